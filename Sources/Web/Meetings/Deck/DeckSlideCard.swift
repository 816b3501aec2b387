import Documents
import Domain
import HTML

/// One slide of the list: small, with its number and what may be done to it.
struct DeckSlideCard {
    let page: DeckPage
    let chosen: ChosenSlide
    let index: Int

    init(page: DeckPage, _ chosen: ChosenSlide, _ index: Int) {
        (self.page, self.chosen, self.index) = (page, chosen, index)
    }

    private var slide: Block.Slide { chosen.slide }
    private var path: String { Path.deckSlide(page.slug, page.meeting.id, slide.key) }
    private var name: String { "la diapositive \(index + 1)" }

    var html: HTML {
        """
        <div class="deck-card\(HTML(trusted: chosen.isHidden ? " deck-hidden" : ""))">\
        <div class="deck-head"><span class="deck-number">\(index + 1)</span>\(tags)\(acts)</div>\
        <div class="deck-slide">\(shown)</div></div>
        """
    }

    private var tags: HTML {
        .when(chosen.isHidden, .tag("Masquée", .grey))
            + .when(chosen.isOwn || isCompleted, .tag(chosen.isOwn ? "Ajoutée" : "Complétée", .blue))
    }

    private var isCompleted: Bool {
        guard let choice = chosen.choice else { return false }
        return !(choice.title + choice.text + choice.notes).isBlank
    }

    private var acts: HTML {
        guard page.mayEdit else { return .empty }
        let hide = HTML.postButton(
            chosen.isHidden ? "Afficher" : "Masquer",
            action: "\(path)/\(chosen.isHidden ? "affichage" : "masquage")", csrf: page.viewer.csrf,
            style: .quiet,
            about: name)
        return .buttonLink("Modifier", path, .quiet, about: name) + hide
            + .when(chosen.isOwn, .buttonLink("Supprimer", "\(path)/suppression", .quiet, about: name))
    }

    private var shown: HTML {
        let document = Document(
            title: slide.title.plainText, day: page.viewer.today, blocks: [.slide(slide)])
        let printer = WebPrinter(
            showsTitle: false, prefix: "d\(index + 1)",
            tableName: "Diapositive\u{a0}\(index + 1), tableau"
        ) { _ in "" }
        return printer.print(document)
    }
}
