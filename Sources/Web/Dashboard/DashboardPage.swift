import Domain
import HTML
import Storage

/// Where we stand, what is late, what comes, what to finish, and the review of the quarter.
struct DashboardPage: ShownPage {
    private let dashboard: Dashboard
    private let viewer: Viewer
    /// For the coordination: what the contract still needs.
    private let first: HTML

    init(_ dashboard: Dashboard, _ beginning: Beginning?, for viewer: Viewer) {
        self.dashboard = dashboard
        first = beginning.map { BeginningPanel(beginning: $0, slug: dashboard.dossier.slug).html } ?? .empty
        self.viewer = viewer
    }

    var contract: Contract { dashboard.dossier.contract }

    /// What the frame shows.
    var page: Page {
        Page(
            "Tableau de bord",
            kicker:
                "\(French.capitalized(French.weekdays[dashboard.today.weekday - 1])) \(French.date(dashboard.today))",
            actions: actions, content: dashboard.dossier.actions.isEmpty ? beginning : panels)
    }

    private var actions: HTML {
        guard viewer.writesAssessments, !dashboard.dossier.actions.isEmpty else { return .empty }
        return HTML.buttonLink("Noter une avancée", Path.newEntry(slug), .primary)
    }

    /// While there is no fiche to tell of.
    private var beginning: HTML {
        if viewer.may(.editContract) { return "<div class=\"dashboard\">\(first)</div>" }
        return HTML.emptyState(
            "Le contrat est encore vide",
            purpose:
                "Cette page dira où en sont les fiches, ce qui est en retard, ce qui vient et ce qu’il reste à terminer, dès que la coordination aura écrit les axes et les fiches action."
        )
    }

    private var panels: HTML {
        let tasks = DashboardTasks(dashboard, for: viewer)
        return """
            \(ended)<div class="dashboard">\(first)\(standing)\(tasks.judgements)\(tasks.own)\
            <div class="dashboard-stack">\(late)\(openTasks)\(tasks.finishing)</div>\
            <div class="dashboard-stack">\(coming)\(review)\(tasks.checks)\(recent)</div></div>
            """
    }

    /// A contract past its last day says so, and what comes.
    private var ended: HTML {
        let dossier = dashboard.dossier
        guard dossier.lastDay < dashboard.today else { return .empty }
        let amendment = HTML.when(
            viewer.may(.editContract),
            " Un avenant qui le prolonge s’ajoute \(HTML.link("au contrat", Path.editStrategy(slug))).")
        return .callout(
            .info, "Ce contrat a pris fin le \(French.date(dossier.lastDay))",
            """
            <p>Tout reste à lire et à imprimer\u{202f}: \(HTML.link("la synthèse de ce jour-là", Path.synthesis(slug, dossier.lastDay))), \
            les revues, l’historique.\(amendment) La génération suivante est un nouveau contrat, que crée l’administration.</p>
            """)
    }

    private var standing: HTML {
        let page = Path.synthesis(slug)
        let drawings = SynthesisDrawings(dashboard.synthesis, page: page)
        return """
            <section class="panel panel-wide"><h2>Où en est-on</h2>\
            \(HTML.keyFigures(dashboard.synthesis.keyFigures))\(drawings.bar("Atteinte des objectifs"))\
            <p>\(HTML.link("Voir la synthèse et ses règles", page)) · \
            \(HTML.link("Tableau des bilans", Path.assessmentTable(slug)))</p>\(founding)</section>
            """
    }

    /// One line, however many there are.
    private var founding: HTML {
        guard dashboard.founding.count > 0 else { return .empty }
        let link = HTML.link(
            "Indicateurs qui fondent l’atteinte", "\(Path.indicators(slug))?montrer=fondent")
        return "<p>\(link)\u{202f}: \(dashboard.founding.words).</p>"
    }

    private var late: HTML {
        let lines = lateForecasts + lateCommittees + lateMeetings + lateSteps
        guard !lines.isEmpty else {
            return Panel.of("En retard", .soft("Rien n’est en retard."))
        }
        return Panel.of("En retard", count: (lines.count, "point"), .lines(lines))
    }

    /// What meetings asked and nobody has done yet.
    private var openTasks: HTML {
        let open = dashboard.dossier.openTasks
        guard !open.isEmpty else { return .empty }
        let lines = TaskLines(viewer: viewer, dossier: dashboard.dossier, place: .dashboard)
        return Panel.of("Tâches à faire", count: (open.count, "tâche"), lines.html(Array(open.prefix(8))))
    }

    /// One line, however many there are.
    private var lateSteps: [HTML] {
        let late = dashboard.dossier.steps(on: dashboard.today).filter(\.isLate)
        guard !late.isEmpty else { return [] }
        return [
            .line(
                "\(French.count(late.count, "étape")) du planning en retard",
                "\(Path.planning(slug))?vue=etapes&montrer=en-retard",
                note: "La première\u{202f}: \(late[0].title)")
        ]
    }

    private var lateForecasts: [HTML] {
        dashboard.synthesis.late.map { line in
            let words = line.forecasts.french(on: dashboard.today) ?? "prévue"
            return fiche(line.action) + .lineNote("Atteinte \(words)")
        }
    }

    private var lateCommittees: [HTML] {
        dashboard.dues.filter { $0.isOverdue(on: dashboard.today) }.map { due in
            .line(
                due.committee.name, Path.committee(slug, due.committee.id),
                note: "\(due.french(on: dashboard.today))")
        }
    }

