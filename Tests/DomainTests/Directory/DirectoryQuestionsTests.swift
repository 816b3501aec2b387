import Domain
import Sample
import Testing

/// What a directory leaves doubtful: asked, noted, or left out by who brings it.
@Suite struct DirectoryQuestionsTests {
    private let dossier = MelunSample.dossier()
    private let today = day("2023-03-06")

    private func plan(_ text: String, _ choices: ImportChoices = .init()) throws -> DirectoryImport {
        try DirectoryImport(Workbook(Sheet.of(text)), choices, into: dossier, on: today)
    }

    @Test func `a number of a workbook is kept whole, or told why not`() throws {
        let plan = try plan(
            """
            Nom;SIRET;FINESS
            Clinique A;10000000000008;770000123
            Clinique B;100 000 000 00008;
            Clinique C;10000000000008.0;
            Clinique D;100000000-00008;
            Clinique E;;10000123
            """)
        #expect(plan.organizations.count == 2, "\(plan.organizations)")
        #expect(
            plan.organizations[0].siret == "10000000000008" && plan.organizations[0].finess == "770000123")
        #expect(plan.organizations[1].finess == "010000123")
    }

    @Test(arguments: [
        ("44440", "2021-09-01"), ("sept.-21", "2021-09"), ("01/09/2021 00:00", "2021-09-01"),
        ("rentrée 2021", "2021-09"), ("S2 2021", "2021-S2"), ("2021/09/01", "2021-09-01"), ("en cours", nil),
    ])
    func `a date is understood as a workbook or a person writes it, or noted`(
        typed: String, code: String?
    ) throws {
        let plan = try plan("Nom;Prénom;Structure;Fonction;Depuis\nUn;Alix;CPAM 77;Agente;\(typed)")
        #expect(plan.people.first?.roles.first?.since?.code == code)
        if code == nil { #expect(plan.lines[0].notes.contains { $0.contains("«\u{202f}\(typed)") }) }
    }

    @Test func `namesakes are asked, and stay apart until somebody says they are one`() throws {
        let text = """
            Nom;Prénom;Structure;Fonction;Courriel
            Duval;Marie;CPAM 77;Conseillère;
            Duval;Marie;UNAFAM 77;Bénévole;
            Duval;Marie;Hôpital du Val;Sage-femme;m.duval@exemple.fr
            DUVAL;Marie\u{200b};CPAM  77;Conseillère;
            """
        let apart = try plan(text)
        #expect(apart.people.count == 3 && apart.questions.count == 2 && apart.lines[3].outcome == .unchanged)
        #expect(apart.questions.allSatisfy { $0.sentence.contains("même personne") })
        var choices = ImportChoices()
        for question in apart.questions {
            choices.answers[question.key] = question.answers[1].key
        }
        let one = try plan(text, choices)
        #expect(one.people.count == 1 && one.people[0].roles.count == 3)
        let known = try plan("Prénom;Nom;Structure;Fonction\nLaurent;Chevallier;UNAFAM 77;Bénévole")
        #expect(known.lines[0].outcome == .created && known.questions.count == 1)
        let told = ImportChoices(answering: known.questions, with: \.last)
        #expect(
            try plan("Prénom;Nom;Structure;Fonction\nLaurent;Chevallier;UNAFAM 77;Bénévole", told).lines[0]
                .outcome
                == .completed(["Fonction"]))
    }

    @Test func `a structure of a near name is asked before it is made anew`() throws {
        let plan = try plan("Nom\nCPAM")
        let question = try #require(plan.questions.first)
        #expect(plan.created == 1 && question.sentence.contains("«\u{202f}CPAM\u{202f}»"))
        #expect(question.answers.first?.label.contains("ajouter «\u{202f}CPAM\u{202f}» à l’annuaire") == true)
        let same = try self.plan("Nom\nCPAM", ImportChoices(answering: plan.questions, with: \.last))
        #expect(same.lines[0].outcome == .unchanged)
    }

    @Test func `lines are left out one by one`() throws {
        var choices = ImportChoices()
        let text = "Nom\nMaison neuve\nAutre maison"
        choices.leftOut = [try plan(text).lines[0].key]
        let plan = try plan(text, choices)
        #expect(
            plan.lines.map(\.outcome) == [.leftOut, .created]
                && plan.organizations.map(\.name) == ["Autre maison"])
    }

    @Test func `the contacts of one structure stand under its merged cell, or beside it`() throws {
        var merged = GridCell(row: 2, column: 1, text: "Maison neuve")
        merged.height = 2
        let rows = [
            ["Structure", "Contact", "Fonction", "Mail"],
            ["", "Lise Aubertin", "Directrice", "lise@exemple.fr"],
            ["", "Paul NÈGRE", "Agent", ""],
        ]
        let cells = rows.enumerated().flatMap { row, texts in
            texts.enumerated().filter { !$0.element.isEmpty }.map {
                GridCell(row: row + 1, column: $0.offset + 1, text: $0.element)
            }
        }
        let book = Workbook(kind: "xlsx", tables: [Grid(name: "Contacts", cells: cells + [merged])])
        let plan = try DirectoryImport(book, into: dossier, on: today)
        let house = try #require(plan.organizations.first)
        #expect(plan.organizations.count == 1 && house.name == "Maison neuve")
        #expect(plan.people.map(\.lastName) == ["Aubertin", "NÈGRE"])
        #expect(plan.people.allSatisfy { $0.roles.map(\.organization) == [house.id] })
        let beside = try self.plan("Structure;Adresse;CP;Ville\nMaison neuve;2 rue Basse;77000;Melun")
        #expect(beside.organizations.first?.address.inOneLine == "2 rue Basse, 77000 Melun")
    }

    @Test func `a band of a college, a sheet a college and a sheet without titles are understood`() throws {
        let plan = try plan(
            "COMMUNES/STRUCTURE;Titre;Nom;Prénom;Fonction\nCollège des associations;;;;\nMaison neuve;Mme;Aubertin;Lise;Directrice"
        )
        #expect(
            plan.organizations.map(\.college) == [.associations] && plan.people.map(\.civility) == [.madame])
        let titles = GridCell(row: 1, column: 1, text: "Nom")
        let book = Workbook(
            kind: "ods",
            tables: [
                Grid(
                    name: "Associations", cells: [titles, GridCell(row: 2, column: 1, text: "Maison neuve")]),
                Grid(name: "Écoles", cells: [titles, GridCell(row: 2, column: 1, text: "Lycée Neuf")]),
                Grid(name: "Aide", cells: [GridCell(row: 1, column: 1, text: "Mode d’emploi")]),
            ])
        let sheets = try DirectoryImport(book, into: dossier, on: today)
        #expect(sheets.created == 2 && sheets.remarks.map(\.sheet) == ["Aide"])
    }

    @Test func `a heading is told once`() throws {
        var choices = ImportChoices()
        let text = "Nom;Truc\nMaison neuve;MN"
        let before = try plan(text)
        #expect(before.headings.last?.field == nil)
        choices.headings[try #require(before.headings.last).key] = DirectorySheet.Column.acronym.rawValue
        #expect(try plan(text, choices).organizations.first?.acronym == "MN")
    }
}

extension ImportChoices {
    /// The same answer to each question.
    fileprivate init(
        answering questions: [ImportQuestion],
        with answer: ([ImportQuestion.Answer]) -> ImportQuestion.Answer?
    ) {
        self.init()
        for question in questions { answers[question.key] = answer(question.answers)?.key }
    }
}
