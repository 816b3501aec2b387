import Documents
import Domain
import HTML

/// The diaporama as a page: every slide in its order, small, with what may be done to it.
struct DeckPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting
    let deck: Deck
    let slides: [ChosenSlide]

    init(viewer: Viewer, dossier: Dossier, meeting: Meeting, deck: Deck) {
        (self.viewer, self.dossier, self.meeting, self.deck) = (viewer, dossier, meeting, deck)
        slides = MeetingDeck.slides(of: meeting, in: dossier, choices: deck, for: .partners, on: viewer.today)
    }

    var root: String { Path.deck(slug, meeting.id) }

    /// The keys of what the facts make, in their order.
    var made: [String] {
        MeetingDeck.slides(of: meeting, in: dossier, for: .partners, on: viewer.today).map(\.slide.key)
    }

    func document(for audience: Audience) -> Document {
        MeetingDeck.build(meeting, of: dossier, choices: deck, for: audience, on: viewer.today)
    }

    /// The pages above the diaporama.
    private var breadcrumb: [Link] { above(.meetings(slug), .meeting(slug, meeting)) }

    /// The pages above a slide.
    var slideBreadcrumb: [Link] { breadcrumb + [Link("Diaporama", root)] }

    var page: Page {
        Page(
            MeetingDeck.title(of: meeting, in: dossier), kicker: "\(meeting.name) · \(meeting.when.french)",
            lead: lead, breadcrumb: breadcrumb + [Link("Diaporama", "", isCurrent: true)], actions: actions,
            tabs: HTML.meetingTabs(slug, meeting.id, at: .deck), content: files + list)
    }

    private var lead: HTML {
        let shown = slides.count { !$0.isHidden }
        let hidden = slides.count - shown
        let rest = hidden == 0 ? "" : ", \(French.count(hidden, "masquée", "masquées"))"
        return "\(French.count(shown, "diapositive"))\(rest), faites de ce que le contrat sait \(known)."
    }

    private var known: String { "au \(French.date(min(meeting.when.last, viewer.today)))" }

    private var actions: HTML {
        HTML.buttonLink("PowerPoint", "\(root).pptx", .primary, about: "du diaporama")
            + HTML.buttonLink("OpenDocument", "\(root).odp", .secondary, about: "du diaporama")
            + HTML.buttonLink("PDF", "\(root).pdf", .secondary, about: "du diaporama")
            + HTML.buttonLink("PDF avec notes", "\(root).pdf?notes=oui", .secondary, about: "du diaporama")
            + .when(mayEdit, .buttonLink("Ajouter une diapositive", "\(root)/nouvelle"))
    }

    /// The version without names, and the way back to the order of the facts.
    private var files: HTML {
        let asked = Audience.public.query
        let names = Format.decks.map { format in
            HTML.link("\(format.name), sans aucun nom", "\(root).\(format.fileExtension)\(asked)")
        }
        let restore = HTML.when(
            mayEdit && !deck.slides.isEmpty,
            .postButton(
                "Remettre l’ordre d’origine", action: "\(root)/ordre-origine", csrf: viewer.csrf,
                style: .quiet, about: "des diapositives"))
        return .soft("Version publique\u{202f}: \(HTML.joined(names, separator: " · "))") + restore
    }

    private var list: HTML {
        guard mayEdit else {
            let items = HTML.joined(Array(slides.enumerated())) {
                "<li>\(DeckSlideCard(page: self, $1, $0).html)</li>"
            }
            return "<ol class=\"deck\">\(items)</ol>"
        }
        return
            "<div class=\"deck\">\(HTML.reorderList(items, label: "Diapositives", action: "\(root)/ordre", csrf: viewer.csrf))</div>"
    }

    private var items: [ReorderItem] {
        slides.enumerated().map { index, slide in
            let path = Path.deckSlide(slug, meeting.id, slide.slide.key)
            return ReorderItem(
                id: slide.slide.key, label: "la diapositive \(index + 1)",
                content: DeckSlideCard(page: self, slide, index).html,
                up: index > 0 ? "\(path)/montee" : nil,
                down: index < slides.count - 1 ? "\(path)/descente" : nil)
        }
    }

    /// Asks before a slide of one's own goes.
    func removal(of key: String) throws(Refusal) -> Removal {
        guard DeckSlide.isOwn(key), let slide = slides.first(where: { $0.slide.key == key })?.slide else {
            throw .notFound
        }
        return Removal(
            title: "Supprimer la diapositive",
            takes: ["la diapositive «\u{202f}\(slide.title.plainText)\u{202f}»"], breadcrumb: slideBreadcrumb,
            back: root, version: deck.version)
    }
}
