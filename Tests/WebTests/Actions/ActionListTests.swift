import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct ActionListTests {
    private static let path = Path.actions(TestSite.slug)

    @Test func `the list shows fifteen fiches in order, each in its group`() async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.coordinator).get(Self.path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("<strong>15\u{a0}fiches</strong>"))
            #expect(Self.numbers(in: page) == Array(1...15))
            #expect(page.components(of: ">Prioritaire<") >= 1)
            #expect(page.components(of: ">Stand-by<") == 1)
        }
    }

    @Test(arguments: [
        ("etat=objectifs-atteints", [4, 5, 11, 14]), ("etat=planning-en-cours", [1, 3, 6, 13]),
        ("etat=planning-a-mettre-en-place", [2, 8, 9, 10, 12, 15]), ("etat=ne-seront-pas-atteints", [7]),
        ("etat=stand-by", [7]), ("q=VIOLENCES+femmes", [9]), ("q=2021-505", [1]), ("axe=3", [13]),
        ("q=zzz", []), ("axe=abc", []), ("etat=inconnu", []),
    ])
    func `search and filters keep the right fiches`(query: String, expected: [Int]) async throws {
        try await TestSite.run { site in
            let page = try await site.visitor(.reader).get("\(Self.path)?\(query)").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(Self.numbers(in: page) == expected)
        }
    }

    @Test func `a column sorts one way, then the other, and says so`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.reader)
            let up = try await visitor.get("\(Self.path)?tri=numero").text
            #expect(up.contains("aria-sort=\"ascending\"") && up.contains("?tri=-numero\""))
            for query in ["tri=-numero", "tri=numero&sens=desc"] {
                let down = try await visitor.get("\(Self.path)?\(query)").text
                #expect(down.contains("aria-sort=\"descending\""))
                #expect(Self.numbers(in: down) == Array((1...15).reversed()))
            }
        }
    }

    @Test func `the spreadsheet holds exactly the rows shown`() async throws {
        try await TestSite.run { site in
            let answer = try await site.visitor(.reader).get(
                "\(Self.path).csv?etat=objectifs-atteints&tri=numero")
            let lines = answer.text.split(separator: "\r\n")
            #expect(lines.count == 5)
            #expect(lines[0].contains("Numéro;Code ARS;Intitulé"))
            #expect(lines[1].hasPrefix("4;2021-511;"))
        }
    }

    @Test func `the order changes whole, or by one rank, and nothing gets lost`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let order = Path.actionOrder(TestSite.slug)
            let ids = site.dossier.actions.map(\.id)
            let moved = FormData(
                saying: [ids[1], ids[0]].map { Answer("order", $0.description) }
                    + ids.dropFirst(2).map { Answer("order", $0.description) })
            #expect(try await visitor.send(order, moved, version: 0).status == .seeOther)
            #expect(try await site.order().prefix(3) == [2, 1, 3])
            _ = try await visitor.post(Path.actionMove(TestSite.slug, 1, up: true))
            #expect(try await site.order().prefix(3) == [1, 2, 3])
            let short = FormData(saying: [Answer("order", ids[0].description)])
            #expect(try await visitor.send(order, short, version: 0).status == .conflict)
            #expect(try await site.order() == Array(1...15))
            let page = try await visitor.get(order).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.components(of: "data-reorder-id") == 15)
        }
    }

    private static func numbers(in page: String) -> [Int] {
        page.matches(of: /name="fiche" value="([0-9]+)"/).compactMap { Int($0.1) }
    }
}

extension TestSite {
    fileprivate func order() async throws -> [Int] {
        try await site.store.dossier(Self.slug).actions.map(\.number)
    }
}
