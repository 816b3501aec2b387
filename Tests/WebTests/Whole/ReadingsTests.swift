import Domain
import Testing

@testable import Web

/// A page reads what it shows: it is the same, to the byte, made from the whole contract.
@Suite struct ReadingsTests {
    @Test(arguments: [Role.coordinator, .contributor, .reader, .referent])
    func `each page is what the whole contract makes of it`(role: Role) async throws {
        try await TestSite.run(sendsMail: true) { site in
            _ = try await site.furnish()
            let visitor = try await site.visitor(role)
            var crawler = Crawler(visitor: visitor)
            try await crawler.walk(from: Crawler.start(role))
            try #require(crawler.pages.count > 60)
            var asked: [String: String] = [:]
            // The history tells of what was exported meanwhile; no page of it is made from the contract.
            for address in crawler.pages.keys where !address.contains("/historique") {
                asked[address] = PageText.settled(try await visitor.get(address).text)
            }
            let kept = asked
            try await site.runWhole { whole in
                let visitor = try await whole.visitor(role)
                for (address, page) in kept.sorted(by: { $0.key < $1.key }) {
                    let same = PageText.settled(try await visitor.get(address).text)
                    guard same != page else { continue }
                    let lines = zip(
                        PageText.lines(page).split(separator: "\n"),
                        PageText.lines(same).split(separator: "\n"))
                    let first = lines.first { $0 != $1 }
                    Issue.record("\(address): «\(first?.0 ?? "")», whole: «\(first?.1 ?? "")»")
                }
            }
        }
    }
}
