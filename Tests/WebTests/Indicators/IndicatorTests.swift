import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct IndicatorTests {
    private static let slug = TestSite.slug

    @Test func `saving each indicator as it is given changes nothing`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            for indicator in site.dossier.indicators {
                let path = Path.indicator(Self.slug, indicator.id)
                for address in [path, Path.editIndicator(Self.slug, indicator.id)] {
                    let page = try await visitor.get(address)
                    #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
                }
                let form = Indicator.form(site.dossier)
                let answers = form.answers(of: indicator)
                #expect(try form.read(answers, over: indicator).value == indicator)
                #expect(try await visitor.send(path, answers, version: 1).status == .seeOther)
            }
            #expect(try await site.site.store.dossier(Self.slug) == site.dossier)
        }
    }

    @Test func `an indicator takes values as people write them, and one may be suppressed`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let made = try await visitor.post(
                Path.indicators(Self.slug),
                [
                    "subject": "fiche-9", "kind": "activity", "label": "Femmes dépistées", "scale": "number",
                    "aggregation": "sum", "feed": "none", "unit": "femmes", "target": "1 200,5",
                    "readings.0.day": "7 février 2023", "readings.0.value": "NS",
                    "readings.1.day": "31/12/2022", "readings.1.value": "1 012",
                ])
            #expect(made.status == .seeOther)
            let dossier = try await site.site.store.dossier(Self.slug)
            let indicator = try #require(dossier.indicators.first { $0.label == "Femmes dépistées" })
            #expect(indicator.target == 1200.5)
            #expect(indicator.readings.map(\.value) == [1012, nil])
            #expect(indicator.readings.allSatisfy { $0.known == TestSite.moment.day })
            let removal = "\(Path.indicator(Self.slug, indicator.id))/suppression"
            #expect(try await visitor.get(removal).text.contains("2\u{a0}valeurs datées"))
            _ = try await visitor.post(removal, ["_version": "1"])
            let page = try await visitor.get(Path.action(Self.slug, 9)).text
            #expect(!page.contains("Femmes dépistées"))
        }
    }

    @Test func `what is no date, no number or no kind is refused with everything typed`() async throws {
        try await TestSite.run { site in
            let answer = try await site.visitor(.coordinator).post(
                Path.indicators(Self.slug),
                [
                    "kind": "autre", "label": "", "target": "beaucoup", "readings.0.day": "2023",
                    "readings.0.value": "un peu", "readings.0.note": "<b>note</b>",
                ])
            #expect(answer.status == .unprocessableContent)
            for words in [
                "Dites ce que l’indicateur mesure.", "Indiquez ce que l’indicateur mesure.",
                "n’est pas un nombre", "n’est pas un jour", "par exemple 12, 45,5 ou NS.",
                "&lt;b&gt;note&lt;/b&gt;", "value=\"beaucoup\"",
            ] {
                #expect(answer.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `two people who write two values of an indicator both hold`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let twice = site.dossier.indicators.first { $0.readings.count > 1 }
            let indicator = try #require(twice)
            let path = Path.indicator(Self.slug, indicator.id)
            let marks = try await visitor.marks(of: Path.editIndicator(Self.slug, indicator.id))
            let answers = Indicator.form(site.dossier).answers(of: indicator).replacing("_read", marks)
            _ = try await visitor.send(path, answers.replacing("readings.0.note", "La première"), version: 1)
            let second = try await visitor.send(
                path, answers.replacing("readings.1.note", "La seconde"), version: 1)
            #expect(second.status == .seeOther)
            let stored = try await site.indicator(indicator.id)
            #expect(stored.readings[0].note == "La première" && stored.readings[1].note == "La seconde")
        }
    }

    @Test func `an indicator is one line: its cible says by itself that it is answered by yes`() async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let axis = try #require(site.dossier.axes.first)
            let made = try await visitor.post(
                Path.indicators(Self.slug),
                [
                    "subject": "axe-\(axis.id)", "kind": "process", "label": "Comité créé", "target": "oui",
                    "founds": "oui", "scale": "number", "aggregation": "last", "feed": "none",
                ])
            #expect(made.status == .seeOther)
            let dossier = try await site.site.store.dossier(Self.slug)
            let indicator = try #require(dossier.indicators.first { $0.label == "Comité créé" })
            #expect(indicator.scale == .yesNo && indicator.targetText == "oui" && indicator.founds)
            #expect(indicator.axis == axis.id && indicator.action == nil)
            let page = try await visitor.get(Path.indicator(Self.slug, indicator.id)).text
            #expect(page.contains(axis.label) && !page.contains("Ventilation"))
        }
    }
}

extension TestSite {
    fileprivate func indicator(_ id: ID<Indicator>) async throws -> Indicator {
        let dossier = try await site.store.dossier(Self.slug)
        return try #require(dossier.indicators.first { $0.id == id })
    }
}
