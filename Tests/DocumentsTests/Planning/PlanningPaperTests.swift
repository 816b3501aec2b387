import Documents
import Domain
import Foundation
import Sample
import Testing

/// The planning on paper: A4 a line a fiche, A3 a line an étape.
@Suite struct PlanningPaperTests {
    static let today = Day.first(ofMonth: 4, 2023).adding(days: 3)
    let dossier = MelunSample.dossier()

    /// A contract of so many fiches, each of eight étapes, with titles as long as fiches have.
    static func contract(of fiches: Int, steps: Int = 8) -> Dossier {
        var dossier = MelunSample.dossier()
        let models = dossier.actions
        dossier.assessments = []
        dossier.actions = (1...fiches).map { number in
            var action = models[number % models.count]
            (action.id, action.number) = (ID(Int64(10_000 + number)), number)
            return action
        }
        dossier.milestones = dossier.actions.flatMap { action in
            (1...steps).map { index in
                var step = Milestone(
                    "Étape \(index) de la fiche \(action.number), avec les communes et leurs partenaires",
                    of: action.id,
                    due: index % 4 == 0 ? nil : .month(year: 2023, month: 1 + (index + action.number) % 12))
                step.id = ID(action.id.rawValue * 100 + Int64(index))
                return step
            }
        }
        return dossier
    }

    private func drawings(_ document: Document) -> [Block.Figure] {
        document.blocks.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    }

    private func headings(_ document: Document) -> [String] {
        document.blocks.compactMap { block in
            if case .heading(1, let text) = block { text.plainText } else { nil }
        }
    }

    private func heights(_ document: Document) -> [Double] {
        drawings(document).compactMap { figure in
            guard case .svg(let markup) = figure.picture else { return nil }
            return markup.firstMatch(of: #/ height="(\d+)"/#).flatMap { Double($0.1) }
        }
    }

    @Test func `the étapes stand on A3, each on a line of its own, said once`() throws {
        let document = StepsDocument.build(dossier, on: Self.today)
        #expect(document.sheet == .a3)
        let said = drawings(document).map(\.alternative).joined(separator: "\n")
        for step in dossier.steps(on: Self.today) {
            #expect(said.contains("\(step.title), \(step.sentence)"), "\(step.title)")
        }
        let words = drawings(document).compactMap { figure in
            if case .svg(let markup) = figure.picture { markup } else { nil }
        }.joined()
        for fact in [
            "Échéance", "Responsable", "T1\u{a0}2023", "précisée", "CAMVS", "(plausible)", "à placer",
        ] {
            #expect(words.contains(fact), "\(fact)")
        }
        #expect(headings(document).first == "Vie du contrat et autres actions")
    }

    @Test(arguments: [1, 15, 60])
    func `what a sheet does not hold goes on to the next, numbered, and is made smaller on none`(
        fiches: Int
    ) throws {
        let large = Self.contract(of: fiches)
        let document = StepsDocument.build(large, on: Self.today)
        let titles = headings(document)
        #expect(Set(titles).count == titles.count)
        #expect(titles.contains { $0.contains("(2/") } == (fiches > 1))
        #expect(heights(document).allSatisfy { $0 <= 720 })
        let lines = drawings(document).map { $0.alternative.matches(of: #/Étape \d+ de la fiche/#).count }
        #expect(lines.reduce(0, +) == fiches * 8)
        let page = PlanningDocument.build(large, on: Self.today)
        #expect(heights(page).allSatisfy { $0 <= 740 })
    }

    @Test func `what the page leaves out, the papers leave out too, and say what they keep`() throws {
        let planning = Planning(of: dossier, on: Self.today)
        let ninth = try #require(planning.lines.first { $0.action.number == 9 })
        let ahead = ninth.steps.filter(\.isAhead)
        let choice = Planning.Choice(
            actions: [ninth.action.id], steps: Set(ahead.map(\.id)), hasContract: false, words: "À venir")
        for document in [
            PlanningDocument.build(dossier, choosing: choice, on: Self.today),
            StepsDocument.build(dossier, choosing: choice, over: .contract, on: Self.today),
        ] {
            #expect(document.subtitle.hasSuffix("– À venir"))
            let said = document.said + drawings(document).map(\.alternative).joined()
            #expect(said.contains("Bus de Mammographie"))
            #expect(!said.contains("Première réunion du groupe de travail"))
            #expect(!said.contains("Laverie") && !said.contains("laverie") && !said.contains("0\u{a0}étape"))
        }
        let whole = StepsDocument.build(dossier, over: .contract, on: Self.today)
        #expect(whole.title == "Planning de déploiement 2021-2023\u{202f}: les étapes")
    }

    @Test func `a drawing of fiches is said by what it shows`() throws {
        let first = try #require(drawings(PlanningDocument.build(dossier, on: Self.today)).first)
        #expect(first.alternative.contains("étapes datées"))
        #expect(!first.alternative.contains("0\u{a0}datée"))
    }
}

/// What is printed is measured: nobody reads a planning of which the words are a millimetre high.
@Suite(.enabled(if: InstalledPress.isReady, "press/.venv is missing: run press/setup"))
struct PlanningSizeTests {
    /// The sizes of all words of a PDF, in points, to a third of one.
    private func sizes(of document: Document) async throws -> [Double] {
        let press = Press(
            .init(
                folder: InstalledPress.folder, temporaryFolder: FileManager.default.temporaryDirectory,
                timeLimit: .seconds(120)))
        let printed = try await press.print(document, as: .pdf)
        #expect(printed.isStrict, "\(printed.log)")
        let file = FileManager.default.temporaryDirectory.appending(path: "planning-\(UUID()).pdf")
        try Data(printed.bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let reader = Process()
        reader.executableURL = URL(filePath: "/usr/bin/env")
        reader.arguments = ["pdftohtml", "-xml", "-stdout", "-i", "-zoom", "3", file.path]
        let output = Pipe()
        (reader.standardOutput, reader.standardError) = (output, FileHandle.nullDevice)
        try reader.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        reader.waitUntilExit()
        return text.matches(of: #/<fontspec id="\d+" size="(\d+)"/#).compactMap { Double($0.1) }.map {
            $0 / 3
        }
    }

    @Test func `no word of the planning is printed smaller than 8 points`() async throws {
        let sample = MelunSample.dossier()
        let large = PlanningPaperTests.contract(of: 60)
        for document in [
            PlanningDocument.build(sample, on: PlanningPaperTests.today),
            StepsDocument.build(sample, on: PlanningPaperTests.today),
            PlanningDocument.build(large, on: PlanningPaperTests.today),
            StepsDocument.build(large, on: PlanningPaperTests.today),
        ] {
            let sizes = try await sizes(of: document)
            try #require(sizes.count > 3)
            #expect((sizes.min() ?? 0) >= 8, "\(document.title): \(Set(sizes).sorted())")
        }
    }
}
