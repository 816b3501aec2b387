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
        let rest: HTML =
            left > 0
            ? "<span class=\"soft\">et \(French.count(left, "autre photo", "autres photos"))</span>" : .empty
        return "<div class=\"thumbs\">\(HTML.joined(shown))\(rest)</div>"
    }

    /// All of them, with what they show and their credit; one without a description says so to who may write it.
    func whole(mayWrite: Bool) -> HTML {
        guard !pictures.isEmpty else { return .empty }
        let figures = HTML.joined(pictures) { picture in
            let missing: HTML =
                picture.alternative.isBlank && mayWrite
                ? HTML.tag("Texte alternatif à écrire", .ochre) : .empty
            let credit: HTML =
                picture.credit.isBlank
                ? .empty : "<span class=\"soft\">Crédit\u{202f}: \(picture.credit)</span>"
            let caption: HTML =
                missing.isEmpty && credit.isEmpty ? .empty : "<figcaption>\(credit)\(missing)</figcaption>"
            return """
                <figure class="photo"><a href="\(Path.file(slug, picture.file))">\(image(picture, "photo-image"))</a>\
                \(caption)</figure>
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
