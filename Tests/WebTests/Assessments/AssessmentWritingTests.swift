import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct AssessmentWritingTests {
    private let base = "/cls/\(TestSite.slug)/bilans"

    @Test func `a new bilan starts from the previous one of its fiche, and nothing is stored`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get("\(base)/nouveau?fiche=9&type=annuel&date=2023-03-31").text
            #expect(page.contains("Commencé à partir du bilan précédent"))
            #expect(page.contains("value=\"31\u{a0}mars\u{a0}2023\""))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(try await visitor.get(base).text.contains("15\u{a0}lignes"))
        }
    }

    @Test func `a bilan is drafted, submitted, returned with a reason, written again and validated`()
        async throws
    {
        try await TestSite.run { site in
            let writer = try await site.visitor(.contributor)
            let judge = try await site.visitor(.referent)
            let path = try await create(writer, fiche: "9")
            #expect(try await writer.get(path).text.contains("Brouillon"))
            #expect(try await writer.post("\(path)/soumission", ["_version": "1"]).status == .seeOther)
            #expect(try await judge.get(path).text.contains("Motif du renvoi"))
            let blank = try await judge.post("\(path)/renvoi", ["_version": "2", "reason": " "])
            #expect(blank.status == .unprocessableContent)
            #expect(blank.text.contains("Indiquez le motif du renvoi."))
            _ = try await judge.post("\(path)/renvoi", ["_version": "2", "reason": "Dates à préciser"])
            #expect(try await writer.get("\(path)/modifier").text.contains("Dates à préciser"))
            let again = try await writer.post(
                path,
                [
                    "_version": "3", "kind": "annual", "day": "1er mars 2023", "started": "oui",
                    "underway": "oui", "attainment": "partial", "horizon": "T3 2023",
                    "remaining": "Organiser la journée", "soumettre": "oui",
                ])
            #expect(again.status == .seeOther)
            let version = try await version(judge, path)
            #expect(version == "4")
            let accepted = try await judge.post("\(path)/validation", ["_version": version])
            #expect(accepted.status == .seeOther)
            let done = try await writer.get(path).text
            #expect(done.contains("Validé le 6\u{a0}mars\u{a0}2023 par Compte referent"))
            #expect(!done.contains(">Modifier<"))
            #expect(MarkupChecker.faults(in: done, isWholePage: true) == [])
        }
    }

    @Test func `a submitted bilan is taken back by who wrote it, until it is judged`() async throws {
        try await TestSite.run { site in
            let (writer, judge) = (try await site.visitor(.contributor), try await site.visitor(.referent))
            let path = try await create(writer, fiche: "9")
            _ = try await writer.post("\(path)/soumission", ["_version": "1"])
            #expect(try await writer.get(path).text.contains("Reprendre"))
            #expect(try await !judge.get(path).text.contains("Reprendre"))
            #expect(try await judge.post("\(path)/reprise", ["_version": "2"]).status == .forbidden)
            #expect(try await writer.post("\(path)/reprise", ["_version": "2"]).status == .seeOther)
            #expect(try await save(writer, path, "Complété", version: "3").status == .seeOther)
            _ = try await writer.post("\(path)/soumission", ["_version": "4"])
            _ = try await judge.post("\(path)/validation", ["_version": "5"])
            #expect(try await writer.post("\(path)/reprise", ["_version": "6"]).status == .conflict)
            #expect(try await !writer.get(path).text.contains("Reprendre"))
        }
    }

    @Test func `what is validated is read first`() async throws {
        try await TestSite.run { site in
            let (writer, judge) = (try await site.visitor(.contributor), try await site.visitor(.referent))
            let path = try await create(writer, fiche: "9")
            _ = try await writer.post("\(path)/soumission", ["_version": "1"])
            #expect(try await judge.get(path).text.contains("href=\"\(path)/validation\""))
            let page = try await judge.get("\(path)/validation")
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
            for words in ["ne change plus", "Organiser la journée", "juillet\u{a0}2023", "Une équipe"] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(try await writer.get("\(path)/validation").status == .forbidden)
            _ = try await judge.post("\(path)/validation", ["_version": "2"])
            #expect(try await judge.get("\(path)/validation").headers[.location] == path)
        }
    }

    @Test func `a refused form comes back with every fault and everything typed`() async throws {
        try await TestSite.run { site in
            let answer = try await site.visitor(.coordinator).post(
                base,
                [
                    "fiche": "9", "kind": "annual", "day": "le 32 mars", "started": "non", "underway": "oui",
                    "attainment": "partial", "horizon": "bientôt", "remaining": "Tout <reste>",
                    "blocking.0.text": "Poste vacant", "blocking.0.means": "human", "value.90": "douze",
                ])
            #expect(answer.status == .unprocessableContent)
            let faults = [
                "n’est pas un jour", "n’est pas une date", "Une fiche en cours a démarré",
                "n’est pas un nombre",
            ]
            for words in faults { #expect(answer.text.contains(words), "\(words)") }
            for typed in ["le 32 mars", "bientôt", "Tout &lt;reste&gt;", "Poste vacant", "douze"] {
                #expect(answer.text.contains(typed), "\(typed)")
            }
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
        }
    }

    @Test func `a bilan without its fiche asks for it`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.contributor)
            let page = try await visitor.get("\(base)/nouveau").text
            #expect(page.contains(">9. ") && !page.contains(">1. "))
            let answer = try await visitor.post(base, ["fiche": "", "remaining": "Déjà écrit"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Choisissez la fiche") && answer.text.contains("Déjà écrit"))
        }
    }

    @Test func `the second of two edits gets both texts and loses neither`() async throws {
        try await TestSite.run { site in
            let (one, two) = (try await site.visitor(.coordinator), try await site.visitor(.contributor))
            let path = try await create(one, fiche: "9")
            #expect(try await save(one, path, "Le premier texte").status == .seeOther)
            let answer = try await save(two, path, "Le second texte")
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Le premier texte") && answer.text.contains("Le second texte"))
            #expect(answer.text.contains("name=\"_version\" value=\"2\""))
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
        }
    }

    @Test func `who writes on a bilan submitted meanwhile keeps the text and learns why`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = try await create(visitor, fiche: "9")
            _ = try await visitor.post("\(path)/soumission", ["_version": "1"])
            let answer = try await save(visitor, path, "Un texte tardif")
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Un texte tardif") && answer.text.contains("Ce bilan est soumis"))
        }
    }

    @Test func `each role meets its limits`() async throws {
        try await TestSite.run { site in
            let path = try await create(site.visitor(.coordinator), fiche: "1")
            let reader = try await site.visitor(.reader)
            let page = try await reader.get(path)
            #expect(page.status == .ok && !page.text.contains("Soumettre"))
            #expect(try await reader.get("\(path)/modifier").status == .forbidden)
            #expect(try await save(reader, path, "Intrusion").status == .forbidden)
            #expect(try await reader.get("\(base)/nouveau").status == .forbidden)
            #expect(try await site.visitor(.contributor).get("\(base)/nouveau?fiche=1").status == .forbidden)
            let validation = try await site.visitor(.coordinator).post(
                "\(path)/validation", ["_version": "1"])
            #expect(validation.status == .forbidden)
            #expect(try await site.visitor(.administrator).get(path).status == .notFound)
        }
    }

    @Test func `a draft is removed after a page that says what goes`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = try await create(visitor, fiche: "9")
            let page = try await visitor.get("\(path)/suppression").text
            #expect(page.contains("Bilan annuel du 1er\u{a0}mars\u{a0}2023 de la fiche 9"))
            #expect(try await visitor.post("\(path)/suppression", ["_version": "1"]).status == .seeOther)
            #expect(try await visitor.get(path).status == .notFound)
        }
    }

    /// The version that the page of a submitted bilan sends with its validation.
    private func version(_ judge: Visitor, _ path: String) async throws -> String {
        let page = try await judge.get("\(path)/validation").text
        let form = try #require(PageReader(text: page).forms.first { $0.action == "\(path)/validation" })
        return try #require(form.fields.first { $0.name == "_version" }).value
    }

    private func create(_ visitor: Visitor, fiche: String) async throws -> String {
        let answer = try await visitor.post(
            base,
            [
                "fiche": fiche, "kind": "annual", "day": "1er mars 2023", "started": "oui",
                "underway": "oui", "attainment": "partial", "horizon": "juillet 2023",
                "remaining": "Organiser la journée", "helping.0.text": "Une équipe",
                "helping.0.means": "human",
            ])
        #expect(answer.status == .seeOther)
        return try #require(answer.headers[.location])
    }

    private func save(
        _ visitor: Visitor, _ path: String, _ text: String, version: String = "1"
    ) async throws -> TestResponse {
        try await visitor.post(
            path,
            [
                "_version": version, "kind": "annual", "day": "1er mars 2023", "started": "oui",
                "underway": "oui", "attainment": "partial", "remaining": text,
            ])
    }
}
