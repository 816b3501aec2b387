import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// A table of follow-up brought in: seen line by line, taken as one act, taken back as one.
@Suite struct FollowImportPagesTests {
    private let root = "/cls/\(TestSite.slug)/importer-suivi"
    private let months = [
        ["Fiche", "Étape", "avril 2023", "mai 2023", "juin 2023"],
        ["9", "Réunir le groupe", "x", "x", ""], ["Fiche 99", "Ailleurs", "x", "", ""],
    ]
    private let years = [
        ["Fiche", "Indicateur", "2021", "2022"], ["2", "Mises à jour annuelles du volet santé", "1", "4"],
        ["14", "Paniers distribués", "120", "environ 30"],
    ]

    private func text(_ rows: [[String]]) -> String {
        rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
    }

    private func send(_ visitor: Visitor, _ rows: [[String]]) async throws -> (address: String, page: String)
    {
        let sent = try await visitor.post(root, ["text": text(rows)])
        #expect(sent.status == .seeOther, "\(sent.text.prefix(600))")
        let address = try #require(sent.headers[.location])
        return (address, try await visitor.get(address).text)
    }

    private func take(_ visitor: Visitor, _ address: String, _ page: String) async throws {
        let seal = String(try #require(page.firstMatch(of: #/name="seal" value="([^"]+)"/#)?.output.1))
        let ticked = page.matches(of: #/name="ligne" value="([^"]+)" checked/#).map { String($0.output.1) }
        let taken = try await visitor.post(
            address, [("seal", seal), ("acte", "importer")] + ticked.map { ("ligne", $0) })
        #expect(taken.status == .seeOther)
    }

    private func exports(_ visitor: Visitor) async throws -> [String] {
        var texts: [String] = []
        for list in ["planning.csv", "indicateurs.csv", "fiches.csv"] {
            texts.append(try await visitor.get("/cls/\(TestSite.slug)/\(list)").text)
        }
        return texts
    }

    @Test func `étapes are seen, taken as one act, and taken back to the byte`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let before = try await exports(visitor)
            let form = try await visitor.get(root).text
            #expect(MarkupChecker.faults(in: form, isWholePage: true) == [])
            let (address, page) = try await send(visitor, months)
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("1\u{a0}étape à ajouter") && page.contains("Fiche 99"))
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
            try await take(visitor, address, page)
            let report = try await visitor.get(address).text
            #expect(report.contains("Suivi importé") && report.contains("1\u{a0}étape ajoutée"))
            #expect(MarkupChecker.faults(in: report, isWholePage: true) == [])
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let step = try #require(dossier.milestones.first { $0.title == "Réunir le groupe" })
            #expect(step.start?.code == "2023-04" && step.due?.code == "2023-05")
            #expect(try await visitor.post("\(address)/annulation").status == .seeOther)
            #expect(try await exports(visitor) == before)
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
        }
    }

    @Test func `values go to their indicators, what Jalon says is kept, and all is taken back to the byte`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let before = try await exports(visitor)
            let (address, first) = try await send(visitor, years)
            #expect(MarkupChecker.faults(in: first, isWholePage: true) == [])
            #expect(first.contains("Jalon dit 1, le fichier 4.") && first.contains("environ 30"))
            let key = try #require(first.firstMatch(of: #/name="(question\.valeur[^"]+)"/#)?.output.1)
            let ticked = first.matches(of: #/name="ligne" value="([^"]+)" checked/#).map {
                String($0.output.1)
            }
            _ = try await visitor.post(
                address, [("acte", "revoir"), (String(key), "fichier")] + ticked.map { ("ligne", $0) })
            try await take(visitor, address, try await visitor.get(address).text)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let panorama = try #require(
                dossier.indicators.first { $0.label == "Mises à jour annuelles du volet santé" })
            #expect(panorama.readings.first { $0.day.year == 2022 }?.measured == .number(4))
            #expect(
                dossier.indicators.contains { $0.label == "Paniers distribués" && $0.readings.count == 1 })
            #expect(try await visitor.post("\(address)/annulation").status == .seeOther)
            #expect(try await exports(visitor) == before)
            let after = try await site.site.store.dossier(TestSite.slug)
            #expect(after.indicators.map(\.readings) == site.dossier.indicators.map(\.readings))
            #expect(after.indicators.count == site.dossier.indicators.count)
        }
    }
}
