import Domain
import HTML
import Storage

/// The bilans of all the fiches at one date, written, read or judged side by side.
struct AssessmentTablePage: OfDossier, GridPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let table: AssessmentTable
    let lines: AssessmentTableLines
    let listing: Listing<AssessmentTable.Line>
    /// What goes along with what is typed.
    private let hidden: HTML
    /// What was sent and not kept.
    var kept = Grid<Assessment>.Kept()
    /// The form that came too late, given back.
    var notice: HTML?
    /// What names it.
    var late: String?
    /// The date as it was typed, and what is wrong with it.
    var typed = ""
    var dateErrors = FieldErrors()

    init(_ dossier: Dossier, _ occasion: AssessmentTable.Occasion, _ asked: FormData, for viewer: Viewer) {
        (self.dossier, self.viewer) = (dossier, viewer)
        table = AssessmentTable(of: dossier, occasion, on: viewer.today, by: viewer.member.id)
        lines = AssessmentTableLines(
            dossier: dossier, viewer: viewer, occasion: occasion,
            proposals: viewer.writesAssessments ? dossier.attainmentProposals(on: occasion.day) : [:])
        let named = asked.replacing("date", occasion.day.iso).replacing("type", occasion.kind.word)
        listing = table.listing(of: dossier, named)
        hidden = listing.hiddenFields
    }

    /// Every line, to read what was sent.
    var grid: Grid<Assessment> { lines.grid(table.lines) }

    var isAsAsked: Bool { dateErrors.isEmpty }

    var address: String { listing.path + listing.query.string }

    private var path: String { listing.path }
    private var occasion: AssessmentTable.Occasion { table.occasion }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "bilans-\(slug)-\(occasion.day.iso)", label: "Tableau des bilans", rows: listing.rows)
    }

    var page: Page {
        let shown = lines.grid(listing.matching)
        let errors = kept.replies.isEmpty ? dateErrors : grid.errors(kept)
        return Page(
            "Tableau des bilans au \(French.date(occasion.day))", kicker: "\(occasion.kind.label)",
            lead: dossier.actions.isEmpty ? nil : "\(summary)",
            breadcrumb: above(Link("Bilans", Path.assessments(slug))), actions: actions, errors: errors,
            notice: told,
            content: dossier.actions.isEmpty
                ? empty : "<div class=\"grid-tools\">\(head)\(filters)</div>\(validated)\(body(shown))")
    }

    private var actions: HTML {
        guard !dossier.actions.isEmpty else { return .empty }
        return HTML.spreadsheets(listing.address, about: "du tableau des bilans")
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune fiche action",
            purpose: "Le tableau se remplit d’une ligne par fiche action. Il n’y en a pas encore.",
            action: mayEdit
                ? HTML.buttonLink("Créer une fiche", "\(Path.actions(slug))/nouvelle", .primary)
                : HTML.buttonLink("Voir les fiches action", Path.actions(slug)))
    }

    private var head: HTML {
        let form = HTML.query(action: path, label: "Changer la date ou le type") {
            Field("date", "Date des bilans", errors: dateErrors).text(
                typed.unlessBlank ?? French.date(occasion.day), width: .short)
                + Field("type", "Type de bilan").select(
                    Assessment.Kind.allCases.map { Choice($0.word, $0.label) }, selected: occasion.kind.word)
                + HTML.button("Afficher", .secondary)
        }
        return HTML.details("Changer la date ou le type", isOpen: !dateErrors.isEmpty, form)
    }

    /// All is done: what comes next.
    private var validated: HTML {
        let isDone = table.lines.allSatisfy { if case .validated = $0.progress { true } else { false } }
        guard isDone else { return .empty }
        let next = viewer.writesAssessments && occasion.day < viewer.today
        let begin = HTML.when(
            next,
            HTML.buttonLink(
                "Commencer un nouveau bilan",
                Path.assessmentTable(slug, .init(.intermediate, on: viewer.today)), .primary))
        return HTML.callout(
            .success,
            "Les \(French.count(table.lines.count, "bilan")) au \(French.date(occasion.day)) sont validés par l’ARS",
            begin)
    }

    private var filters: HTML {
        HTML.details("Choisir des lignes", isOpen: listing.isNarrow, listing.form("Choisir des lignes"))
    }

    private func body(_ grid: Grid<Assessment>) -> HTML {
        if listing.matching.isEmpty {
            return HTML.emptyState(
                "Aucune ligne ne correspond", purpose: "Un filtre laisse toutes les fiches de côté.",
                action: HTML.buttonLink("Tout afficher", Path.assessmentTable(slug, occasion)))
        }
        let whole = grid.html(
            action: path, csrf: viewer.csrf,
            hidden: hidden + (late.map { Field.hidden(LateForm.mark, $0) } ?? .empty),
            caption: "\(listing.found)",
            footer: footer, replies: kept.replies)
        guard viewer.may(.judgeAssessment) else { return whole }
        return """
            <form method="get" action="\(path)/validation">\(Field.hidden("date", occasion.day.iso))\
            \(Field.hidden("type", occasion.kind.word))\(whole)</form>
            """
    }

    private var footer: HTML {
        if viewer.may(.judgeAssessment) {
            guard table.lines.contains(where: { if case .submitted = $0.progress { true } else { false } })
            else { return .empty }
            return """
                <div class="form-actions grid-actions">\(HTML.button("Valider les cochés"))\
                <button class="button button-secondary" type="submit" formaction="\(path)/renvoi">Renvoyer…</button></div>
                """
        }
        let ready = writable.count(where: \.isReady)
        guard ready > 0 else { return .empty }
        return HTML.button(
            "Relire et soumettre (\(French.count(ready, "ligne prête", "lignes prêtes")))", .secondary,
            name: "relire", value: "oui")
    }

    private var writable: [AssessmentTable.Line] { table.lines.filter(lines.mayWrite) }

    /// «15 fiches · 10 prêtes, dont 9 inchangées · 5 à compléter · commencé à partir des bilans du 7 février 2023»; for who
    /// writes none, what was submitted.
    private var summary: HTML {
        let ready = writable.filter(\.isReady)
        let unchanged = ready.count(where: \.isUnchanged)
        let incomplete = writable.count { if case .incomplete = $0.progress { true } else { false } }
        let submitted = table.lines.count { if case .submitted = $0.progress { true } else { false } }
        let validated = table.lines.count { if case .validated = $0.progress { true } else { false } }
        let same = unchanged > 0 ? ", dont \(French.count(unchanged, "inchangée"))" : ""
        let counts = [
            French.count(table.lines.count, "fiche"),
            ready.isEmpty ? nil : French.count(ready.count, "prête") + same,
            incomplete == 0 ? nil : "\(incomplete) à compléter",
            submitted == 0 ? nil : French.count(submitted, "soumise"),
            validated == 0 ? nil : French.count(validated, "validée"), viewer.writesAssessments ? began : nil,
        ].compactMap(\.self)
        return "<span data-counts>\(counts.joined(separator: " · "))</span>"
    }

    private var began: String? {
        table.isFirst
            ? "Premier bilan\u{202f}: rien n’est repris. Une fiche qu’on ne remplit pas reste sans bilan."
            : formers.map { "commencé à partir des bilans \($0)" }
    }

    private var formers: String? {
        let days = table.formerDays
        guard !days.isEmpty else { return nil }
        return French.list(days.suffix(3).map { "du \(French.date($0))" })
    }
}
