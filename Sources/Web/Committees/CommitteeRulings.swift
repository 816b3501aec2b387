import Domain
import HTML

/// The decisions of other instances that concern one: what opened it, and what weighs on the fiches that it serves.
struct CommitteeRulings {
    let dossier: Dossier
    let committee: Committee

    var html: HTML {
        let lines = dossier.decisions(on: committee).map { meeting, decision -> HTML in
            let link = HTML.link(meeting, in: dossier.slug, at: decision)
            return """
                \(HTML.markup(decision.text))<p class="line-note">\(link) · \(decision.outcome.label)\
                \(decision.effect == .orientation ? "" : " · \(decision.effect.label)")</p>
                """
        }
        return .lines(lines, style: "lines prose")
    }
}
