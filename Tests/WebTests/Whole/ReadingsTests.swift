import Domain
import Storage
import Testing

@testable import Web

/// A page reads what it shows: it is the same, to the byte, made from the whole contract.
@Suite struct ReadingsTests {
    @Test(arguments: [Role.coordinator, .reader])
    func `each page is what the whole contract makes of it`(role: Role) async throws {
        var walk = try await Walks.shared.of(role)
        // The history, and what an account holds of it, tell of what was exported meanwhile; neither is made from the
        // contract.
        let pages = walk.crawler.pages.merging(walk.crawler.texts) { page, _ in page }
            .filter { !$0.key.contains("/historique") && $0.key != "/compte/donnees.json" }
        try #require(pages.count > 60)
        walk.model.store = walk.model.store.readingWhole()
        try await walk.run { _, visitor in
            for (address, page) in pages.sorted(by: { $0.key < $1.key }) {
                let whole = PageText.settled(try await visitor.get(address).text)
                let page = PageText.settled(page)
                if page == whole { continue }
                let lines = zip(
                    PageText.lines(page).split(separator: "\n"), PageText.lines(whole).split(separator: "\n"))
                let first = lines.first { $0 != $1 }
                Issue.record("\(address): «\(first?.0 ?? "")», whole: «\(first?.1 ?? "")»")
            }
        }
    }
}
