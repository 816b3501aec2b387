import Domain
import HTML

/// The decisions of other instances that concern one: what opened it, and what weighs on the fiches that it serves.
struct CommitteeRulings {
    let dossier: Dossier
    let committee: Committee

    var html: HTML {
        let found = dossier.decisions(on: committee)
        guard !found.isEmpty else { return .empty }
        let slug = dossier.slug
        let lines = HTML.joined(found) { meeting, decision in
            let link = HTML.link(
                "\(meeting.name), \(meeting.when.french)", Path.decision(slug, meeting.id, decision.id))
            return """
                <li>\(HTML.markup(decision.text))<p class="line-note">\(link) · \(decision.outcome.label)\
                \(decision.effect == .orientation ? "" : " · \(decision.effect.label)")</p></li>
                """
        }
        return "<ul class=\"lines prose\">\(lines)</ul>"
    }
}
