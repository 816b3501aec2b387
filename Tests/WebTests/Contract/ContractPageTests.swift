import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct ContractPageTests {
    private let slug = TestSite.slug

    @Test func `the contract page tells what was signed, by whom, where and how`() async throws {
        try await TestSite.run { site in
            let reader = try await site.visitor(.reader)
            let page = try await reader.get(Path.strategy(TestSite.slug))
            #expect(page.status == .ok)
            #expect(MarkupChecker.faults(in: page.text, isWholePage: true).isEmpty)
            for words in [
                "Contrat local de santé de seconde génération", "CLS de Melun Val de Seine",
                "20\u{a0}communes",
                "Vaux-le-Pénil", "77487", "Plateau de Corbeil – Plein Ciel", "6\u{a0}signataires",
                "6\u{a0}janvier\u{a0}2021", "11\u{a0}février\u{a0}2021", "5\u{a0}mars\u{a0}2021",
                "avril\u{a0}2021", "Le comité de pilotage est l’instance décisionnelle",
                "Projet Alim’Activ", "4\u{a0}axes stratégiques", "15\u{a0}fiches action",
            ] {
                #expect(page.text.contains(words), "\(words)")
            }
            #expect(!page.text.contains("Modifier le contrat"))
        }
    }

    @Test func `saving the form as it is given changes nothing`() async throws {
        try await TestSite.run { site in
            let coordinator = try await site.visitor(.coordinator)
            let form = answers(site.dossier)
            let questions = ContractTerms.form(ContractTerms.Choices(site.dossier))
            #expect(try questions.read(form, over: site.dossier.terms).value == site.dossier.terms)
            let answer = try await coordinator.send(Path.editStrategy(TestSite.slug), form, version: 1)
            #expect(answer.status == .seeOther)
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
        }
    }

    @Test func `an amendment moves the end of the contract`() async throws {
        try await TestSite.run { site in
            let coordinator = try await site.visitor(.coordinator)
            var dossier = site.dossier
            let end = try #require(Day(2024, 12, 31))
            dossier.amendments = [Amendment("Avenant de prorogation", signed: .year(2023), newEnd: end)]
            let form = answers(dossier)
            _ = try await coordinator.send(Path.editStrategy(TestSite.slug), form, version: 1)
            let page = try await coordinator.get(Path.strategy(TestSite.slug))
            #expect(page.text.contains("au 31\u{a0}décembre\u{a0}2024"))
            #expect(page.text.contains("Avenant de prorogation"))
        }
    }

    @Test func `a plan, a quarter, an article or a commune that is used is not taken out`() async throws {
        try await TestSite.run { site in
            let coordinator = try await site.visitor(.coordinator)
            var dossier = site.dossier
            (dossier.plans, dossier.neighbourhoods, dossier.articles) = ([], [], [])
            dossier.communes.removeAll { $0.name == "Melun" }
            let form = answers(dossier)
            let answer = try await coordinator.send(Path.editStrategy(TestSite.slug), form, version: 1)
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("retirez-l’y d’abord"))
            #expect(answer.text.contains("règle l’instance"))
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
        }
    }

    @Test func `every fault shows at its field and nothing typed is lost`() async throws {
        try await TestSite.run { site in
            let coordinator = try await site.visitor(.coordinator)
            let answer = try await coordinator.post(
                Path.editStrategy(TestSite.slug),
                [
                    "_version": "1", "name": "", "holder": "Melun <b>", "generation": "plusieurs",
                    "start": "un jour",
                    "end": "", "approvals.4.label": "Vote", "approvals.4.when": "bientôt",
                    "communes.0.insee": "7", "communes.0.name": "X",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true).isEmpty)
            for words in [
                "Indiquez le nom du contrat.", "n’est pas un nombre entier", "n’est pas un jour",
                "Indiquez le dernier jour du contrat.", "n’est pas une date", "cinq caractères",
                "value=\"Melun &lt;b&gt;\"", "value=\"bientôt\"", "value=\"un jour\"",
                "href=\"#champ-approvals.0.when\"", "id=\"champ-approvals.0.when\"",
            ] {
                #expect(answer.text.contains(words), "\(words)")
            }
        }
    }

    @Test func `who saves second sees both texts and loses none`() async throws {
        try await TestSite.run { site in
            let coordinator = try await site.visitor(.coordinator)
            var first = site.dossier
            first.contract.holder = "Première saisie"
            var second = site.dossier
            second.contract.holder = "Seconde saisie"
            let path = Path.editStrategy(TestSite.slug)
            _ = try await coordinator.send(path, answers(first), version: 1)
            let answer = try await coordinator.send(path, answers(second), version: 1)
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Première saisie") && answer.text.contains("Seconde saisie"))
            #expect(answer.text.contains("name=\"_version\" value=\"2\""))
            let again = try await coordinator.send(path, answers(second), version: 2)
            #expect(again.status == .seeOther)
        }
    }

    @Test(arguments: [Role.referent, .contributor, .reader])
    func `those who only read get no form and change nothing`(role: Role) async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(role)
            #expect(try await visitor.get(Path.editStrategy(TestSite.slug)).status == .forbidden)
            let form = answers(site.dossier)
            let answer = try await visitor.send(Path.editStrategy(TestSite.slug), form, version: 1)
            #expect(answer.status == .forbidden)
        }
    }

    @Test func `two people who write two articles of the contract both hold`() async throws {
        try await TestSite.run { site in
            let coordinator = try await site.visitor(.coordinator)
            let path = Path.editStrategy(TestSite.slug)
            let marks = try await coordinator.marks(of: path)
            let form = answers(site.dossier).replacing("_read", marks)
            let first = form.replacing("articles.0.title", "Le premier")
            #expect(try await coordinator.send(path, first, version: 1).status == .seeOther)
            let second = form.replacing("articles.1.title", "Le second")
            #expect(try await coordinator.send(path, second, version: 1).status == .seeOther)
            let stored = try await site.site.store.dossier(TestSite.slug)
            #expect(stored.articles[0].title == "Le premier" && stored.articles[1].title == "Le second")
            #expect(stored.articles.map(\.id) == site.dossier.articles.map(\.id))
        }
    }

    private func answers(_ dossier: Dossier) -> FormData {
        ContractTerms.form(ContractTerms.Choices(dossier)).answers(of: dossier.terms)
    }
}
