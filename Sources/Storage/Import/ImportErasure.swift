import Domain
import Formats
import GRDB

/// What imports keep of a person: nothing, once it is erased.
struct ImportErasure {
    let db: Database
    let contract: ID<Contract>

    /// Files that wait and hold a last name go; what is kept of those that were taken says something else in its place.
    func clear(_ book: NameBook, _ pseudonym: String) throws {
        let rows = try Row.fetchAll(
            db, sql: "SELECT id, name, content, first_row FROM file_import WHERE contract_id = ?",
            arguments: [contract])
        for row in rows {
            let (id, name, content): (Int64, String, String) = (row[0], row[1], row[2])
            if row[3] as Int64? == nil {
                let workbook = try JSON.value(Workbook.self, of: content)
                if book.holds(name) || workbook.texts.contains(where: book.holds) {
                    try db.execute(literal: "DELETE FROM file_import WHERE id = \(id)")
                }
                continue
            }
            let report = try JSON.value(ImportReport.self, of: content)
            let cleared = report.mapping { book.replacing($0, by: pseudonym) }
            let bare = book.replacing(name, by: pseudonym)
            if cleared == report, bare == name { continue }
            try db.execute(
                literal:
                    "UPDATE file_import SET name = \(bare), content = \(JSON.text(cleared)) WHERE id = \(id)")
        }
    }
}
