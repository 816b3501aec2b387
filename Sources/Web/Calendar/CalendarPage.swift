import Domain
import HTML

/// The months that the agenda shows at once.
struct CalendarSpan {
    static let months = 6
    let start: Day

    /// From the month asked for, «2023-03», or the present one.
    init(from asked: String, today: Day) {
        guard case .month(let year, let month)? = Horizon(code: asked) else {
            start = .first(ofMonth: today.month, today.year)
            return
        }
        start = .first(ofMonth: month, year)
    }

    var end: Day { start.adding(months: Self.months).adding(days: -1) }
}

/// The agenda: half a year of dates by month, and how to follow them from one's own calendar.
struct CalendarPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let span: CalendarSpan
    /// When the member's private link was made.
    let link: Moment?
    /// The link itself, just made: it is shown for ten minutes.
    let made: String?

    var page: Page {
        let dates = dossier.calendarDates(on: viewer.today)
        return Page(
            "Agenda", lead: "\(period)",
            breadcrumb: above(),
            actions: .when(
                mayEdit, .buttonLink("Préparer une réunion", Path.newMeeting(slug), .primary)),
            content: fresh + browsing + months(dates) + vague(dates) + subscription)
    }

    private var start: Day { span.start }
    private var end: Day { span.end }

    private var period: String {
        let first = Horizon.month(year: start.year, month: start.month).french
        let last = Horizon.month(year: end.year, month: end.month).french
        return "De \(first) à \(last)"
    }

    private var browsing: HTML {
        let earlier = start.adding(months: -CalendarSpan.months)
        let later = start.adding(months: CalendarSpan.months)
        let isPresent = start <= viewer.today && viewer.today <= end
        return """
            <div class="form-actions">\(HTML.buttonLink("Six mois plus tôt", Path.calendar(slug, from: earlier)))\
            \(isPresent ? .empty : HTML.buttonLink("Aujourd’hui", Path.calendar(slug), .quiet))\
            \(HTML.buttonLink("Six mois plus tard", Path.calendar(slug, from: later)))</div>
            """
    }

    private func months(_ dates: [CalendarDate]) -> HTML {
        HTML.joined(0..<CalendarSpan.months) { index in
            let first = start.adding(months: index)
            let horizon = Horizon.month(year: first.year, month: first.month)
            let own = dates.filter { horizon.first <= $0.when.first && $0.when.last <= horizon.last }
            return section(French.capitalized(horizon.french), own, isShownEmpty: index == 0)
        }
    }

    /// Quarters and years that the months shown touch.
    private func vague(_ dates: [CalendarDate]) -> HTML {
        section(
            "Sans mois précis",
            dates.filter { date in
                switch date.when {
                case .day, .month: false
                case .quarter, .year, .period: date.when.first <= end && start <= date.when.last
                }
            }, isShownEmpty: false)
    }

    private func section(_ title: String, _ dates: [CalendarDate], isShownEmpty: Bool = true) -> HTML {
        if dates.isEmpty, !isShownEmpty { return .empty }
        let lines = dates.map { CalendarLine(dossier: dossier, date: $0, today: viewer.today).entry }
        let content = dates.isEmpty ? .soft("Aucune date.") : HTML.timeline(lines)
        return "<section class=\"calendar-month\"><h2>\(title)</h2>\(content)</section>"
    }

    /// The link that was just made.
    private var fresh: HTML {
        guard let made else { return .empty }
        return HTML.notice(
            .success, "Votre lien privé est prêt",
            """
            <p>Copiez-le maintenant\u{202f}: dans dix minutes, il ne sera plus affiché.</p><p><code class="code calendar-link">\(made)</code></p>\
            <p>Collez-le dans votre logiciel de calendrier, à «\u{202f}S’abonner à un agenda\u{202f}» ou \
            «\u{202f}Ajouter par URL\u{202f}». Qui le connaît lit cet agenda\u{202f}: ne le transmettez à personne.</p>
            """)
    }

    private var subscription: HTML {
        let state: HTML =
            link.map { "<p>Votre lien privé a été créé le \(French.date($0.day)).</p>" }
            ?? "<p>Vous n’avez pas encore de lien privé pour ce contrat.</p>"
        let make = HTML.postButton(
            link == nil ? "Créer mon lien privé" : "Renouveler le lien", action: Path.calendarLink(slug),
            csrf: viewer.csrf, style: .secondary)
        let revoke = HTML.when(
            link != nil,
            .postButton(
                "Retirer le lien", action: Path.calendarLinkRemoval(slug), csrf: viewer.csrf, style: .quiet))
        return """
            <section><h2>Suivre cet agenda</h2><div class="prose">\
            <p>Un lien privé montre ces dates dans votre propre calendrier et les tient à jour\u{202f}: une réunion \
            déplacée se déplace, une réunion annulée y est annulée. Il ne demande pas de mot de passe\u{202f}; le \
            renouveler ou le retirer éteint aussitôt l’ancien. Les dates sans jour précis n’y figurent pas.</p>\
            \(state)</div><div class="form-actions">\(make)\(revoke)\
            \(HTML.buttonLink("Télécharger (.ics)", "\(Path.calendar(slug)).ics", .quiet))</div></section>
            """
    }
}
