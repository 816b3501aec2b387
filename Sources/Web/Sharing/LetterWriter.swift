import HTML

/// What a letter says, as text and as HTML: the same words, a few links, nothing that tells that it was read.
struct LetterText {
    /// Above everything: «CLS de Melun Val de Seine».
    let heading: String
    /// Paragraphs, parted by blank lines.
    let words: String
    /// The one thing to do: what it is, and where.
    let link: (label: String, address: String)
    /// Below, why one receives it.
    let note: String
    /// How to leave; nil for a letter of no list.
    var leaveAddress: String?

    /// The part for who reads text.
    var text: String {
        let leaving = leaveAddress.map { "\nSe désabonner\u{202f}: \($0)\n" } ?? ""
        return """
            \(heading)

            \(words)

            \(link.label)\u{202f}:
            \(link.address)

            -- \n\(note)
            \(leaving)
            """
    }

    /// The part for who reads HTML: a whole document.
    func html(title: String) -> HTML {
        """
        <!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">\
        <title>\(title)</title></head><body>\(body)</body></html>
        """
    }

    private var body: HTML { "<h1>\(heading)</h1>\(inner)" }

    /// What stands under its heading, to be seen before it leaves too.
    var inner: HTML {
        let leaving: HTML? = leaveAddress.map { "<p><small><a href=\"\($0)\">Se désabonner</a></small></p>" }
        return """
            \(HTML.paragraphs(words))<p><strong><a href="\(link.address)">\(link.label)</a></strong></p>\
            <hr><p><small>\(note)</small></p>\(leaving)
            """
    }
}
