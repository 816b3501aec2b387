import Domain
import HTML

/// What a séance leaves open, before it is closed.
struct ClosingPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting

    /// A sentence each.
    var left: [String] { dossier.unfinished(meeting).sentences }

    var page: Page {
        let path = Path.closeSitting(slug, meeting.id)
        let back = Path.sitting(slug, meeting.id)
        let words: HTML =
            left.isEmpty
            ? "<p>Tout est noté.</p>"
            : "<p>Il reste\u{202f}:</p>\(HTML.list(left.map { "\($0)" }))<p>Vous pouvez clore, et compléter ensuite.</p>"
        let content: HTML = """
            <div class="prose">\(words)</div>\(HTML.form(action: path, csrf: viewer.csrf) {
                Field.hidden("malgre", "oui")
                    + HTML.formActions(
                        HTML.button("Clore la séance"), HTML.buttonLink("Revenir à la séance", back),
                        HTML.buttonLink("Émargement", Path.attendance(slug, meeting.id), .quiet))
            })
            """
        return Page(
            "Clore la séance\u{202f}?", lead: "\(meeting.name)",
            breadcrumb: above(
                Link("Réunions", Path.meetings(slug)), Link(meeting.name, Path.meeting(slug, meeting.id)),
                Link("Séance", back)), width: .text, content: content)
    }
}
