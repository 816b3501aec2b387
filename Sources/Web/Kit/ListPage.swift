import Domain
import HummingbirdCore

/// A list of a contract as an address asks for it, made of one reading.
protocol ListPage: ShownPage {
    var spreadsheet: Spreadsheet { get }
}

/// A table that leaves the site.
struct Spreadsheet: Sendable {
    /// Of its file, without extension.
    let name: String
    /// In the history: «Journal», which it follows with «en CSV» or «en Excel».
    let label: String
    /// The titles, then the lines.
    let rows: [[String]]
}

extension Route {
    /// A list on screen and for a spreadsheet: «…/journal», «…/journal.xlsx», «…/journal.csv».
    static func list<List: ListPage>(
        _ path: String, in section: Section,
        _ read: @escaping @Sendable (MemberVisit) async throws -> List
    ) -> [Route] {
        [.page(path, in: section, read)]
            + spreadsheets(path) { visit in
                let list = try await read(visit)
                return (list.spreadsheet, list.contract)
            }
    }

    /// A table as a workbook and as text; who may ask for one may ask for the other.
    static func spreadsheets(
        _ path: String, _ read: @escaping @Sendable (MemberVisit) async throws -> (Spreadsheet, Contract)
    ) -> [Route] {
        [
            .get("\(path).xlsx") { visit in
                let (sheet, contract) = try await read(visit)
                return try await visit.workbook(sheet, of: contract)
            },
            .get("\(path).csv") { visit in
                let (sheet, contract) = try await read(visit)
                return try await visit.csv(sheet.rows, named: sheet.name, as: sheet.label, in: contract.slug)
            },
        ]
    }
}

extension MemberVisit {
    /// What the address says after its path.
    var asked: FormData { FormData(visit.request.uri.query ?? "") }

    /// Whether a list is asked for as a file: all of it is read.
    var asksSpreadsheet: Bool { [".csv", ".xlsx"].contains(where: path.hasSuffix) }
}
