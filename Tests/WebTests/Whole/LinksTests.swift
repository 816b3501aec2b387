import Domain
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

/// Every link and form of the sample leads somewhere, for every role.
@Suite struct LinksTests {
    @Test(arguments: Role.allCases)
    func `every link leads to a sound page and every form to a declared route`(role: Role) async throws {
        let walk = try await Walks.shared.of(role)
        let crawler = walk.crawler
        #expect(crawler.faults.isEmpty, "\(crawler.faults.prefix(20).joined(separator: "\n"))")
        #expect(crawler.pages.count > (role == .administrator ? 3 : 60))
        #expect(crawler.placesFollowed >= crawler.pages.count)
        var known: Set<String> = []
        for (address, forms) in walk.forms {
            for form in forms {
                let method: HTTPRequest.Method = form.method == "post" ? .post : .get
                if known.insert("\(form.method) \(form.action)").inserted {
                    #expect(
                        walk.routes.route(method, form.action) != nil,
                        "\(form.method) \(form.action) on \(address)")
                }
                guard form.method == "post" else { continue }
                let csrf = crawler.visitor.csrf
                #expect(form.fields.contains { $0.name == "_csrf" && $0.value == csrf }, "\(address)")
            }
        }
        for file in crawler.files { #expect(walk.routes.route(.get, file) != nil, "\(file)") }
    }

    @Test func `neither priority nor stand-by is a field of any form of the fiche`() async throws {
        let walk = try await Walks.shared.of(.coordinator)
        let forms = walk.forms.filter { $0.page.contains("/fiches") }.flatMap(\.forms)
        let names = forms.filter { $0.method == "post" }.flatMap(\.fields).map(\.name)
        #expect(!names.isEmpty)
        for word in ["priority", "priorite", "standby", "stop", "standing", "effect"] {
            #expect(!names.contains { French.folded($0).contains(word) }, "\(word)")
        }
        try await walk.run { site, visitor in
            for section in ActionSection.allCases {
                _ = try await visitor.post(
                    "\(Path.action(TestSite.slug, 2))/modifier/\(section)",
                    ["_version": "1", "priority": "oui", "standby": "oui", "effect": "priority"])
            }
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.rulings == site.dossier.rulings)
        }
    }
}
