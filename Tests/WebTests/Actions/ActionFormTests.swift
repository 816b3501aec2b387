import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct ActionFormTests {
    private static let slug = TestSite.slug

    @Test(arguments: ActionSection.allCases)
    func `saving a section as it is given changes nothing`(section: ActionSection) async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            for action in site.dossier.actions {
                let questions = Action.form(section, Action.Choices(site.dossier, except: action.id))
                let form = questions.answers(of: action)
                #expect(try questions.read(form, over: action).value == action)
                let path = Path.editAction(Self.slug, action.number, section)
                let page = try await visitor.get(path)
                #expect(MarkupChecker.faults(in: page.text, isWholePage: true) == [])
                #expect(try await visitor.send(path, form, version: action.version).status == .seeOther)
            }
            #expect(try await site.site.store.dossier(Self.slug) == site.dossier)
        }
    }

    @Test func `a fiche is created, then written section by section, then taken out`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let axis = try #require(site.dossier.axes.first).id.description
            let made = try await visitor.post(
                Path.newAction(Self.slug),
                ["number": "16", "code": "2021-600", "title": "Santé bucco-dentaire", "axis": axis])
            #expect(made.headers[.location] == Path.editAction(Self.slug, 16))
            let tasks = try await visitor.get(Path.editAction(Self.slug, 16)).text
            #expect(tasks.contains("section complète") || tasks.contains("sections complètes"))
            _ = try await visitor.post(
                Path.editAction(Self.slug, 16, .carriers),
                [
                    "_version": "1", "pilot": "Ville de Nulle-Part", "contact": "Mme Zoé Tremblin",
                    "_annuaire.Ville de Nulle-Part": "+", "_annuaire.Mme Zoé Tremblin": "+",
                    "referent": "", "partners.0.name": "cpam 77", "partners.1.name": "CPAM 77",
                ])
            _ = try await visitor.post(
                Path.editAction(Self.slug, 16, .calendar),
                [
                    "_version": "2", "start": "T3 2023", "end": "2025", "isRecurring": "oui",
                ])
            let page = try await visitor.get(Path.action(Self.slug, 16)).text
            for words in ["Ville de Nulle-Part", "Mme Zoé Tremblin", "récurrente"] {
                #expect(page.contains(words), "\(words)")
            }
            let action = try await site.action(16)
            #expect(action.partners.count == 1)
            let removal = Path.actionRemoval(Self.slug, 16)
            #expect(try await visitor.get(removal).text.contains("Santé bucco-dentaire"))
            _ = try await visitor.post(removal, ["_version": String(action.version)])
            #expect(try await visitor.get(Path.action(Self.slug, 16)).status == .notFound)
        }
    }

    @Test func `a number or code that is taken is refused, and nothing typed is lost`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                Path.newAction(Self.slug),
                [
                    "number": "9", "code": "2021-505", "title": "<script>alert(1)</script>",
                    "axis": try #require(site.dossier.axes.last).id.description,
                    "objective": try #require(site.dossier.objectives.first).id.description,
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Cet objectif relève d’un autre axe."))
            #expect(answer.text.contains("value=\"&lt;script&gt;alert(1)&lt;/script&gt;\""))
            let again = try await visitor.post(
                Path.newAction(Self.slug),
                [
                    "number": "9", "code": "2021-505", "title": "Autre",
                    "axis": try #require(site.dossier.axes.last).id.description,
                ])
            #expect(again.text.contains("Ce numéro est déjà celui de la fiche"))
            #expect(again.text.contains("Ce code est déjà celui de la fiche"))
        }
    }

    @Test func `who saves a section second sees both texts`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let path = Path.editAction(Self.slug, 9, .aims)
            _ = try await visitor.post(path, ["_version": "1", "context": "Le premier constat."])
            let answer = try await visitor.post(path, ["_version": "1", "context": "Le second constat."])
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Le premier constat.") && answer.text.contains("Le second constat."))
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            #expect(try await site.action(9).context == "Le premier constat.")
        }
    }

    @Test func `two people who write two sections of a fiche both hold`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let aims = Path.editAction(Self.slug, 9, .aims)
            let read = try await visitor.marks(of: aims)
            let action = try await site.action(9)
            let choices = Action.Choices(site.dossier, except: action.id)
            let means = Action.form(.means, choices).answers(of: action)
            _ = try await visitor.send(
                Path.editAction(Self.slug, 9, .means),
                means.replacing("humanMeans", "Une infirmière"), version: 1)
            let mine = Action.form(.aims, choices).answers(of: action)
                .replacing("context", "Un constat nouveau")
            let answer = try await visitor.send(aims, mine.replacing("_read", read), version: 1)
            #expect(answer.status == .seeOther)
            let stored = try await site.action(9)
            #expect(stored.humanMeans == "Une infirmière" && stored.context == "Un constat nouveau")
            let other = mine.replacing("context", "Un constat tardif")
            let late = try await visitor.send(aims, other.replacing("_read", read), version: 1)
            #expect(late.status == .conflict)
        }
    }

    @Test func `a stale form adds nobody to the directory`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                Path.editAction(Self.slug, 9, .carriers),
                ["_version": "7", "pilot": "Structure fantôme", "_annuaire.Structure fantôme": "+"])
            #expect(answer.status == .conflict)
            let dossier = try await site.site.store.dossier(Self.slug)
            #expect(dossier.organizations.count == site.dossier.organizations.count)
        }
    }

    @Test func `hostile rows and addresses are refused at their field`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                Path.editAction(Self.slug, 9, .results),
                [
                    "_version": "1", "participation": "tout", "plans": "999999", "linkedActions": "-4",
                    "documents.7.label": "Piège", "documents.7.address": "javascript:alert(1)",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("id=\"champ-documents.0.address-erreur\""))
            #expect(answer.text.contains("value=\"javascript:alert(1)\""))
            let means = try await visitor.post(
                Path.editAction(Self.slug, 9, .means),
                ["_version": "1", "fundings.0.funder": "", "fundings.0.euros": "-5"])
            #expect(means.text.contains("Indiquez le financeur.") && means.text.contains("pas plausible"))
        }
    }
}

extension TestSite {
    fileprivate func action(_ number: Int) async throws -> Action {
        try await site.store.action(number, in: Self.slug, visibleTo: member(.coordinator))
    }
}
