import Documents
import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// A plan brought in: seen fiche by fiche, taken as one act, taken back as one.
@Suite struct PlanImportPagesTests {
    private let root = "/cls/\(TestSite.slug)/importer"
    private let rows = [
        [
            "N°", "Intitulé", "Axe", "Pilote", "Partenaires", "Couleur", "Début", "Indicateurs",
            "Avancement",
        ],
        [
            "41", "Bus santé", "Axe 8 : Mobilité", "CPAM 77", "Maison des aidants, UNAFAM 77", "vert",
            "mars 2022", "Tournées; Communes desservies", "En cours",
        ],
        [
            "42", "Ateliers cuisine", "Axe 8 : Mobilité", "Ville de Melun", "", "rouge", "bientôt",
            "Ateliers tenus", "À venir",
        ],
    ]

    private var pasted: String { rows.map { $0.joined(separator: "\t") }.joined(separator: "\n") }

    /// Sends what is pasted, and gives the address of its preview.
    private func send(_ visitor: Visitor, _ text: String) async throws -> String {
        let sent = try await visitor.post(root, ["text": text])
        #expect(sent.status == .seeOther, "\(sent.text.prefix(600))")
        return try #require(sent.headers[.location])
    }

    private func seal(_ page: String) throws -> String {
        String(try #require(page.firstMatch(of: #/name="seal" value="([^"]+)"/#)?.output.1))
    }

    private func ticked(_ page: String) -> [String] {
        page.matches(of: #/name="ligne" value="([^"]+)" checked/#).map { String($0.output.1) }
    }

    /// What leaves the contract as files.
    private func exports(_ visitor: Visitor) async throws -> [String] {
        var texts: [String] = []
        for list in ["fiches.csv", "bilans.csv", "annuaire.csv", "journal.csv"] {
            texts.append(try await visitor.get("/cls/\(TestSite.slug)/\(list)").text)
        }
        return texts
    }

    @Test func `a plan is seen, taken as one act, and taken back to the byte`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let before = try await exports(visitor)
            let form = try await visitor.get(root).text
            #expect(MarkupChecker.faults(in: form, isWholePage: true) == [])
            let address = try await send(visitor, pasted)
            let preview = try await visitor.get(address).text
            #expect(MarkupChecker.faults(in: preview, isWholePage: true) == [])
            #expect(preview.contains("2\u{a0}fiches à importer"))
            #expect(preview.contains("Couleur") && preview.contains("Non placé"))
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
            let taken = try await visitor.post(
                address,
                [("seal", try seal(preview)), ("acte", "importer")] + ticked(preview).map { ("ligne", $0) })
            #expect(taken.status == .seeOther)
            let report = try await visitor.get(address).text
            #expect(MarkupChecker.faults(in: report, isWholePage: true) == [])
            #expect(report.contains("Plan importé") && report.contains("Bus santé"))
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let bus = try dossier.action(numbered: 41)
            #expect(bus.start?.code == "2022-03" && bus.pilot != nil && bus.partners.count == 2)
            #expect(bus.unplaced == [UnplacedText("Couleur", "vert")])
            #expect(dossier.organizations.count == site.dossier.organizations.count + 1)
            #expect(dossier.indicators.count == site.dossier.indicators.count + 3)
            #expect(dossier.assessments.count == site.dossier.assessments.count + 2)
            let undone = try await visitor.post("\(address)/annulation")
            #expect(undone.status == .seeOther)
            #expect(try await exports(visitor) == before)
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
            #expect(try await visitor.post("\(address)/annulation").status == .conflict)
        }
    }

    @Test func `a fiche is left out, a heading is told once and remembered`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let address = try await send(visitor, pasted)
            let first = try await visitor.get(address).text
            let one = try #require(ticked(first).first)
            let looked = try await visitor.post(
                address, ["acte": "revoir", "ligne": one, "titre.couleur": "targetPublic"])
            #expect(looked.status == .seeOther)
            let second = try await visitor.get(address).text
            #expect(second.contains("1\u{a0}fiche à importer") && second.contains("Laissée de côté"))
            let taken = try await visitor.post(
                address, ["acte": "importer", "ligne": one, "seal": try seal(second)])
            #expect(taken.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(try dossier.action(numbered: 41).targetPublic == "vert")
            #expect(dossier.actions.count == site.dossier.actions.count + 1)
            let again = try await send(visitor, pasted)
            let third = try await visitor.get(again).text
            #expect(
                third.contains("est déjà dans le contrat")
                    && !third.contains("Non placé</strong>\u{202f}: «\u{202f}Couleur"))
        }
    }

    @Test func `what an import wrote and somebody changed since is not taken back`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let address = try await send(visitor, pasted)
            let preview = try await visitor.get(address).text
            _ = try await visitor.post(
                address,
                [("seal", try seal(preview)), ("acte", "importer")] + ticked(preview).map { ("ligne", $0) })
            let fiche = "/cls/\(TestSite.slug)/fiches/41"
            let page = try await visitor.get(fiche).text
            #expect(
                page.contains("id=\"non-place\"") && MarkupChecker.faults(in: page, isWholePage: true) == [])
            let placed = try await visitor.post(
                "\(fiche)/non-place",
                ["_version": "1", "titre": "Couleur", "texte": "vert", "champ": "context", "acte": "placer"])
            #expect(placed.status == .seeOther)
            let bus = try await site.site.store.dossier(TestSite.slug).action(numbered: 41)
            #expect(bus.unplaced == [] && bus.context == "Couleur\u{202f}: vert")
            let refused = try await visitor.post("\(address)/annulation")
            #expect(refused.status == .conflict && refused.text.contains("a changé"))
        }
    }

    @Test(.enabled(if: Reencoder.isReady, "press/.venv has no Pillow: run press/setup"))
    func `a workbook that Jalon wrote is read, and a file that is none is answered in words`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let bytes = try await site.site.press.spreadsheet(
                rows, title: "Plan", at: Moment(milliseconds: 0))
            let sent = try await visitor.send(root, [:], files: [("file", "plan.xlsx", bytes)])
            #expect(sent.status == .seeOther, "\(sent.text.prefix(400))")
            let preview = try await visitor.get(try #require(sent.headers[.location])).text
            #expect(preview.contains("2\u{a0}fiches à importer") && preview.contains("Ateliers cuisine"))
            let pdf = try await visitor.send(
                root, [:], files: [("file", "plan.pdf", Array("%PDF-1.7 x".utf8))])
            #expect(
                pdf.status == .unprocessableContent && pdf.text.contains("Un PDF ne garde pas ses tableaux"))
            let sheet = try await visitor.get("/cls/\(TestSite.slug)/fiches.xlsx")
            #expect(sheet.status == .ok && sheet.headers[.contentType]?.contains("spreadsheetml") == true)
        }
    }

    @Test func `a thousand malformed plans change nothing and break nothing`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var input = HostileInput(seed: 5)
            for turn in 0..<1_000 {
                let rows = (0..<4).map { _ in
                    (0..<5).map { _ in
                        input.next(choices: ["Intitulé", "Axe", "Pilote", "Budget", "12 000 €"])
                    }
                }
                let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
                let answer = try await visitor.post(root, ["text": text])
                #expect([303, 422].contains(answer.status.code))
                if turn.isMultiple(of: 25), let preview = answer.headers[.location] {
                    #expect(try await visitor.get(preview).status == .ok)
                }
            }
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
        }
    }
}
