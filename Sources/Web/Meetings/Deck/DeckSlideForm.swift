import Documents
import Domain
import HTML

/// What is chosen of one slide: its title, a text after what the facts say, notes for who speaks.
struct DeckSlideForm {
    let page: DeckPage
    /// Nil for a slide of one's own that is not there yet.
    let key: String?

    private var isOwn: Bool { key.map(DeckSlide.isOwn) ?? true }
    private var stored: DeckSlide { page.deck[key ?? ""] }
    private var ownTitle: String { page.slides.first { $0.slide.key == key }?.ownTitle ?? "" }

    func form() throws(Refusal) -> FormerEditForm {
        try Access.require(page.visit.member, .editContract)
        let root = Path.deck(page.slug, page.meeting.id)
        let title = key == nil ? "Ajouter une diapositive" : "Modifier la diapositive"
        return FormerEditForm(
            contract: page.dossier.contract, section: .meetings, title: title,
            breadcrumb: page.breadcrumb(Link("Diaporama", root), Link(title, "", isCurrent: true)),
            action: key.map { Path.deckSlide(page.slug, page.meeting.id, $0) } ?? "\(root)/diapositives",
            back: root, outline: FormOutline(fields), stored: answers,
            version: key == nil ? nil : page.deck.version, lead: lead)
    }

    private var lead: HTML? {
        isOwn ? nil : "Ce que Jalon sait reste à jour\u{202f}; ce que vous écrivez s’y ajoute."
    }

    private var fields: [FormField] {
        [
            FormField(
                "title", "Titre", hint: isOwn ? nil : "Vide, il reste «\u{202f}\(ownTitle)\u{202f}».",
                isRequired: isOwn, .text(.full)),
            FormField(
                "text", "Texte",
                hint: "Après ce que les faits disent. Gras, italique, listes et liens sont possibles.",
                .area(rows: 8)),
            FormField(
                "notes", "Notes de l’orateur", hint: "Elles ne paraissent pas sur la diapositive.",
                .area(rows: 6)),
        ]
    }

    private var answers: FormData {
        FormData(saying: [("title", stored.title), ("text", stored.text), ("notes", stored.notes)])
    }

    /// What was typed. The title that the facts give is no choice.
    func slide(_ typed: FormData) throws(Refusal) -> DeckSlide {
        var slide = DeckSlide(key ?? "own:0")
        slide.title = typed["title"] == ownTitle ? "" : typed["title"]
        (slide.text, slide.notes) = (typed["text"], typed["notes"])
        try slide.validate()
        return slide
    }
}
