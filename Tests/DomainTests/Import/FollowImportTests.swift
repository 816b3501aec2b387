import Foundation
import Sample
import Testing

@testable import Domain

/// Tables of follow-up, read against the answer that was written with each.
@Suite struct FollowImportTests {
    private static let today = MelunSample.steeringDay
    private let melun = MelunSample.dossier()

    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Imports")

    private func read(_ name: String, _ answers: [String: String] = [:]) throws -> FollowImport {
        let data = try Data(contentsOf: Self.folder.appending(path: "\(name).json"))
        var choices = ImportChoices()
        choices.answers = answers
        return try FollowImport(
            JSONDecoder().decode(Workbook.self, from: data), choices, into: melun, on: Self.today)
    }

    private func answers<Answer: Decodable>(_ name: String, _: Answer.Type) throws -> [Answer] {
        let data = try Data(contentsOf: Self.folder.appending(path: "\(name).answer.json"))
        return try JSONDecoder().decode([Answer].self, from: data)
    }

    private struct Step: Decodable, Hashable {
        let fiche: Int
        let title: String
        let start: String
        let due: String
        let doubt: Bool

        var key: String { "\(fiche) \(title) \(start) \(due)" }
    }

    private struct Value: Decodable, Hashable {
        let fiche: Int
        let label: String
        let year: Int
        let text: String
        let doubt: Bool

        var key: String { "\(fiche) \(label) \(year) \(text)" }
    }

    private func told(_ brought: FollowImport) -> Set<String> {
        Set(
            brought.milestones.map { step in
                let number = melun.actions.first { $0.id == step.action }?.number ?? 0
                let due = step.due?.code ?? ""
                return "\(number) \(step.title) \(step.start?.code ?? due) \(due)"
            })
    }

    private func values(_ brought: FollowImport) -> Set<String> {
        Set(
            brought.indicators.flatMap { indicator -> [String] in
                let number = melun.actions.first { $0.id == indicator.action }?.number ?? 0
                let before = melun.$indicators[indicator.id]?.readings ?? []
                return indicator.readings.filter { !before.contains($0) }.map {
                    "\(number) \(indicator.label) \($0.day.year) \($0.french)"
                }
            })
    }