    private var lateMeetings: [HTML] {
        dashboard.unnotedMeetings.map { meeting in
            .line(
                meeting.title, Path.meeting(slug, meeting.id),
                note: "Prévue \(meeting.when.when)\u{202f}: à noter comme tenue ou annulée")
        }
    }

    private var coming: HTML {
        let dates = dashboard.coming.prefix(7).map(event)
        let body = dates.isEmpty ? .soft("Aucune date n’est annoncée.") : HTML.timeline(dates)
        return Panel.of("À venir", body + .lines(deadlines))
    }

    private var deadlines: [HTML] {
        dashboard.dues.filter { !$0.isOverdue(on: dashboard.today) }.map { due in
            .line(
                due.french(on: dashboard.today), Path.committee(slug, due.committee.id),
                note: "\(French.relative(.day(due.deadline), from: dashboard.today))")
        }
    }

    private func event(_ date: Coming) -> TimelineEntry {
        let label = Markup(date.label).plainText
        let title: HTML =
            dashboard.meeting(of: date).map { HTML.link(label, Path.meeting(slug, $0.id)) } ?? "\(label)"
        let time = date.time.map { " à \($0.french)" } ?? ""
        let distance = French.relative(date.when, from: dashboard.today)
        let fiches = HTML.joined(date.actions.compactMap(dashboard.number)) { number in
            " · " + HTML.link("fiche\u{a0}\(number)", Path.action(slug, number))
        }
        return TimelineEntry(
            date.when.french + time, machineDate: date.when.machineDate, title: title,
            body: .soft("\(distance)\(fiches)"), tone: tone(date.kind))
    }

    private func tone(_ kind: Coming.Kind) -> Tone {
        switch kind {
        case .meeting: .blue
        case .step: .grey
        case .forecast: .green
        }
    }

    private var review: HTML {
        let quarter = dashboard.quarter
        let advances = French.count(dashboard.advances, "avancée notée", "avancées notées")
        let meetings = French.count(dashboard.heldMeetings, "réunion tenue", "réunions tenues")
        let promises = dashboard.promises.count
        let open: HTML? =
            promises == 0
            ? nil
            : "<p>\(French.count(promises, "promesse")) de la dernière revue \(French.noun(promises, "attend", "attendent")) une réponse.</p>"
        return Panel.of(
            "Revue du \(quarter.french)",
            """
            <p>\(advances), \(meetings) depuis le \(French.dayAndMonth(quarter.first)).</p>\(open)\
            <p>\(HTML.buttonLink("Lire la revue", Path.review(slug, quarter), about: "du \(quarter.french)"))</p>\
            \(before)\(evaluation)
            """)
    }

    /// What the evaluation stands on so far.
    private var evaluation: HTML {
        let (said, all) = (dashboard.dossier.contributions.count, dashboard.dossier.actions.count)
        if all == 0 { return .empty }
        let words = French.noun(said, "dit ce qu’elle vise", "disent ce qu’elles visent")
        return """
            <p>\(HTML.link("Évaluation", Path.evaluation(slug)))\u{202f}: \(French.count(said, "fiche")) sur \(all) \(words).</p>
            """
    }

    /// Whether the review of the quarter that ended was published; a contract that began since has none.
    private var before: HTML {
        let quarter = dashboard.quarter.previous
        guard dashboard.dossier.contract.start <= quarter.last else { return .empty }
        let link = HTML.link("Revue du \(quarter.french)", Path.review(slug, quarter))
        guard let published = dashboard.published else {
            return "<p>\(link) \(HTML.tag("À publier", .ochre))</p>"
        }
        let everybody = HTML.link("Page publique", Path.publicContract(slug))
        return "<p>\(link) \(HTML.tag("Publiée, version\u{a0}\(published.number)", .green)) \(everybody)</p>"
    }

    private var recent: HTML {
        guard !dashboard.recent.isEmpty else { return .empty }
        let lines = dashboard.recent.prefix(6).map { row -> HTML in
            let distance = French.relative(.day(row.at.day), from: dashboard.today)
            let whole =
                dashboard.fiche(of: row).map { ", fiche\u{a0}\($0)" }
                ?? dashboard.meeting(of: row).map { ", \($0.called)" } ?? ""
            return .line(
                row.label + whole, path(of: row), note: "\(row.verb.label) par \(row.memberName), \(distance)"
            )
        }
        return Panel.of(
            "Récemment", .lines(lines) + "<p>\(HTML.link("Tout l’historique", Path.history(slug)))</p>")
    }

    private func path(of row: HistoryRow) -> String {
        dashboard.log.place(of: row).flatMap { Path.object(row.kind, row.objectID, at: $0, in: slug) }
            ?? Path.history(slug, row.kind, row.objectID)
    }

    private func fiche(_ action: Action) -> HTML {
        HTML.link("\(action.shortName)\u{202f}: \(action.title)", Path.action(slug, action.number))
    }
}

/// A part of the dashboard.
enum Panel {
    /// Under its title, with a number where there is one to tell.
    static func of(_ title: String, count: (Int, String)? = nil, _ content: HTML) -> HTML {
        "<section class=\"panel\">\(heading(title, count))\(content)</section>"
    }

    /// The same across the page.
    static func wide(_ title: String, count: (Int, String)? = nil, _ content: HTML) -> HTML {
        "<section class=\"panel panel-wide\">\(heading(title, count))\(content)</section>"
    }

    private static func heading(_ title: String, _ count: (Int, String)?) -> HTML {
        "<h2>\(title)\(count.map { " " + HTML.count($0.0, $0.1) } as HTML?)</h2>"
    }
}
