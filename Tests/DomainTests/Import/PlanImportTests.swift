import Foundation
import Sample
import Testing

@testable import Domain

/// Files of each layout, read against the answer that was written with each.
@Suite struct PlanImportTests {
    private static let today = MelunSample.steeringDay

    /// A contract that holds nothing but itself.
    private static var blank: Dossier {
        var dossier = Dossier(MelunSample.dossier().contract)
        dossier.communes = MelunSample.dossier().communes
        return dossier
    }

    private func read(_ name: String, _ choices: ImportChoices = .init()) throws -> PlanImport {
        let data = try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
        return try PlanImport(
            JSONDecoder().decode(Workbook.self, from: data), choices, into: Self.blank, on: Self.today)
    }

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Imports")

    private struct Answer: Decodable {
        let sheet: String
        let fiche: Int
        let field: String
        let text: String
    }

    static let layouts = [
        "plan-complet", "ligne-par-fiche", "feuille-par-axe", "feuille-par-fiche", "fiches-word",
    ]

    @Test(arguments: layouts)
    func `no cell is placed wrongly without a question, and nine in ten are placed`(name: String) throws {
        let data = try Data(contentsOf: Self.folder.appending(path: "\(name).answer.json"))
        let answers = try JSONDecoder().decode([Answer].self, from: data).filter { !$0.text.isEmpty }
        let plan = try read(name)
        var (placed, filled) = (0, 0)
        for answer in answers {
            let line = try #require(
                plan.lines.first { $0.sheet == answer.sheet && $0.number == answer.fiche },
                "\(name): fiche \(answer.fiche) of \(answer.sheet)")
            let text = answer.text.replacing("\u{a0}", with: " ")
            let cell = try #require(
                line.cells.first {
                    $0.text == text && ($0.field?.rawValue == answer.field || $0.field == nil)
                }
                    ?? line.cells.first { $0.text == text }, "\(name): \(answer)")
            if let field = cell.field {
                #expect(
                    field.rawValue == answer.field || !cell.doubt.isEmpty,
                    "\(name): \(answer) went to \(field)")
            }
            if answer.field != "none" {
                filled += 1
                placed += cell.field == nil ? 0 : 1
            }
        }
        #expect(placed * 10 >= filled * 9, "\(name): \(placed) of \(filled)")
        for (action, line) in zip(plan.actions, plan.taken) {
            #expect(action.unplaced.count == line.unplaced.count { !$0.text.isBlank }, "\(name)")
        }
    }

    @Test(arguments: ["plan-complet", "fiches-word"])
    func `the sample plan gives fifteen complete fiches`(name: String) throws {
        let plan = try read(name)
        #expect(plan.actions.count == 15)
        for action in plan.actions {
            let missing = ActionSection.allCases.flatMap { $0.missing(in: action) }
            #expect(missing == [], "\(action.shortName)")
        }
        #expect(plan.axes.map(\.number) == [1, 2, 3, 4])
        #expect(plan.axes.first?.title == "Renforcer l’offre de soins de premier recours")
        #expect(plan.objectives.count == 4)
        #expect(plan.indicators.count == 30)
    }

    @Test func `a title above, merged axes, a total, a footnote and statuses of another tool are understood`()
        throws
    {
        let plan = try read("ligne-par-fiche")
        #expect(plan.actions.map(\.number) == [1, 2, 3, 4, 5, 6])
        #expect(plan.axes.map(\.number) == [1, 2])
        #expect(plan.actions.map(\.axis) == [-1, -1, -1, -1, -2, -2].map { ID(Int64($0)) })
        let first = try #require(plan.actions.first)
        #expect(first.generalObjective == "Objectif général de la fiche 1.")
        #expect(first.specificObjectives == "Mobiliser (1)")
        #expect(first.operationalObjectives == "Réunir (1)")
        #expect(first.fundings == [Funding("ARS", euros: 8000), Funding("Région", euros: 4000)])
        #expect(first.start?.code == "2023-01-01")
        #expect(first.end?.code == "2024-01")
        #expect(
            plan.assessments.map(\.attainment) == [
                .partial, .notAttained, .attained, .partial, .notAttained, .notAttained,
            ])
        #expect(plan.assessments.allSatisfy { $0.state == .draft })
        let reasons = plan.remarks.map(\.reason)
        #expect(reasons.contains("Ligne de total") && reasons.contains { $0.hasPrefix("Feuille sans fiche") })
        #expect(plan.remarks.contains { $0.text.hasPrefix("* Les montants") })
    }

    @Test func `a meaning told once of a heading is followed`() throws {
        var choices = ImportChoices()
        choices.headings[HeadingWords.key("Couleur RAG")] = PlanField.targetPublic.rawValue
        choices.headings[HeadingWords.key("Observations")] = "-"
        let plan = try read("ligne-par-fiche", choices)
        #expect(plan.actions.allSatisfy { $0.targetPublic == "vert" })
        #expect(plan.actions[0].unplaced.contains(UnplacedText("Observations", "Point de vigilance 1")))
    }

    @Test func `a fiche that is there already is left as it is`() throws {
        var dossier = Self.blank
        let plan = try read("plan-complet")
        dossier.axes = plan.axes
        dossier.actions = plan.actions
        let data = try Data(contentsOf: Self.folder.appending(path: "plan-complet.json"))
        let again = try PlanImport(
            JSONDecoder().decode(Workbook.self, from: data), into: dossier, on: Self.today)
        #expect(again.actions == [] && again.axes == [] && again.lines.allSatisfy { !$0.isTaken })
    }

    @Test(arguments: [
        ("Pilote(s) de l’action", PlanField.pilot), ("N° fiche", .number),
        ("Budget prévisionnel (€)", .budget),
        ("ACTION", .title), ("Public(s) visé(s)", .targetPublic), ("Partners", .partners),
        ("Objectif stratégique :", .objective), ("Actions liées", .linkedActions), ("Financeur 2", .funder),
        ("Élu·e référent·e", .referent), ("Étapes de la fiche action", .milestones),
    ])
    func `a heading is known by its meaning`(heading: String, field: PlanField) {
        let meaning = PlanHeadings(corrections: [:]).meaning(heading)
        #expect(meaning == .init(field: field, certainty: .certain))
    }

    @Test func `objectives stacked in one cell are parted`() {
        let text =
            "Objectif général : Réduire. Objectif spécifique n°1 : Former Objectif opérationnel 1.1 : Réunir"
        let parts = StackedObjectives(text).parts
        #expect(parts.map(\.text) == ["Réduire.", "Former", "Réunir"])
        #expect(parts.map(\.level) == [.general, .specific, .operational])
    }

    @Test func `a table of no fiche is refused in words`() {
        let cells = [
            GridCell(row: 1, column: 1, text: "Bonjour"), GridCell(row: 1, column: 2, text: "à tous"),
        ]
        #expect(throws: Refusal.self) {
            try PlanImport(
                Workbook(kind: "csv", tables: [Grid(name: "A", cells: cells)]), into: Self.blank,
                on: Self.today)
        }
    }
}
