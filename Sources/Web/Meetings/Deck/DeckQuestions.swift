import Domain
import HTML
import Storage

extension DeckSlide {
    /// What is chosen of one slide: its title, a text after what the facts say, notes for who speaks. `ownTitle` is the
    /// title that the facts give: repeated, it is no choice; nil for a slide of one's own.
    static func form(ownTitle: String?) -> Form<DeckSlide> {
        Form(
            [
                title(ownTitle),
                .area(
                    "text", "Texte", \.text,
                    hint: "Après ce que les faits disent. Gras, italique, listes et liens sont possibles.",
                    rows: 8),
                .area(
                    "notes", "Notes de l’orateur", \.notes,
                    hint: "Elles ne paraissent pas sur la diapositive.", rows: 6),
            ], rule: { slide throws(Refusal) in try slide.validate() })
    }

    private static func title(_ ownTitle: String?) -> Question<DeckSlide> {
        .one(
            FieldShape(
                "title", "Titre", hint: ownTitle.map { "Vide, il reste «\u{202f}\($0)\u{202f}»." },
                isRequired: ownTitle == nil, .text(.full)), say: { $0.title },
            read: { slide, reader, name in
                let typed = reader.text(name)
                slide.title = typed == ownTitle ? "" : typed
            })
    }
}

extension ObjectPage {
    static let deck = ObjectPage(.deck) { slug, _, place in place.meeting.map { Path.deck(slug, $0) } }
}
