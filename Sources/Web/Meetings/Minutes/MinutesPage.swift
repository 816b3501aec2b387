import Documents
import Domain
import HTML

/// The compte-rendu as a page: where it stands, what to do next, then the document itself.
struct MinutesPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let sheet: MinutesInHand
    var audience = Audience.partners
    var errors = FieldErrors()
    /// What was typed in a form that was refused.
    var typed: FormData?
    /// Whether somebody wrote first.
    var isStale = false

    var dossier: Dossier { sheet.dossier }
    private var path: String { Path.minutes(slug, sheet.meeting.id) }
    private var mayWrite: Bool { mayEdit && sheet.minutes.state != .approved }

    /// What the frame shows.
    var page: Page {
        let document = sheet.document(for: audience)
        let printer = WebPrinter(showsTitle: false) { _ in "" }
        let steps = MinutesSteps(page: self)
        return Page(
            document.title, kicker: "\(sheet.meeting.name) · \(sheet.meeting.when.french)",
            breadcrumb: sheet.breadcrumb(viewer) + [Link("Compte-rendu", "", isCurrent: true)], tags: state,
            actions: actions,
            tabs: HTML.meetingTabs(slug, sheet.meeting.id, at: .minutes), errors: errors,
            content: stale + steps.state + readers
                + (document.blocks.count < 2 ? empty : printer.print(document)) + steps.acts)
    }

    private var state: HTML {
        switch sheet.minutes.state {
        case .draft: HTML.tag(sheet.minutes.state.label, .grey)
        case .sent: HTML.tag(sheet.minutes.state.label, .blue)
        case .approved: HTML.tag(sheet.minutes.state.label, .green)
        }
    }

    private var actions: HTML {
        let write = HTML.when(
            mayWrite,
            .buttonLink("Écrire l’introduction", "\(path)/modifier")
                + .buttonLink("Écrire les suites", Path.meetingDecisions(slug, sheet.meeting.id)))
        return HTML.prints(path, audience.query, first: .primary, about: "du compte-rendu") + write
    }

    /// Which version is shown, and the other one.
    private var readers: HTML {
        switch audience {
        case .partners, .signatories:
            .soft(
                "Version des partenaires · \(HTML.link("Lire la version publique, sans aucun nom", path + Audience.public.query))"
            )
        case .public:
            .soft(
                "Version publique, sans aucun nom · \(HTML.link("Lire la version des partenaires", path))")
        }
    }

    private var stale: HTML {
        guard isStale else { return .empty }
        return HTML.callout(
            .warning, "Une autre personne a écrit entre-temps",
            "<p data-keep-draft>Rien n’a été enregistré. Votre saisie est conservée\u{202f}: relisez, puis envoyez de nouveau.</p>"
        )
    }

    private var empty: HTML {
        HTML.emptyState(
            "Rien à raconter encore",
            purpose:
                "Le compte-rendu s’écrit de l’émargement, des notes, des apports, des conclusions et des décisions de la réunion.",
            action: .when(
                mayEdit,
                .buttonLink("Écrire les suites", Path.meetingDecisions(slug, sheet.meeting.id))))
    }
}
