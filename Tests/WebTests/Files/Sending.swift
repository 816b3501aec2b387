import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

/// Files that people send, and the way a browser sends them.
enum SampleFile {
    /// 24 × 16 pixels, red, turned by its EXIF, which tells a place and «Appareil secret».
    static let photograph = decoded(
        """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QCARXhpZgAATU0AKgAAAAgAAwEPAAIAAAAQAAAAMgESAAMAAAABAAYAAIgl
        AAQAAAABAAAAQgAAAABBcHBhcmVpbCBzZWNyZXQAAAIAAQACAAAAAk4AAAAAAgAFAAAAAwAAAGAAAAAAAAAAMAAA
        AAEAAAAgAAAAAQAAABgAAAAB/9sAQwAoHB4jHhkoIyEjLSsoMDxkQTw3Nzx7WF1JZJGAmZaPgIyKoLTmw6Cq2q2K
        jMj/y9ru9f///5vB////+v/m/f/4/9sAQwErLS08NTx2QUF2+KWMpfj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4
        +Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4/8AAEQgAEAAYAwEiAAIRAQMRAf/EABUAAQEAAAAAAAAAAAAAAAAAAAAE
        /8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABYBAQEBAAAAAAAAAAAAAAAAAAADBf/EABQRAQAAAAAAAAAAAAAAAAAA
        AAD/2gAMAwEAAhEDEQA/AJgEmgAA/9k=
        """)
    /// 40 × 20 pixels, mostly transparent.
    static let logo = decoded(
        """
        iVBORw0KGgoAAAANSUhEUgAAACgAAAAUCAYAAAD/Rn+7AAAAOElEQVR42mNgGAWjYBTgBYzYBOWzXf/T2uKHU3cz
        EqOOabCH4KgDRx046sBRB450B46CUTAKCAAAD9oEFPUeUhYAAAAASUVORK5CYII=
        """)
    static let pdf = Array("%PDF-1.7\n%%EOF\n".utf8)
    static let svg = Array("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".utf8)

    private static func decoded(_ text: String) -> [UInt8] {
        [UInt8](Data(base64Encoded: text, options: .ignoreUnknownCharacters) ?? Data())
    }
}

extension Visitor {
    /// Sends a form with files as a browser does.
    func send(
        _ path: String, _ fields: KeyValuePairs<String, String>,
        files: [(field: String, name: String, bytes: [UInt8])]
    ) async throws -> TestResponse {
        let mark = "----frontiere7MA4YWxk"
        var body = ByteBuffer()
        func line(_ text: String) { body.writeString(text + "\r\n") }
        for (name, value) in [("_csrf", csrf)] + fields.map({ ($0.key, $0.value) }) {
            line("--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)")
        }
        for file in files {
            line(
                "--\(mark)\r\nContent-Disposition: form-data; name=\"\(file.field)\"; filename=\"\(file.name)\""
            )
            line("Content-Type: image/jpeg\r\n")
            body.writeBytes(file.bytes)
            line("")
        }
        line("--\(mark)--")
        var headers: HTTPFields = [
            .contentType: "multipart/form-data; boundary=\(mark)", .contentLength: "\(body.readableBytes)",
        ]
        if let token { headers[.cookie] = "jalon-session=\(token)" }
        return try await client.execute(uri: path, method: .post, headers: headers, body: body)
    }
}
