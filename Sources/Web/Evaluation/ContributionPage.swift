import Domain
import HTML
import Storage

/// On what each fiche bears, a line a fiche, proposed and then confirmed.
struct ContributionPage: OfDossier, GridPage, Viewed {
    let dossier: Dossier
    let viewer: Viewer
    let table: ContributionTable
    let listing: Listing<ContributionTable.Line>
    /// What was sent and not kept.
    var kept = Grid<ActionContribution>.Kept()
    /// The form that came too late, given back.
    var notice: HTML?
    /// What names it.
    var late: String?

    init(_ dossier: Dossier, _ asked: FormData, for viewer: Viewer) {
        (self.dossier, self.viewer) = (dossier, viewer)
        table = dossier.contributionTable
        listing = Self.listing(of: table, dossier, asked)
    }

    /// Every line, to read what was sent.
    var grid: Grid<ActionContribution> { grid(table.lines) }

    var address: String { listing.path + listing.query.string }

    var spreadsheet: Spreadsheet {
        Spreadsheet(name: "contributions-\(slug)", label: "Contributions des fiches", rows: listing.rows)
    }

    var page: Page {
        let isEmpty = table.lines.isEmpty
        return Page(
            "Contributions des fiches", kicker: "Évaluation",
            lead: isEmpty ? nil : "<span data-counts>\(table.summary)</span>",
            breadcrumb: above(Link("Évaluation", Path.evaluation(slug))),
            actions: .when(!isEmpty, HTML.spreadsheets(listing.address, about: "de ce qui est affiché")),
            errors: kept.replies.isEmpty ? FieldErrors() : grid.errors(kept), notice: told,
            content: isEmpty ? empty : "\(purpose)<div class=\"grid-tools\">\(filters)\(sources)</div>\(body)"
        )
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune fiche action",
            purpose: "Le tableau a une ligne par fiche action. Il n’y en a pas encore.",
            action: mayEdit
                ? HTML.buttonLink("Créer une fiche", Path.newAction(slug), .primary)
                : HTML.buttonLink("Voir les fiches action", Path.actions(slug)))
    }

    private var purpose: HTML {
        """
        <p>Dites une fois, fiche par fiche, ce qu’elle vise\u{202f}: c’est ce qui rattache ensuite ses bilans, ses réunions \
        et ses avancées aux questions de l’évaluation.</p>
        """
    }

    private var filters: HTML {
        HTML.details("Choisir des lignes", isOpen: listing.isNarrow, listing.form("Choisir des lignes"))
    }

    private var sources: HTML {
        HTML.details(
            "D’où viennent les propositions",
            HTML.list([
                "Déterminants\u{202f}: les déterminants de la fiche, hors soins et comportements.",
                "Intersectoriel\u{202f}: l’axe, selon qu’il porte ou non sur l’offre de soins.",
                "Participation\u{202f}: le niveau de participation des habitants.",
                "Universalisme\u{202f}: les quartiers prioritaires, le public cible, l’axe.",
                "Accessibilité\u{202f}: le déterminant «\u{202f}accès aux soins\u{202f}», l’axe, les quartiers.",
                "Lisibilité\u{202f}: le déterminant «\u{202f}éducation et littératie\u{202f}», les mots des objectifs.",
                "Qualité\u{202f}: l’axe, et les professionnels parmi le public.",
            ]))
    }

    private var body: HTML {
        if listing.matching.isEmpty {
            return HTML.emptyState(
                "Aucune ligne ne correspond", purpose: "Un filtre laisse toutes les fiches de côté.",
                action: HTML.buttonLink("Tout afficher", Path.contributions(slug)))
        }
        let whole = grid(listing.matching).html(
            action: listing.path, csrf: viewer.csrf,
            hidden: listing.hiddenFields + (late.map { Field.hidden(LateForm.mark, $0) } ?? .empty),
            caption: "\(listing.found)", footer: footer, replies: kept.replies)
        return "<div class=\"contributions\">\(whole)</div>"
    }

    private var footer: HTML {
        let waiting = listing.matching.count(where: \.isProposed)
        guard mayEdit, waiting > 0 else { return .empty }
        return HTML.button(
            "Tout confirmer (\(French.count(waiting, "fiche")))", .secondary,
            name: Grid<ActionContribution>.all,
            value: "oui")
    }
}

extension ContributionPage {
    fileprivate static func listing(
        of table: ContributionTable, _ dossier: Dossier, _ asked: FormData
    ) -> Listing<ContributionTable.Line> {
        let axes = dossier.axes.map { Choice("\($0.number)", "\($0.number). \($0.title)") }
        return Listing(
            Path.contributions(dossier.slug), "fiche", of: table.lines, asked,
            filters: [
                .any("axe", "Axe", axes) { [$0.axis.map { "\($0.number)" } ?? ""] },
                .one(
                    "montrer", "Montrer",
                    [Choice("a-confirmer", "À confirmer"), Choice("confirmees", "Confirmées")], all: "Toutes"
                ) { [$0.isProposed ? "a-confirmer" : "confirmees"] },
            ],
            columns: [
                .exported("Numéro") { String($0.action.number) }, .exported("Code ARS") { $0.action.code },
                .exported("Fiche") { $0.action.title },
            ]
                + EvaluationTheme.allCases.map { theme in
                    .exported(theme.label) { $0.contribution[theme].label }
                } + [.exported("État") { $0.state }])
    }

    fileprivate func grid(_ lines: [ContributionTable.Line]) -> Grid<ActionContribution> {
        let byAxis = Dictionary(grouping: lines, by: \.action.axis)
        return Grid(
            label: "Contributions des fiches", noun: "fiche", heads: ("N°", "Fiche action"),
            form: ActionContribution.line,
            columns: EvaluationTheme.allCases.map { ($0.rawValue, $0.shortLabel) }, notes: blunt,
            groups: dossier.axes.compactMap { axis in
                guard let own = byAxis[axis.id] else { return nil }
                return GridGroup(title: "Axe\u{a0}\(axis.number)\u{202f}: \(axis.title)", rows: own.map(row))
            })
    }

    /// Over a column that tells too few fiches apart.
    private var blunt: [String: String] {
        let counts = table.counts.filter(\.isBlunt).map { count in
            (
                count.theme.rawValue,
                "peu discriminant\u{202f}: \(French.count(count.central, "centrale")) sur \(count.total)"
            )
        }
        return Dictionary(counts) { first, _ in first }
    }

    private func row(_ line: ContributionTable.Line) -> GridRow<ActionContribution> {
        let central = EvaluationTheme.allCases.filter { line.contribution[$0] == .central }
        let number = String(line.action.number)
        let confirm = HTML.button(
            "Confirmer", .secondary, name: Grid<ActionContribution>.one, value: number,
            about: "la fiche\u{a0}\(number)")
        return GridRow(
            key: number, code: line.action.code,
            title: HTML.link(line.action.title, Path.action(slug, line.action.number)),
            facts: central.isEmpty
                ? "rien de central"
                : "central\u{202f}: \(French.list(central.map(\.shortLabel)).lowercased())",
            stored: line.contribution, version: line.isStored ? line.contribution.version : 0,
            isOpen: mayEdit, state: line.state, isIncomplete: line.isProposed,
            isProposed: line.isProposed, under: HTML.when(line.isProposed && mayEdit, confirm))
    }
}

extension ContributionTable.Line {
    /// Whether somebody said it.
    fileprivate var state: String {
        if !isStored { return "Proposée, à confirmer" }
        return isProposed ? "Enregistrée, plausible, à confirmer" : "Enregistrée"
    }
}
