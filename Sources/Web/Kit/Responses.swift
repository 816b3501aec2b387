import Domain
import Formats
import FoundationEssentials
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

    /// What a script asked for.
    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok) throws -> Response {
        Response(
            status: status, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: try JSON.text(value))))
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
        file(Array(CSV.file(rows).utf8), "text/csv; charset=utf-8", named: name)
    }
}

extension Response {
    /// A file as it is kept: shown where it is a picture, handed over under its title where it is a document.
    static func kept(_ file: StoredFile, _ bytes: Data, titled title: String) -> Response {
        let name = FileName(title, kind: file.name.split(separator: ".").last ?? "bin")
        return Response(
            status: .ok,
            headers: [
                .contentType: file.mediaType,
                .contentDisposition: file.isPicture ? "inline" : name.attachment,
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}
