import Domain
import Formats

extension Sheet {
    /// The table of a CSV text.
    package static func of(_ text: String) throws -> Sheet {
        try Sheet(CSVReader.lines(of: text).map { Line(number: $0.number, cells: $0.cells) })
    }
}
