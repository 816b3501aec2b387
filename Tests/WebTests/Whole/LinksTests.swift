import Domain
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// Every link and form of the sample leads somewhere, for every role.
@Suite struct LinksTests {
    @Test(arguments: Role.allCases)
    func `every link leads to a sound page and every form to a declared route`(role: Role) async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(role)
            var crawler = Crawler(visitor: visitor)
            try await crawler.walk(from: Crawler.start(role))
            try await crawler.followPlaces()
            #expect(crawler.faults.isEmpty, "\(crawler.faults.prefix(20).joined(separator: "\n"))")
            #expect(crawler.pages.count > (role == .administrator ? 3 : 60))
            #expect(crawler.placesFollowed >= crawler.pages.count)
            for (address, page) in crawler.pages {
                check(PageReader(text: page).forms, on: address, site, visitor)
            }
            for file in crawler.files { #expect(site.site.route(.get, file) != nil, "\(file)") }
        }
    }

    private func check(_ forms: [PageReader.Form], on address: String, _ site: TestSite, _ visitor: Visitor) {
        for form in forms {
            let method: HTTPRequest.Method = form.method == "post" ? .post : .get
            #expect(
                site.site.route(method, form.action) != nil, "\(form.method) \(form.action) on \(address)")
            guard form.method == "post" else { continue }
            #expect(form.fields.contains { $0.name == "_csrf" && $0.value == visitor.csrf }, "\(address)")
        }
    }
}
