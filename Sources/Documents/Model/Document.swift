import Domain

/// What every printer prints: a title, blocks, and nothing of the domain.
package struct Document: Sendable, Equatable, Codable {
    package var title: String
    package var subtitle: String
    /// The organisation that signs, or its author.
    package var author: String
    /// The date as a person reads it: «Melun, le 7 avril 2023».
    package var date: String
    /// The instant that the file carries, in seconds since 1970. The same instant gives the same bytes.
    package var timestamp: Int
    /// Language of the text, «fr».
    package var language: String
    /// Head of each page: the contract's name.
    package var header: String
    /// Foot of each page, left of the page number.
    package var footer: String
    /// Asks for a table of contents, printed from three headings of level 1 or 2 on.
    package var hasContents: Bool
    /// A cover page; without one the title stands at the top of the first page.
    package var cover: Cover?
    /// What it is printed on; without one on A4, upright.
    package var sheet: Sheet?
    /// The look of its contract; without one it has that of Jalon.
    package var theme: Theme?
    package var blocks: [Block]

    /// A document dated of a day.
    package init(
        title: String, subtitle: String = "", author: String = "", date: String = "", day: Day,
        language: String = "fr", header: String = "", footer: String = "", hasContents: Bool = false,
        cover: Cover? = nil, theme: Theme? = nil, blocks: [Block] = []
    ) {
        self.title = title
        self.subtitle = subtitle
        self.author = author
        self.date = date
        timestamp = day.daysSinceEpoch * 86_400
        self.language = language
        self.header = header
        self.footer = footer
        self.hasContents = hasContents
        self.cover = cover
        self.theme = theme
        self.blocks = blocks
    }
}

extension Document {
    private enum CodingKeys: String, CodingKey {
        case title, subtitle, author, date, timestamp, language, header, footer, cover, theme, sheet, blocks
        case hasContents = "contents"
    }

    /// What a cover page shows besides title, subtitle, author and date.
    package struct Cover: Sendable, Equatable, Codable {
        /// «Janvier à mars 2023».
        package var period: String
        /// What the list of names is: «Signataires du contrat».
        package var signatoriesTitle: String
        package var signatories: [String]

        /// A cover.
        package init(
            period: String = "", signatoriesTitle: String = "Signataires", signatories: [String] = []
        ) {
            self.period = period
            self.signatoriesTitle = signatoriesTitle
            self.signatories = signatories
        }
    }

    /// A sheet that is no A4, for PDF alone: other formats are written on, and keep to A4.
    package enum Sheet: String, Sendable, CaseIterable, Codable {
        /// Lying.
        case a3
    }

    /// A colour that means something; each of the four buckets also has its shape.
    package enum Tone: String, Sendable, CaseIterable, Codable {
        case attained, onTrack, planNeeded, notAttained
        /// The colour of the product.
        case accent
        case neutral

        /// The shape as a character, for formats of plain text: ● ▶ ◆ ■.
        package var shape: String? {
            switch self {
            case .attained: "●"
            case .onTrack: "▶"
            case .planNeeded: "◆"
            case .notAttained: "■"
            case .accent, .neutral: nil
            }
        }
    }
}
