import Domain
import Hummingbird
import Storage

/// What leaves the site as a file: every handler of a `.pdf`, `.docx`, `.odt` or `.csv` passes by here.
extension MemberVisit {
    /// Leaves in the history that something was taken out: «Revue 2023-T1 en PDF».
    func noteExport(_ label: String, in slug: String) async throws {
        try await store.noteExport(label, in: slug, by: signature)
    }

    /// A table for a spreadsheet, noted in the history as «Journal en CSV».
    func csv(
        _ rows: [[String]], named name: String, as label: String, in slug: String
    ) async throws -> Response {
        try await noteExport("\(label) en CSV", in: slug)
        return .csv(rows, named: "\(name).csv")
    }
}
