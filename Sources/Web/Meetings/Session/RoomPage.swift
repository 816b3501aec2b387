import Domain
import HTML

/// A meeting as the room sees it: the point at hand in large, its fiche, what is decided; no note, nothing to press but the
/// way from a point to another.
struct RoomPage: OfDossier, ShownPage, Viewed {
    /// The séance that it shows.
    let session: SessionPage

    var viewer: Viewer { session.viewer }
    var dossier: Dossier { session.dossier }
    private var meeting: Meeting { session.meeting }

    var page: Page {
        Page(
            "Écran de la salle", kicker: "\(meeting.name) · \(meeting.when.french)",
            breadcrumb: above(
                .meetings(slug), .meeting(slug, meeting), Link("Séance", Path.sitting(slug, meeting.id))),
            content: room)
    }

    private var room: HTML {
        let points = meeting.agenda.enumerated().map { index, item in point(item, index + 1) }
        return """
            <section class="sitting sitting-room" data-room="\(Path.sitting(slug, meeting.id))" data-fullscreen \
            aria-label="Écran de la salle"><div class="sitting-bar" data-fullscreen-place>\
            <p class="sitting-name">\(meeting.name)</p></div>\
            \(points.isEmpty ? .soft("L’ordre du jour est vide.") : HTML.joined(points, separator: .empty))\(decided)</section>
            """
    }

    private func point(_ item: AgendaItem, _ number: Int) -> HTML {
        let fiche = dossier.$actions[item.action].map {
            SessionFiche(page: session, action: $0, item: item).html
        }
        let minutes = item.minutes.map { "\($0)\u{a0}min" }
        let facts = [item.owner, minutes ?? ""].filter { !$0.isBlank }.map { " · \($0)" }.joined()
        return """
            <article class="sitting-point\(fiche == nil ? "" : " sitting-point-wide")" data-point="\(String(number))"\
            \(flag: "hidden", number != session.point)><div class="sitting-main">\
            <p class="sitting-place">Point\u{a0}\(number) sur \(meeting.agenda.count)\(facts)</p>\
            <h2 tabindex="-1">\(item.title)</h2>\(moves(number))</div>\(fiche)</article>
            """
    }

    private func moves(_ number: Int) -> HTML {
        func move(_ label: String, _ to: Int, _ rel: String) -> HTML {
            guard (1...meeting.agenda.count).contains(to) else { return .empty }
            return """
                <a class="button button-quiet" rel="\(rel)" data-goto="\(String(to))" \
                href="\(Path.room(slug, meeting.id, point: to))">\(label)</a>
                """
        }
        return """
            <div class="sitting-moves">\(move("← Précédent", number - 1, "prev"))\(move("Suivant →", number + 1, "next"))</div>
            """
    }

    /// What the meeting decided so far, as it is decided.
    private var decided: HTML {
        let lines = meeting.decisions.map { decision in
            HTML.markup(decision.text) + "<p>\(HTML.tag(decision.outcome)) \(HTML.tag(decision.effect))</p>"
                + decision.reserveShown
        }
        let list = HTML.section("Ce qui est décidé", .lines(lines, style: "lines prose"))
        return "<div class=\"sitting-decided\" data-live=\"decisions\">\(list)</div>"
    }
}
