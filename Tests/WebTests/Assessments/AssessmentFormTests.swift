import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct AssessmentFormTests {
    private let base = "/cls/\(TestSite.slug)/bilans"

    @Test func `every bilan of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            #expect(!site.dossier.assessments.isEmpty)
            for var bilan in site.dossier.assessments {
                let details = try await site.site.store.assessmentDetails(
                    bilan.id, in: TestSite.slug, visibleTo: site.member(.coordinator))
                bilan.state = .draft
                let form = Assessment.form(Assessment.Choices(details, bilan.attainment))
                let read = try form.read(form.answers(of: bilan), over: bilan)
                #expect(read.value == bilan)
                #expect(read.newcomers.isEmpty)
            }
        }
    }

    @Test func `a value keeps the digits that its form does not say, and the others their place`()
        async throws
    {
        try await TestSite.run { site in
            let some = try #require(
                site.dossier.assessments.first { bilan in
                    let own = site.dossier.indicators.filter { $0.action == bilan.action }
                    return own.count > 1 && own.allSatisfy { $0.scale == .number }
                })
            let details = try await site.site.store.assessmentDetails(
                some.id, in: TestSite.slug, visibleTo: site.member(.coordinator))
            let (first, second) = (details.indicators[0].id, details.indicators[1].id)
            var bilan = Assessment(action: some.action, .annual, on: some.day)
            let gone = Assessment.IndicatorValue(ID(9_999), 4)
            bilan.values = [gone, .init(second, 2.345), .init(first, nil)]
            let form = Assessment.form(Assessment.Choices(details, bilan.attainment))
            let answers = form.answers(of: bilan)
            #expect(answers["value.\(second)"] == "2,35" || answers["value.\(second)"] == "2,34")
            #expect(answers["value.\(first)"] == "NS")
            let read = try form.read(answers.replacing("value.\(first)", "7"), over: bilan).value
            #expect(read.values == [gone, .init(second, 2.345), .init(first, 7)])
        }
    }

    @Test func `a draft may be unfinished, a submitted bilan may not`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get("\(base)/nouveau").text
            #expect(page.contains(/name="kind"[^>]* checked/))
            #expect(!page.contains(/name="(started|underway|attainment)"[^>]* checked/))
            let typed = [("fiche", "9"), ("day", "1er mars 2023")]
            let path = try #require(try await visitor.post(base, typed).headers[.location])
            #expect(try await visitor.get(path).text.contains("À renseigner"))
            #expect(try await !visitor.get("\(path)/modifier").text.contains(/name="started"[^>]* checked/))
            #expect(try await visitor.get("\(base).csv").text.contains("À renseigner"))
            for answer in [
                try await visitor.post(base, typed + [("soumettre", "oui")]),
                try await visitor.post("\(path)/soumission", ["_version": "1"]),
            ] {
                #expect(answer.status == .unprocessableContent)
                for words in [
                    "Dites si la fiche a démarré.", "Dites si la fiche est en cours.",
                    "Dites si les objectifs sont atteints.",
                ] { #expect(answer.text.contains(words), "\(words)") }
            }
        }
    }

    @Test func `what two people write in other questions holds, both of it`() async throws {
        try await TestSite.run { site in
            let (one, two) = (try await site.visitor(.coordinator), try await site.visitor(.contributor))
            let created = try await one.post(
                base,
                [
                    "fiche": "9", "kind": "annual", "day": "1er mars 2023", "started": "oui",
                    "underway": "oui", "attainment": "partial", "remaining": "Une journée",
                    "helping.0.text": "Une équipe", "helping.0.means": "human",
                    "blocking.0.text": "Un poste vacant", "blocking.0.means": "human",
                ])
            let path = try #require(created.headers[.location])
            let page = try await one.get("\(path)/modifier").text
            let form = try #require(PageReader(text: page).forms.first { $0.action == path })
            func typed(_ changes: [String: String]) -> [(String, String)] {
                form.fields.flatMap { field in
                    (changes[field.name].map { [$0] } ?? field.sent).map { (field.name, $0) }
                }
            }
            let first = typed(["horizon": "T3 2023", "helping.0.text": "Une équipe au complet"])
            #expect(try await one.post(path, first).status == .seeOther)
            let second = typed(["remaining": "Deux journées", "blocking.0.text": "Deux postes vacants"])
            #expect(try await two.post(path, second).status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let bilan = try #require(dossier.assessments.first { path.hasSuffix("/\($0.id)") })
            #expect(bilan.horizon == .quarter(try #require(Quarter(2023, 3))))
            #expect(bilan.remaining == "Deux journées")
            #expect(bilan.points.map(\.text) == ["Une équipe au complet", "Deux postes vacants"])
        }
    }

    @Test func `a bilan that lacks its remaining work is asked for it as it is submitted`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let fields = [
                ("fiche", "9"), ("kind", "annual"), ("day", "1er mars 2023"), ("started", "oui"),
                ("underway", "oui"), ("attainment", "partial"),
            ]
            let refused = try await visitor.post(base, fields + [("soumettre", "oui")])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("avant de soumettre le bilan."))
            let path = try #require(try await visitor.post(base, fields).headers[.location])
            let late = try await visitor.post("\(path)/soumission", ["_version": "1"])
            #expect(late.status == .unprocessableContent)
            #expect(late.text.contains("avant de soumettre le bilan."))
            #expect(MarkupChecker.faults(in: late.text, isWholePage: true) == [])
        }
    }
}
