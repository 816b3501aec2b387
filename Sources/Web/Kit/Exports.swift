import Documents
import Domain
import HTML
import Hummingbird
import Logging
import Storage

/// What leaves the site as a file: every handler of a `.pdf`, `.docx`, `.odt`, `.xlsx` or `.csv` passes by here.
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

    /// The same as a workbook, noted as «Journal en Excel».
    func workbook(_ sheet: Spreadsheet, of contract: Contract) async throws -> Response {
        try await noteExport("\(sheet.label) en Excel", in: contract.slug)
        do throws(PressError) {
            let bytes = try await site.press.spreadsheet(sheet.rows, title: sheet.label, at: moment)
            return .file(
                bytes, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                named: "\(sheet.name).xlsx")
        } catch {
            site.logger.error("no workbook written", metadata: ["error": "\(error)"])
            let page = Page(
                "Document non imprimé", width: .text,
                content: "<div class=\"prose\"><p>\(error.sentence)</p></div>")
            return .html(self.page(page, of: contract, in: nil), status: .serviceUnavailable)
        }
    }
}
