import HTML
import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// A page.
    static func html(_ page: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: page.text)))
    }

    /// Leads elsewhere, by GET.
    static func seeOther(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path])
    }

    /// A file to keep, under a name of plain letters.
    static func file(_ bytes: [UInt8], _ type: String, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .contentDisposition: "attachment; filename=\"\(name)\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A table for a spreadsheet; cells that a spreadsheet would run are neutralised.
    static func csv(_ rows: [[String]], named name: String) -> Response {
        let text = "\u{feff}" + rows.map(CSV.line).joined()
        return file(Array(text.utf8), "text/csv; charset=utf-8", named: name)
    }
}

/// Lines for spreadsheets: semicolons, as French ones expect.
enum CSV {
    static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ";") + "\r\n"
    }

    /// A cell that starts with = + - @ tab or CR would be run: an apostrophe makes it text.
    static func cell(_ text: String) -> String {
        let runs = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
        let safe = runs ? "'\(text)" : text
        let quoted = safe.unicodeScalars.contains { "\";\n\r".unicodeScalars.contains($0) }
        return quoted ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
    }
}
