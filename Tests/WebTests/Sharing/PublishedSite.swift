import Domain
import Formats
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Web

extension TestSite {
    static let quarter = Quarter(of: moment.day)

    /// Publishes the review of the quarter, with a name in the version of signatories alone, and one file.
    @discardableResult
    func publish(because reason: String = "") async throws -> Publication {
        let publication = try await publish(Self.quarter, because: reason)
        for audience in Audience.allCases {
            let file = UnprintedFile(
                publication: publication.id, slug: TestSite.slug, audience: audience, format: "pdf")
            try await site.store.keepPublishedFile(
                Data("%PDF \(audience.rawValue)".utf8), printedFrom: site.store.document(of: file),
                of: publication.id, for: audience, as: "pdf")
        }
        return publication
    }

    /// The messages that wait, or that left.
    func letters() async throws -> [String] {
        var messages: [String] = []
        for id in try await site.store.dueLetters(at: Self.moment.adding(seconds: 1), limit: 1_000) {
            if let letter = try await site.store.startSending(id) { messages.append(letter.message) }
        }
        return messages
    }
}

/// What a message says to who reads text: its soft breaks undone, and what a line may not begin with.
func plain(_ message: String) -> String {
    message.replacing("=\n", with: "").replacing("=46", with: "F").replacing("=2E", with: ".")
        .replacing("=3D", with: "=")
}

/// The secret of an address within a message: «/lecture/…».
func secret(_ path: String, in message: String) throws -> String {
    let text = plain(message)
    let start = try #require(text.firstRange(of: path))
    return String(text[start.lowerBound...].prefix { !$0.isWhitespace && !">\"<,".contains($0) })
}

/// Somebody without account who keeps the cookie of forms.
struct Passer {
    let client: any TestClientProtocol

    /// Opens the page of a form, then sends it.
    func post(_ page: String, to action: String? = nil, _ fields: [(String, String)]) async throws
        -> TestResponse
    {
        let shown = try await client.execute(uri: page, method: .get)
        let cookie = (shown.headers[.setCookie] ?? "").prefix { $0 != ";" }
        let mark = "name=\"_csrf\" value=\""
        let start = try #require(shown.text.firstRange(of: mark)?.upperBound)
        let token = String(shown.text[start...].prefix { $0 != "\"" })
        let body = ([("_csrf", token)] + fields).map { "\(Percent.encoded($0.0))=\(Percent.encoded($0.1))" }
        return try await client.execute(
            uri: action ?? page, method: .post,
            headers: [.contentType: "application/x-www-form-urlencoded", .cookie: String(cookie)],
            body: ByteBuffer(string: body.joined(separator: "&")))
    }
}
