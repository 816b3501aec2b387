import Domain
import Formats
import Foundation

/// A list as a workbook holds it: what each column is, found from what it says.
struct TypedTable: Encodable {
    /// What the cells of a column are.
    enum Sort: String, Encodable {
        case text, number, date
    }

    let title: String
    /// The titles, then the lines; numbers and dates as a machine writes them.
    let rows: [[String]]
    let sorts: [Sort]
    let timestamp: Int64

    init(_ rows: [[String]], title: String, at moment: Moment) {
        self.title = title
        timestamp = Int64(moment.seconds)
        let width = rows.first?.count ?? 0
        let lines = rows.dropFirst()
        let columns = (0..<width).map { column in lines.map { $0.indices.contains(column) ? $0[column] : "" }
        }
        let typed = columns.map(Self.typed)
        sorts = typed.map(\.sort)
        self.rows =
            rows.prefix(1)
            + lines.indices.map { row in
                typed.map { $0.texts[row - lines.startIndex] }
            }
    }

    /// A column of whole days is one of dates, one of plain numbers is one of numbers; a code is neither: leading noughts,
    /// more digits than anything is counted by.
    private static func typed(_ texts: [String]) -> (sort: Sort, texts: [String]) {
        let filled = texts.filter { !$0.isBlank }
        guard !filled.isEmpty else { return (.text, texts) }
        let days = texts.map { $0.isBlank ? "" : day($0)?.iso }
        if !days.contains(nil) { return (.date, days.compactMap(\.self)) }
        let numbers = texts.map { $0.isBlank ? "" : number($0) }
        if !numbers.contains(nil) { return (.number, numbers.compactMap(\.self)) }
        return (.text, texts)
    }

    private static func day(_ text: String) -> Day? {
        guard let day = Reading.day(text), day.year > 1900 else { return nil }
        return day
    }

    private static func number(_ text: String) -> String? {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        guard (1...8).contains(digits.count),
            !(digits.hasPrefix("0") && digits.count > 1 && !text.hasPrefix("0,")),
            text.allSatisfy({ ($0.isASCII && $0.isNumber) || $0.isWhitespace || ",-−".contains($0) }),
            let value = TypedNumber.decimal(text)
        else { return nil }
        return value == value.rounded() ? String(Int(value)) : String(value)
    }
}

extension Press {
    /// A list as an XLSX workbook: the titles of its columns, then its lines.
    package func spreadsheet(
        _ rows: [[String]], title: String, at moment: Moment
    ) async throws(PressError) -> [UInt8] {
        guard await waitingLine.enter() else { throw .cancelled }
        do {
            let bytes = try await written(TypedTable(rows, title: title, at: moment))
            await waitingLine.leave()
            return bytes
        } catch {
            await waitingLine.leave()
            throw error as? PressError ?? .failed(log: "\(error)")
        }
    }

    private func written(_ table: TypedTable) async throws -> [UInt8] {
        try configuration.check()
        let folder = try JobFolder(in: configuration.temporaryFolder)
        defer { folder.remove() }
        try JSON.encoder.encode(table).write(to: folder.url.appending(path: "data.json"))
        let line = try await line(of: "write_table.py", in: folder)
        let answer = try? JSON.value(WritingAnswer.self, of: line.output)
        guard let answer, answer.ok, let file = answer.file else {
            throw PressError.failed(log: answer?.error ?? line.complaint)
        }
        return try folder.read(file)
    }

    /// The line of JSON that write_table.py prints.
    private struct WritingAnswer: Decodable {
        var ok: Bool
        var file: String?
        var error: String?
    }
}
