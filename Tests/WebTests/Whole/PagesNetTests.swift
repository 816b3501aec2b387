import Domain
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// Keeps what each role finds: every page, every file that is text, and every form refused, in conflict and saved.
/// Started by `bin/pages` alone, which compares what two commits give.
@Suite(.enabled(if: PageKeeper.asked != nil, "bin/pages starts it")) struct PagesNetTests {
    @Test(arguments: Role.allCases.map(Optional.some) + [nil])
    func `what a visitor reads and what each form answers is kept`(role: Role?) async throws {
        let folder = try #require(PageKeeper.asked)
        try await TestSite.run(sendsMail: true) { site in
            let places = try await site.furnish()
            let visitor = try await site.visitor(role)
            let name = role?.rawValue ?? "visitor"
            let pages = try await Self.keepPages(
                PageKeeper("\(name)/pages", in: folder), role, visitor, site, places)
            let keeper = try PageKeeper("\(name)/formulaires", in: folder)
            let forms = Self.forms(of: pages, on: site.site).filter { role == nil || $0.value.isOfMembers }
            for (name, form) in forms.sorted(by: { $0.key < $1.key }) {
                for sending in form.sendings {
                    try await Self.keep(form, sending, as: name, keeper, visitor, site)
                }
            }
        }
    }

    /// Keeps every page that links lead to, then what each address of the site answers; gives the pages.
    private static func keepPages(
        _ keeper: PageKeeper, _ role: Role?, _ visitor: Visitor, _ site: TestSite, _ places: Places
    ) async throws -> [String: String] {
        var crawler = Crawler(visitor: visitor)
        try await crawler.walk(from: Crawler.start(role))
        var pages = crawler.pages
        for (address, text) in pages.merging(crawler.texts, uniquingKeysWith: { page, _ in page }) {
            try keeper.keep(text, as: PageKeeper.name(of: address))
        }
        // What is open to everybody is read without account alone.
        for route in site.site.routes
        where route.method == .get && (route.audience == .members || role == nil) {
            let address = places.address(of: route)
            let isKnown = pages[address] != nil || crawler.texts[address] != nil
            if isKnown || Crawler.isPrinted(address) { continue }
            let answer = try await visitor.get(address)
            try keeper.keep(answer, as: PageKeeper.name(of: address))
            if answer.status == .ok { pages[address] = answer.text }
        }
        #expect(pages.count > 5)
        return pages
    }

    /// One form of each route and button, the one with most fields, by its name.
    private static func forms(of pages: [String: String], on site: Site) -> [String: KeptForm] {
        var kept: [String: KeptForm] = [:]
        let routes = RouteTable(site)
        for (address, page) in pages.sorted(by: { $0.key < $1.key }) {
            for form in PageReader(text: page).forms where form.method == "post" {
                guard let route = routes.route(.post, form.action) else { continue }
                for button in form.buttons {
                    let path = Self.path(route, of: form.action)
                    let name = PageKeeper.name(of: "\(path)~\(button.label)")
                    guard form.fields.count > kept[name]?.form.fields.count ?? 0 else { continue }
                    kept[name] = KeptForm(
                        page: address, form: form, button: button, isOfMembers: route.audience == .members)
                }
            }
        }
        return kept
    }

    /// The path of a route; the sections of a fiche have one route and a form each.
    private static func path(_ route: Route, of action: String) -> String {
        let section = action.split(separator: "/").last ?? ""
        return route.path.replacing("{section}", with: section)
    }

    /// Sends a form to a site of its own, and keeps the answer with the page that it leads to.
    private static func keep(
        _ form: KeptForm, _ sending: KeptForm.Sending, as name: String, _ keeper: PageKeeper,
        _ visitor: Visitor, _ site: TestSite
    ) async throws {
        try await site.runCopy { copy in
            let pairs = form.pairs(sending)
            let member = Visitor(client: copy.client, token: visitor.token)
            let answer =
                visitor.token == nil
                ? try await Passer(client: copy.client).post(form.page, to: form.form.action, pairs)
                : try await member.post(form.form.action, pairs)
            var followed: TestResponse?
            if let target = answer.headers[.location], target.hasPrefix("/") {
                followed = try await member.get(target)
            }
            try keeper.keep(answer, as: "\(name)~\(sending.rawValue)", then: followed)
        }
    }
}
