import Formats
import HTML
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import Web

extension FormData {
    /// Every field with its values, as a browser would send them.
    var pairs: [(name: String, value: String)] {
        names.flatMap { name in
            let values = all(name)
            return values.isEmpty ? [(name, "")] : values.map { (name, $0) }
        }
    }
}

extension Visitor {
    /// Sends the answers of a form, some of them replaced.
    func send(
        _ path: String, _ form: FormData, version: Int, replacing changes: [String: String] = [:]
    ) async throws -> TestResponse {
        var pairs = form.pairs.filter { $0.name != "_version" && changes[$0.name] == nil }
        pairs += changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        pairs += [("_version", String(version)), ("_csrf", csrf)]
        let body = pairs.map { "\(Percent.encoded($0.name))=\(Percent.encoded($0.value))" }.joined(
            separator: "&")
        return try await client.execute(
            uri: path, method: .post,
            headers: [
                .cookie: "jalon-session=\(token ?? "")", .contentType: "application/x-www-form-urlencoded",
            ], body: ByteBuffer(string: body))
    }
}