    @Test func `months with crosses become étapes, none wrongly without a question`() throws {
        let brought = try read("mois-en-croix")
        let right = try answers("mois-en-croix", Step.self)
        let told = told(brought)
        #expect(told.subtracting(right.map(\.key)) == [], "what is not in the answer is placed wrongly")
        #expect(Set(right.filter { !$0.doubt }.map(\.key)).subtracting(told) == [])
        #expect(brought.questions.contains { $0.sentence.contains("Fiche 99") })
        #expect(brought.questions.contains { $0.sentence.contains("Laverie solidaire") })
        #expect(
            brought.questions.contains {
                $0.sentence.contains("2\u{a0}périodes") || $0.sentence.contains("2 périodes")
            })
        let bare = brought.lines.first { $0.title == "Étape sans croix" }
        #expect(bare?.outcome == .unchanged && bare?.notes.first?.contains("couleur") == true)
        #expect(brought.remarks.contains { $0.reason == "Ligne de total" })
        #expect(brought.indicators.isEmpty)
    }

    @Test func `what is answered changes what is brought`() throws {
        let first = try read("mois-en-croix")
        let unknown = try #require(first.questions.first { $0.sentence.contains("Fiche 99") })
        let periods = try #require(first.questions.first { $0.key.hasPrefix("periodes") })
        let brought = try read("mois-en-croix", [unknown.key: "7", periods.key: "une", "faites": "oui"])
        #expect(told(brought).contains("7 Étape d’une fiche qui n’est pas là 2022-02 2022-02"))
        #expect(told(brought).contains("13 Rencontrer les communes 2022-01 2022-12"))
        let past = brought.milestones.filter { $0.due.map { $0.last < Self.today } ?? false }
        #expect(!past.isEmpty && past.allSatisfy { $0.done != nil })
        #expect(first.milestones.allSatisfy { $0.done == nil }, "a cross of the past says what was planned")
        #expect(brought.seal != first.seal)
    }

    @Test func `columns of years become values, none wrongly without a question`() throws {
        let brought = try read("annees-en-large")
        let right = try answers("annees-en-large", Value.self)
        let told = values(brought)
        #expect(told.subtracting(right.map(\.key)) == [], "what is not in the answer is placed wrongly")
        #expect(Set(right.filter { !$0.doubt }.map(\.key)).subtracting(told) == [])
        let notes = brought.lines.flatMap(\.notes)
        #expect(notes.contains { $0.contains("environ 30") }, "what is no number is told, and not guessed")
        #expect(notes.contains { $0.contains("compté tout seul") })
        #expect(notes.contains { $0.contains("à venir") })
        #expect(brought.milestones.isEmpty)
    }

    @Test func `a value that Jalon has otherwise is replaced only where somebody says so`() throws {
        let first = try read("annees-en-large")
        let question = try #require(first.questions.first { $0.sentence.contains("Jalon dit") })
        #expect(question.chosen == "-")
        let brought = try read("annees-en-large", [question.key: "fichier"])
        #expect(values(brought).contains("2 Mises à jour annuelles du volet santé 2022 4"))
        #expect(brought.indicators.contains { $0.id.rawValue > 0 })
    }

    @Test func `new indicators keep their type, cible and scale, and a year counts its year`() throws {
        let brought = try read("annees-en-large")
        let paniers = try #require(brought.indicators.first { $0.label == "Paniers distribués" })
        #expect(paniers.kind == .activity && paniers.target == 200 && paniers.unit == "paniers")
        #expect(paniers.readings.first?.wholeYear == 2021 && paniers.source == "UTEP")
        let share = try #require(brought.indicators.first { $0.label == "Communes informées" })
        #expect(share.scale == .ratio && share.target == 80 && share.kind == .process)
        let stand = try #require(brought.indicators.first { $0.label == "Stand tenu" })
        #expect(stand.scale == .yesNo && stand.target == 1)
        for indicator in brought.indicators { try indicator.validate() }
    }

    private func bring(_ rows: [[String]]) throws -> FollowImport {
        try FollowImport(table(rows), ImportChoices(), into: melun, on: Self.today)
    }

    @Test func `a second column says what is done, unless it is the title of the fiche`() throws {
        let brought = try bring([
            ["N° fiche", "Action", "sept-23", "oct-23", "nov. 2023", "décembre"],
            ["1", "Restitution de l’étude", "", "X", "", ""],
            ["6", "Journée de la santé", "x", "", "", ""],
            ["9", "Forum", "", "", "", "x"],
        ])
        #expect(
            told(brought) == [
                "1 Restitution de l’étude 2023-10 2023-10", "6 Mise en œuvre 2023-09 2023-09",
                "9 Forum 2023-12 2023-12",
            ])
        #expect(brought.remarks.isEmpty, "a month without a year stands after one that has it")
    }

    @Test func `states and cibles are read as tables write them`() throws {
        let brought = try bring([
            ["Fiche", "Indicateur", "Cible", "2020", "2021", "2022"],
            ["10", "Ateliers mémoire", "12 ateliers", "n.d.", "4", "<5"],
        ])
        let indicator = try #require(brought.indicators.first)
        #expect(indicator.target == 12 && indicator.unit == "ateliers")
        #expect(
            indicator.readings.map(\.measured) == [.lacking(.unavailable), .number(4), .lacking(.secret)])
        #expect(brought.lines.flatMap(\.notes) == ["sans type\u{202f}: rangé en «\u{202f}Activité\u{202f}»"])
    }

    private func table(_ rows: [[String]]) -> Workbook {
        let cells = rows.enumerated().flatMap { row, texts in
            texts.enumerated().compactMap { column, text in
                text.isEmpty ? nil : GridCell(row: row + 1, column: column + 1, text: text)
            }
        }
        return Workbook(kind: "xlsx", tables: [Grid(name: "Feuille", cells: cells)])
    }

    @Test func `months without a year ask which, and initials are months`() throws {
        let initials = "JFMAMJJASOND".map(String.init)
        let book = table([["Fiche", "Étape"] + initials, ["9", "Réunir"] + ["", "", "x"]])
        let asked = try FollowImport(book, into: melun, on: Self.today)
        let question = try #require(asked.questions.first { $0.key == "annee" })
        #expect(question.chosen == "2023" && told(asked) == ["9 Réunir 2023-03 2023-03"])
        var choices = ImportChoices()
        choices.answers = ["annee": "2022"]
        let answered = try FollowImport(book, choices, into: melun, on: Self.today)
        #expect(told(answered) == ["9 Réunir 2022-03 2022-03"])
    }

    @Test func `an étape of the planning is not added twice, and a table without times is refused`() throws {
        let step = try #require(melun.milestones.first { $0.action == fiche(8) })
        let book = table([["Fiche", "Étape", "janv. 2023", "févr. 2023"], ["8", step.title, "x", ""]])
        let brought = try FollowImport(book, into: melun, on: Self.today)
        #expect(brought.milestones.isEmpty && !brought.changes)
        #expect(brought.lines.first?.notes.contains { $0.contains("déjà au planning") } == true)
        #expect(throws: Refusal.self) {
            try FollowImport(table([["Nom", "Prénom"], ["A", "B"]]), into: melun, on: Self.today)
        }
    }
}
