import Sample
import Testing

@testable import Domain

/// What fiches of a file name of one another, of the contract, and of time.
@Suite struct PlanLinksTests {
    private static let today = MelunSample.steeringDay
    private let dossier = MelunSample.dossier()

    private func plan(_ text: String, _ choices: ImportChoices = .init()) throws -> PlanImport {
        try PlanImport(Workbook(Sheet.of(text)), choices, into: dossier, on: Self.today)
    }

    @Test func `fiches of the file and of the contract are linked, before and after, and what is none stays`()
        throws
    {
        let known = try #require(dossier.actions.first)
        let plan = try plan(
            """
            N°;Intitulé;Axe;Actions liées
            41;Bus santé;Axe 8 : Mobilité;Fiche 42, \(known.title)
            42;Ateliers cuisine;Axe 8 : Mobilité;"n°41
            Les halles"
            """)
        #expect(plan.actions[0].linkedActions == [plan.actions[1].id, known.id])
        #expect(plan.actions[0].unplaced == [])
        #expect(plan.actions[1].linkedActions == [plan.actions[0].id])
        #expect(plan.actions[1].unplaced.map(\.text) == ["n°41\nLes halles"])
        #expect(plan.lines[1].doubts.contains { $0.doubt.contains("«\u{202f}Les halles\u{202f}»") })
    }

    @Test func `a plan of the contract is linked by its name or its family`() throws {
        let own = try #require(dossier.plans.first)
        let plan = try plan("Intitulé;Plans liés\nBus santé;\(own.name)\nAteliers;Plan Mars")
        #expect(plan.actions[0].plans == [own.id] && plan.actions[0].unplaced == [])
        #expect(plan.actions[1].plans == [] && plan.actions[1].unplaced.map(\.text) == ["Plan Mars"])
    }

    @Test func `bilans have the day of their column, else the one that is asked once`() throws {
        let dated = try plan("Intitulé;Avancement;Date du bilan\nBus santé;En cours;03/01/2023")
        #expect(dated.assessments.map(\.day.iso) == ["2023-01-03"] && dated.questions == [])
        let text = "Intitulé;Avancement\nBus santé;En cours\nAteliers;Fait"
        let asked = try plan(text)
        #expect(asked.assessments.allSatisfy { $0.day == Self.today } && asked.questions.count == 1)
        var choices = ImportChoices()
        choices.answers[asked.questions[0].key] = "15 décembre 2022"
        #expect(try plan(text, choices).assessments.map(\.day.iso) == ["2022-12-15", "2022-12-15"])
        choices.answers[asked.questions[0].key] = "2030"
        #expect(try plan(text, choices).assessments.allSatisfy { $0.day == Self.today })
        #expect(try plan("Intitulé;Axe\nBus santé;Axe 8 : Mobilité").questions == [])
    }
}
