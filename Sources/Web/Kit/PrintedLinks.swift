import Documents
import HTML

extension HTML {
    /// Links to a document in every format, as buttons. `query` begins with «?»; `about` is heard after each.
    static func prints(
        _ path: String, _ query: String = "", first: ButtonStyle = .secondary,
        others: ButtonStyle = .secondary, about: String
    ) -> HTML {
        joined(Format.texts) { format in
            buttonLink(
                format.name, "\(path).\(format.fileExtension)\(query)",
                format == Format.texts.first ? first : others, about: about)
        }
    }

    /// A list for a spreadsheet, as a workbook and as text: «Excel», «CSV».
    static func spreadsheets(
        _ address: (String) -> String, _ style: ButtonStyle = .quiet, about: String
    ) -> HTML {
        buttonLink("Excel", address("xlsx"), style, about: about)
            + buttonLink("CSV", address("csv"), style, about: about)
    }

    /// The same links in a line of text: «PDF, Word, OpenDocument».
    static func printedLinks(_ path: String, _ query: String = "", about: String) -> HTML {
        joined(Format.texts) { format in
            """
            \(format == Format.texts.first ? "" : ", ")<a href="\(path).\(format.fileExtension)\(query)">\(format.name)\
            <span class="hidden"> – \(about)</span></a>
            """
        }
    }

    /// The buttons of a form whose action is the PDF: they print what it ticks.
    static func printButtons(_ path: String) -> HTML {
        joined(Format.texts) { format in
            if format == Format.texts.first { return button("Imprimer des PDF", .secondary) }
            return """
                <button class="button button-quiet" type="submit" formaction="\(path).\(format.fileExtension)">\
                \(format.name)</button>
                """
        }
    }
}
