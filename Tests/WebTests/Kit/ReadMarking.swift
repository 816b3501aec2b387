import HummingbirdTesting
import Testing

@testable import Web

extension Visitor {
    /// The marks that the form of a page carries: what it was read from.
    func marks(of path: String) async throws -> String {
        let page = try await get(path).text
        return String(try #require(page.firstMatch(of: #/name="_read" value="([^"]*)"/#)).1)
    }
}
