import Domain
import HTML

/// The bilans of a table that were ticked, reread before they are validated, or sent back with a note each.
struct AssessmentJudgementPage: OfDossier, ShownPage, Viewed {
    /// What is done of them.
    enum Act: String {
        case acceptance = "validation"
        case giveBack = "renvoi"
    }

    let act: Act
    let dossier: Dossier
    let viewer: Viewer
    let table: AssessmentTable
    /// Those that are submitted, among those ticked.
    let lines: [AssessmentTable.Line]
    /// The notes as they were typed, by bilan.
    var reasons: [ID<Assessment>: String] = [:]
    var errors = FieldErrors()

    init(
        _ act: Act, _ ids: [ID<Assessment>], of dossier: Dossier, _ occasion: AssessmentTable.Occasion,
        for viewer: Viewer
    ) {
        (self.act, self.dossier, self.viewer) = (act, dossier, viewer)
        table = AssessmentTable(of: dossier, occasion, on: viewer.today, by: viewer.member.id)
        lines = table.lines.filter { $0.bilan.state.name == .submitted && ids.contains($0.bilan.id) }
    }

    /// The name of the note of a bilan.
    static func reason(_ id: ID<Assessment>) -> String { "motif.\(id)" }

    private var back: String { Path.assessmentTable(slug, table.occasion) }

    var page: Page {
        let count = French.count(lines.count, "bilan")
        let day = French.date(table.occasion.day)
        return Page(
            act == .acceptance ? "Valider \(count)\u{202f}?" : "Renvoyer \(count)",
            kicker: "\(table.occasion.kind.label) au \(day)",
            lead: act == .acceptance
                ? "Un bilan validé ne change plus, et rien ne l’annule\u{202f}; ses valeurs s’ajoutent aux indicateurs de la fiche."
                : "Dites pour chacun ce qu’il faut reprendre.",
            breadcrumb: above(Link("Bilans", Path.assessments(slug)), Link("Tableau des bilans", back)),
            errors: errors, width: .text, content: form)
    }

    private var form: HTML {
        HTML.form(action: "\(Path.assessmentTable(slug))/\(act.rawValue)", csrf: viewer.csrf) {
            Field.hidden("date", table.occasion.day.iso) + Field.hidden("type", table.occasion.kind.word)
                + HTML.joined(lines, part)
                + HTML.formActions(
                    act == .acceptance
                        ? HTML.button("Valider ces bilans") : HTML.button("Renvoyer ces bilans"),
                    HTML.buttonLink("Annuler", back, .quiet))
        }
    }

    private func part(_ line: AssessmentTable.Line) -> HTML {
        let bilan = line.bilan
        let told = Field.hidden("bilan", "\(bilan.id).\(bilan.version)")
        let words = line.unchangedSince.map { "Inchangée depuis le \(French.date($0))" }
        let changes = words ?? line.changes.french.joined(separator: ". ")
        let sentences = AssessmentSentences(bilan)
        let facts = "\(sentences.progress) \(sentences.attainment)"
        let body: HTML = """
            <p>\(changes).</p><p class="soft">\(facts)</p>\(HTML.markup(bilan.remaining))\(told)
            """
        guard act == .giveBack else { return HTML.formSection(line.called, body) }
        let name = Self.reason(bilan.id)
        return HTML.formSection(
            line.called,
            body
                + Field(name, "Motif du renvoi, fiche\u{a0}\(line.action.number)", errors: errors).textarea(
                    reasons[bilan.id] ?? "", rows: 2))
    }
}
