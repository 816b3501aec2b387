import Domain
import GRDB
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Testing

@testable import Storage
@testable import Web

/// The ARS tool beside Jalon: its list pasted, each bilan copied and ticked.
@Suite struct ArsPagesTests {
    private let root = "/cls/\(TestSite.slug)/ars"

    /// The sixteen lines of the tool: 2021-517 twice, the second with the title of fiche 9.
    private func pasted(_ dossier: Dossier) -> String {
        let codes = [505, 509, 510, 511, 512, 513, 514, 515, 516, 517, 517, 518, 519, 520, 547, 548]
        var seen: Set<Int> = []
        let lines = codes.map { code -> String in
            let isTwin = !seen.insert(code).inserted
            let own = dossier.actions.first { $0.code == (isTwin ? "2021-516" : "2021-\(code)") }
            let axis = dossier.axes.first { $0.id == own?.axis }
            return
                "Modifier Créer\tBILAN INTERMEDIAIRE\t2021-\(code) : \(own?.title ?? "")\t\(axis?.label ?? "")\tOui"
        }
        return "Bilan\tType\tFiche\tAxe\tEn Cours\n" + lines.joined(separator: "\n")
    }

    @Test func `sixteen pasted lines are fifteen fiches and one question, with what differs either way`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let empty = try await visitor.get(root).text
            #expect(MarkupChecker.faults(in: empty, isWholePage: true) == [])
            let page = try await visitor.post(root, ["text": pasted(site.dossier)])
            #expect(page.status == .ok && MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            #expect(
                page.text.contains(
                    "16\u{a0}lignes lues, 15\u{a0}fiches reconnues par leur code et 1\u{a0}question"))
            #expect(
                page.text.contains(
                    "Le code 2021-517 revient une seconde fois, avec l’intitulé de la fiche\u{a0}9."))
            #expect(page.text.contains("En cours dans l’outil, non dans Jalon"))
            let short =
                "BILAN ANNUEL\t2021-505 : Autre intitulé\t\tNon\nBILAN FINAL\t2019-1 : Ancienne\t\tOui"
            let less = try await visitor.post(root, ["text": short]).text
            #expect(less.contains("Aucune fiche du contrat ne porte le code 2019-1."))
            #expect(less.contains("Fiches de Jalon absentes de la liste") && less.contains("Autre intitulé"))
            let none = try await visitor.post(root, ["text": "Bonjour"])
            #expect(none.status == .unprocessableContent && none.text.contains("Bonjour</textarea>"))
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
        }
    }

    /// Changes a bilan that nobody may write any more, as its validation does; the history says that something changed.
    private func rewrite(_ change: String, of screen: ArsScreen, _ site: TestSite) async throws {
        try await site.site.store.database.write { db in
            try db.execute(sql: "UPDATE assessment SET \(change) WHERE id = \(screen.assessment.id)")
        }
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        let house = Organization("Maison \(change)", .partners)
        try await site.site.store.save(house, in: TestSite.slug, by: signature)
    }

    @Test func `a bilan is copied field by field, ticked, and told when what was copied changed`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let before = try await visitor.get(root).text
            #expect(before.contains("data-copy") && before.contains("0 sur\u{a0}15"))
            let screen = try #require(ArsScreen.all(of: site.dossier, on: TestSite.moment.day).first)
            let address = "\(root)/\(screen.assessment.id)"
            let stale = try await visitor.post(address, ["_version": "99"])
            #expect(stale.status == .conflict)
            let version = String(screen.assessment.version)
            #expect(try await visitor.post(address, ["_version": version]).status == .seeOther)
            let done = try await visitor.get(root).text
            #expect(done.contains("recopiée le") && done.contains("1 sur\u{a0}15"))
            try await rewrite("version = version + 1", of: screen, site)
            #expect(try await visitor.get(root).text.contains("1 sur\u{a0}15"))
            try await rewrite("remaining = 'Autre chose'", of: screen, site)
            let changed = try await visitor.get(root).text
            #expect(changed.contains("changée depuis la copie du") && changed.contains("0 sur\u{a0}15"))
            #expect(try await visitor.post(address, ["acte": "oublier"]).status == .seeOther)
            #expect(try await !visitor.get(root).text.contains("changée depuis"))
        }
    }
}
