/// A format that the press prints.
package enum Format: String, Sendable, CaseIterable, Codable {
    case pdf, docx, odt
    /// Decks alone.
    case pptx, odp

    /// What every document of text is offered as, in the order of its page.
    package static let texts: [Format] = [.pdf, .docx, .odt]
    /// What a deck is offered as.
    package static let decks: [Format] = [.pptx, .odp, .pdf]

    /// What follows the dot in the name of a file.
    package var fileExtension: String { rawValue }

    /// What a person calls it.
    package var name: String {
        switch self {
        case .pdf: "PDF"
        case .docx: "Word"
        case .odt, .odp: "OpenDocument"
        case .pptx: "PowerPoint"
        }
    }

    /// Media type of the response.
    package var mediaType: String {
        switch self {
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation"
        case .odp: "application/vnd.oasis.opendocument.presentation"
        }
    }
}

/// A file out of the press.
package struct Printed: Sendable, Equatable {
    package var format: Format
    package var bytes: [UInt8]
    /// Whether a PDF keeps both standards, PDF/UA-1 and PDF/A-2a; always true of an office file.
    package var isStrict: Bool
    /// How many different characters no font draws; each shows as U+FFFD.
    package var replacedCount: Int
    /// Why the standards were not kept, in the words of the press: for the log.
    package var log: String

    /// What to tell the person, if anything.
    package var note: String? {
        if !isStrict {
            return "Ce PDF ne respecte pas la norme d’accessibilité (PDF/UA-1)\u{202f}: "
                + "préférez la page web, le fichier Word ou OpenDocument pour une lecture assistée."
        }
        return switch replacedCount {
        case 0: nil
        case 1: "Un caractère que les polices ne dessinent pas a été remplacé par «\u{202f}\u{fffd}\u{202f}»."
        default:
            "\(replacedCount) caractères que les polices ne dessinent pas ont été remplacés "
                + "par «\u{202f}\u{fffd}\u{202f}»."
        }
    }
}
