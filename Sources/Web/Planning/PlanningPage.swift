import Domain
import HTML
import Storage

/// The planning: its étapes written in a grid, what waits for a decision, what was announced and is no étape.
struct PlanningPage: OfDossier, GridPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let planning: Planning
    let lines: PlanningLines
    let listing: Listing<PlanningLines.Line>
    /// A line an étape, or a line a fiche.
    let byStep: Bool
    /// What was sent and not kept.
    var kept = Grid<WrittenStep>.Kept()
    /// The form that came too late, given back.
    var notice: HTML?
    /// What names it.
    var late: String?

    init(_ dossier: Dossier, _ asked: FormData, for viewer: Viewer) {
        (self.dossier, self.viewer) = (dossier, viewer)
        planning = Planning(of: dossier, on: viewer.today)
        lines = PlanningLines(dossier: dossier, viewer: viewer, planning: planning)
        switch asked["vue"] {
        case "fiches": byStep = false
        case "etapes": byStep = true
        default: byStep = !planning.steps.isEmpty
        }
        listing = lines.listing(asked.replacing("vue", byStep ? "etapes" : "fiches"), byStep: byStep)
    }

    /// Every line, to read what was sent.
    var grid: Grid<WrittenStep> { lines.grid(byStep ? lines.ofSteps : lines.ofFiches, byStep: byStep) }

    var address: String { listing.path + listing.query.string }

    /// That which is asked for.
    var scale: PlanningScale? { listing.query["echelle"].flatMap(PlanningScale.init) }

    /// What the filters keep, to be printed; nil for all.
    var choice: Planning.Choice? {
        guard listing.isNarrow else { return nil }
        let lines = listing.matching
        let actions = Set(lines.compactMap { $0.action?.id })
        let steps =
            byStep
            ? lines.compactMap(\.step)
            : planning.lines.filter { actions.contains($0.action.id) }.flatMap(\.steps)
        return Planning.Choice(
            actions: actions, steps: Set(steps.map(\.id)),
            hasContract: lines.contains { $0.action == nil }, words: listing.scope)
    }

    var spreadsheet: Spreadsheet {
        Spreadsheet(
            name: "planning-\(slug)-\(viewer.today.iso)", label: "Planning", rows: listing.rows)
    }

    var page: Page {
        Page(
            "Planning de déploiement", lead: dossier.actions.isEmpty ? nil : "\(summary)",
            breadcrumb: viewer.breadcrumb(dossier.contract), actions: actions,
            errors: kept.replies.isEmpty ? FieldErrors() : grid.errors(kept), notice: told,
            content: dossier.actions.isEmpty
                ? empty : "\(deciding)\(announced)\(renewable)\(views)\(drawing)\(body)")
    }

    private var actions: HTML {
        guard !dossier.actions.isEmpty else { return .empty }
        return HTML.when(mayEdit, HTML.buttonLink("Ajouter une étape", Path.newStep(slug), .primary))
            + HTML.when(mayEdit, HTML.buttonLink("Importer", Path.followImports(slug), about: "un suivi"))
            + HTML.buttonLink("Versions", Path.planningVersions(slug))
            + HTML.prints(Path.planning(slug), listing.query.string, about: "du planning")
            + HTML.buttonLink(
                "PDF A3, les étapes", "\(Path.planning(slug))/a3.pdf\(listing.query.string)", .secondary,
                about: "du planning")
            + HTML.spreadsheets({ listing.address($0) }, .secondary, about: "du planning")
    }

    private var summary: HTML {
        let moved = planning.steps.compactMap(\.shift)
        let counts = [Shift.precised, .slipped, .advanced].compactMap { shift -> String? in
            let count = moved.count { $0 == shift }
            return count == 0 ? nil : French.count(count, shift.label)
        }
        return "<span data-counts>\(([planning.counts] + counts).joined(separator: " · "))</span>"
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune fiche action",
            purpose: "Le planning se remplit d’une ligne par fiche action. Il n’y en a pas encore.",
            action: mayEdit
                ? HTML.buttonLink("Créer une fiche", Path.newAction(slug), .primary)
                : HTML.buttonLink("Voir les fiches action", Path.actions(slug)))
    }

    /// What a COPIL was asked, and answered.
    private var deciding: HTML {
        guard let arbitrations = dossier.arbitrations(on: viewer.today), !arbitrations.lines.isEmpty else {
            return .empty
        }
        let zoom = HTML.link("Voir le zoom", Path.planningZoom(slug))
        return HTML.callout(.info, "À décider", "<p>\(arbitrations.summary). \(zoom)</p>")
    }

    private var drawing: HTML {
        PlanningDrawing(
            dossier: dossier, planning: planning, lines: listing.matching,
            scale: scale ?? .quarter
        ).html
    }

    /// What is announced elsewhere and is no étape, each in one press.
    private var announced: HTML {
        let left = dossier.announcedOffPlanning(on: viewer.today)
        guard mayEdit, !left.isEmpty else { return .empty }
        let lines = left.map { thing -> HTML in
            """
            <span>\(Markup(thing.title).plainText)</span>\(HTML.lineNote("\(note(thing))"))\
            \(press("Mettre au planning", [thing.code], about: "«\u{202f}\(Markup(thing.title).plainText)\u{202f}»"))
            """
        }
        let all = HTML.when(
            left.count > 1,
            press("Mettre au planning les \(left.count)", left.map(\.code), about: nil, style: .secondary))
        return HTML.details(
            "Déjà annoncé, pas au planning (\(left.count))", .lines(lines) + all)
    }

    /// What comes back each year and took place, each moved to the next year in one press.
    private var renewable: HTML {
        let done = planning.steps.filter { $0.milestone.lastYear != nil }
        guard mayEdit, !done.isEmpty else { return .empty }
        let lines = done.map { step -> HTML in
            let button = HTML.postButton(
                "Avancer d’un an", action: Path.renewedStep(slug, step.id), csrf: viewer.csrf,
                version: step.milestone.version, style: .quiet, about: "«\u{202f}\(step.title)\u{202f}»")
            return
                "<span>\(step.title)</span>\(HTML.lineNote("\(step.milestone.lastYear.map { "réalisée \($0.spelledWhen)" })"))\(button)"
        }
        return HTML.details("Revient chaque année, réalisé (\(done.count))", .lines(lines))
    }

    private func note(_ thing: Planning.Announced) -> String {
        let kind =
            switch thing.source {
            case .meeting: "réunion"
            case .task: "tâche"
            case .entry: "avancée"
            }
        let fiches = French.list(dossier.actions(thing.actions).map { $0.shortName.lowercasedFirst })
        return [kind, thing.when?.spelled ?? "sans date", fiches.unlessBlank].compactMap(\.self)
            .joined(separator: " · ")
    }

    private func press(_ label: String, _ codes: [String], about: String?, style: HTML.ButtonStyle = .quiet)
        -> HTML
    {
        HTML.postButton(
            label, action: Path.announcedSteps(slug), csrf: viewer.csrf, style: style, about: about,
            values: ["annonces": codes.joined(separator: " ")])
    }

    private var views: HTML {
        let path = Path.planning(slug)
        let tabs = HTML.tabs(
            [
                Link("Fiche par fiche", "\(path)?vue=fiches", isCurrent: !byStep),
                Link("Étape par étape", "\(path)?vue=etapes", isCurrent: byStep),
            ], label: "Vue du planning")
        let filters = HTML.details(
            "Choisir des lignes", isOpen: listing.isNarrow, listing.form("Choisir des lignes"))
        return "\(tabs)<div class=\"grid-tools\">\(filters)</div>"
    }

    private var body: HTML {
        let shown = lines.grid(listing.matching, byStep: byStep)
        if shown.rows.isEmpty {
            return HTML.emptyState(
                byStep && planning.steps.isEmpty ? "Aucune étape" : "Aucune ligne ne correspond",
                purpose: byStep && planning.steps.isEmpty
                    ? "Pour chaque fiche, la prochaine étape et son échéance suffisent\u{202f}: quinze lignes, dix minutes."
                    : "Un filtre laisse toutes les lignes de côté.",
                action: HTML.buttonLink("Fiche par fiche", "\(Path.planning(slug))?vue=fiches"))
        }
        return shown.html(
            action: listing.path, csrf: viewer.csrf,
            hidden: listing.hiddenFields + (late.map { Field.hidden(LateForm.mark, $0) } ?? .empty),
            caption: "\(listing.found)", replies: kept.replies)
    }
}
