import Domain
import HTML

/// Photographs in a page: small beside what they illustrate, or whole with their words.
struct Gallery {
    let slug: String
    let pictures: [PictureUse]
    /// What they accompany, said where nobody described one.
    let subject: String

    /// The first ones, small; each has its words.
    var thumbnails: HTML {
        guard !pictures.isEmpty else { return .empty }
        let shown = pictures.prefix(3).map { image($0, "thumb") }
        let left = pictures.count - shown.count
        let rest = HTML.when(
            left > 0, "<span class=\"soft\">et \(French.count(left, "autre photo", "autres photos"))</span>")
        return "<div class=\"thumbs\">\(HTML.joined(shown))\(rest)</div>"
    }

    /// All of them, with what they show and their credit; one without a description says so to who may write it.
    func whole(mayWrite: Bool) -> HTML {
        guard !pictures.isEmpty else { return .empty }
        let figures = HTML.joined(pictures) { picture in
            let credit = picture.credit.unlessBlank.map { "Crédit\u{202f}: \($0)" }
            let lack = picture.alternative.isBlank && mayWrite ? "Texte alternatif à écrire" : nil
            let caption =
                HTML.when(credit != nil, "<span class=\"soft\">\(credit)</span>")
                + HTML.joined([lack].compactMap(\.self)) { HTML.tag($0, .ochre) }
            let name = [credit, lack].compactMap(\.self).joined(separator: " ").unlessBlank
            return """
                <figure role="figure" class="photo"\(attribute: "aria-label", name)>\
                <a href="\(Path.file(slug, picture.file))">\(image(picture, "photo-image"))</a>\
                \(HTML.when(!caption.isEmpty, "<figcaption>\(caption)</figcaption>"))</figure>
                """ as HTML
        }
        return "<div class=\"gallery\">\(figures)</div>"
    }

    private func image(_ picture: PictureUse, _ style: String) -> HTML {
        let words = picture.alternative.unlessBlank ?? "Photographie\u{202f}: \(subject)"
        return """
            <img class="\(style)" src="\(Path.file(slug, picture.file))" alt="\(words)" loading="lazy">
            """
    }
}
