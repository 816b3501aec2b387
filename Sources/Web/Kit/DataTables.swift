import Drawings
import HTML

extension HTML {
    /// The data behind a picture.
    static func table(_ data: DataTable) -> HTML {
        Table(data.caption, columns: data.header.map { Table.Column($0) }).with(
            rows: data.rows.map { $0.map { "\($0)" } })
    }
}
