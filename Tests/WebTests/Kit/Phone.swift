import Formats
import HTTPTypes
import HummingbirdTesting
import NIOCore

@testable import Web

/// A telephone: no account, one cookie.
struct Phone {
    let site: TestSite
    let path: String
    private let secret = Token.random()

    init(site: TestSite, path: String) {
        (self.site, self.path) = (site, path)
    }

    func get() async throws -> TestResponse {
        try await site.client.execute(uri: path, method: .get, headers: headers)
    }

    func post(_ fields: KeyValuePairs<String, String>) async throws -> TestResponse {
        try await post(fields.map { ($0.key, $0.value) })
    }

    func post(_ fields: [(String, String)]) async throws -> TestResponse {
        let body = (fields + [("_csrf", Token.derived(secret))])
            .map { "\(Percent.encoded($0.0))=\(Percent.encoded($0.1))" }.joined(separator: "&")
        return try await site.client.execute(
            uri: path, method: .post, headers: headers, body: ByteBuffer(string: body))
    }

    private var headers: HTTPFields {
        [
            .contentType: "application/x-www-form-urlencoded", .cookie: "jalon-formulaire=\(secret)",
        ]
    }
}
