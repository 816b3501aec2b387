import HummingbirdCore

/// A list of a contract as an address asks for it, made of one reading.
protocol ListPage: ShownPage {
    var spreadsheet: Spreadsheet { get }
}

/// A table that leaves the site.
struct Spreadsheet: Sendable {
    /// Of its file, without extension.
    let name: String
    /// In the history: «Journal», which it follows with «en CSV».
    let label: String
    /// The titles, then the lines.
    let rows: [[String]]
}

extension Route {
    /// A list on screen and for a spreadsheet: «…/journal», «…/journal.csv».
    static func list<List: ListPage>(
        _ path: String, in section: Section,
        _ read: @escaping @Sendable (MemberVisit) async throws -> List
    ) -> [Route] {
        [
            .page(path, in: section, read),
            .get("\(path).csv") { visit in
                let list = try await read(visit)
                let sheet = list.spreadsheet
                return try await visit.csv(
                    sheet.rows, named: sheet.name, as: sheet.label, in: list.slug)
            },
        ]
    }
}

extension MemberVisit {
    /// What the address says after its path.
    var asked: FormData { FormData(visit.request.uri.query ?? "") }
}
