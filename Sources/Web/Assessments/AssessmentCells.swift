import Domain
import HTML
import Storage

/// The columns of the list of bilans: those of the ARS tool, in its order.
struct AssessmentCells: Sendable {
    let slug: String
    let viewer: Viewer

    private var base: String { Path.assessments(slug) }

    var columns: [ListingColumn<AssessmentLine>] {
        [
            .shown("Bilan") { line in line.held.map { opening(line, $0) } ?? creation(line) },
            .shown(
                "Type", .by("type") { rank($0.held?.kind) }, text: { $0.held?.kind.label ?? "Aucun" },
                cell: { $0.held.map(kind) ?? "Aucun" }),
            .exported("Date") { $0.held?.day.iso ?? "" }, .exported("Numéro") { String($0.number) },
            .exported("Code ARS") { $0.code },
            .shown("Fiche", .by("fiche") { $0.number }, text: { $0.title }, cell: name),
            .shown(
                "Axe", .by("axe") { $0.axisNumber },
                text: { "Axe \($0.axisNumber)\u{202f}: \($0.axisTitle)" }, cell: axis),
            .exported("Démarrée") { yesOrNo($0.held?.started) },
            .shown(
                "En cours", .by("en-cours") { ($0.held?.underway).map { $0 ? 0 : 1 } ?? Self.none },
                text: { yesOrNo($0.held?.underway) }, cell: { $0.held.map(underway) ?? "" }),
            .shown("Atteinte", .by("atteinte") { rank($0.held?.attainment) }) {
                $0.held.map(attainment) ?? ""
            },
            .exported("Atteinte des objectifs") {
                $0.held.map { $0.attainment?.label ?? Assessment.answer(nil) } ?? ""
            },
            .exported("Échéance prévue") { $0.held?.horizon?.french ?? "" },
            .exported("Reste-à-faire ou commentaire") { Markup($0.held?.remaining ?? "").plainText },
            .shown(
                "État", .by("etat") { rank($0.held?.state) }, text: { $0.held?.state.label ?? "" },
                cell: { $0.held.map { HTML.tag($0.state) } ?? "" }),
            .shown("Imprimer", isTitleHidden: true) { line in line.held.map { tick(line, $0) } ?? "" },
        ]
    }

    /// A fiche without bilan comes after all the others.
    private static let none = 99

    private func rank<Word: CaseIterable & Equatable>(_ word: Word?) -> Int {
        word.flatMap { Array(Word.allCases).firstIndex(of: $0) } ?? Self.none
    }

    private func yesOrNo(_ answer: Bool?) -> String { answer.map { $0 ? "Oui" : "Non" } ?? "" }

    private func tick(_ line: AssessmentLine, _ held: AssessmentLine.Held) -> HTML {
        Field.tick("bilan", value: "\(held.id)", label: "Imprimer le bilan de la fiche \(line.number)")
    }

    private func kind(_ held: AssessmentLine.Held) -> HTML {
        "\(held.kind.label)\(HTML.lineNote("\(French.date(held.day))"))"
    }

    private func creation(_ line: AssessmentLine) -> HTML {
        guard viewer.may(.writeAssessment(of: line.action)) else { return "" }
        return """
            <a href="\(base)/nouveau?fiche=\(line.number)">Créer\
            <span class="hidden"> le bilan de la fiche \(line.number)</span></a>
            """
    }

    private func opening(_ line: AssessmentLine, _ held: AssessmentLine.Held) -> HTML {
        let target = Path.assessment(slug, held.id)
        let about: HTML = "<span class=\"hidden\"> le bilan de la fiche \(line.number)</span>"
        guard viewer.may(.writeAssessment(of: line.action)) else {
            return "<a href=\"\(target)\">Voir\(about)</a>"
        }
        let edits = held.state.counts ? "" : "/modifier"
        let open: HTML =
            "<a href=\"\(target)\(edits)\">\(held.state.counts ? "Voir" : "Modifier")\(about)</a>"
        return open
            + .when(
                line.isLatest && held.state.counts, "<span class=\"line-note\">\(creation(line))</span>")
    }

    private func name(_ line: AssessmentLine) -> HTML {
        let target = line.held.map { Path.assessment(slug, $0.id) } ?? Path.action(slug, line.number)
        return HTML.link("\(line.number). \(line.title)", target)
            + "<span class=\"line-note\">\(line.code)</span>"
    }

    private func axis(_ line: AssessmentLine) -> HTML {
        """
        <span title="\(line.axisTitle)">Axe\u{a0}\(line.axisNumber)<span class="hidden">\u{202f}: \
        \(line.axisTitle)</span></span>
        """
    }

    private func underway(_ held: AssessmentLine.Held) -> HTML {
        guard let underway = held.underway else { return "\(Assessment.answer(nil))" }
        return underway ? "Oui" : "Non" + .when(held.started == false, .lineNote("pas démarrée"))
    }

    private func attainment(_ held: AssessmentLine.Held) -> HTML {
        guard held.attainment != .attained, let horizon = held.horizon else {
            return HTML.tag(held.attainment)
        }
        let words =
            horizon.last < viewer.today
            ? "échéance passée\u{202f}: \(horizon.french)" : "prévue \(horizon.when)"
        return HTML.tag(held.attainment) + .lineNote("\(words)")
    }
}
