import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// A contract that holds nothing: each of its pages that says so leads to its first act.
@Suite struct EmptyContractTests {
    private let root = "/cls/cls-neuf-2024"

    private func made(_ site: TestSite) async throws -> Visitor {
        let administrator = try await site.visitor(.administrator)
        let answer = try await administrator.post(
            "/admin/contrats/nouveau",
            [
                "name": "CLS neuf", "holder": "Ville de Montreuil", "generation": "1",
                "start": "1er janvier 2024",
                "end": "31/12/2028", "region": "Île-de-France", "purpose": "Réduire les inégalités.",
                "communes": "93048 Montreuil",
            ])
        #expect(answer.status == .seeOther, "\(answer.text.prefix(400))")
        var member = try site.member(.coordinator)
        member.contracts.insert(try await site.site.store.dossier("cls-neuf-2024").contract.id)
        _ = try await site.site.store.save(member, by: nil, at: TestSite.moment)
        return try await site.visitor(.coordinator)
    }

    /// What stands in the page itself, its way back apart.
    private func main(_ page: String) -> String {
        guard let start = page.range(of: "<main"), let end = page.range(of: "</main>") else { return page }
        return String(page[start.lowerBound..<end.lowerBound])
    }

    @Test func `each empty page leads to its next act`() async throws {
        try await TestSite.run { site in
            let visitor = try await made(site)
            let home = try await visitor.get(root).text
            let links = Set(home.matches(of: #/href="([^"#?]+)["#?]/#).map { String($0.output.1) })
            let pages = links.filter { $0.hasPrefix("\(root)/") && !$0.contains(".") }.sorted()
            #expect(pages.count > 12, "\(pages)")
            var (dead, empty) = ([String](), 0)
            for path in pages {
                let page = try await visitor.get(path).text
                let own = main(page)
                guard own.contains(#/(Aucun|Rien |Pas encore|n’a encore|n’est encore)/#) else { continue }
                empty += 1
                let acts = own.matches(of: #/<(?:a|form)[^>]* (?:href|action)="([^"#?]+)/#).map {
                    String($0.output.1)
                }
                let next = acts.filter { $0.hasPrefix("\(root)/") && !$0.hasPrefix(path + ".") && $0 != path }
                if next.isEmpty { dead.append(path) }
            }
            #expect(empty > 5, "\(empty)")
            #expect(dead == [])
        }
    }
}
