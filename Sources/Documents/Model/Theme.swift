import Domain

extension Document {
    /// The look of a contract: the colour of its titles and rules, and the logos of its first page.
    package struct Theme: Sendable, Equatable, Codable {
        /// «#1b4f8f»; empty for the colour of Jalon. The press darkens what could not be read on white.
        package var accent: String
        package var logos: [Logo]

        package init(accent: String = "", logos: [Logo] = []) {
            self.accent = accent
            self.logos = logos
        }

        /// A logo, and whose it is for those who do not see it.
        package struct Logo: Sendable, Equatable, Codable {
            package var picture: Picture
            package var alternative: String

            package init(_ picture: Picture, _ alternative: String) {
                self.picture = picture
                self.alternative = alternative
            }
        }

        var cleaned: Theme {
            let isColour = accent.wholeMatch(of: /#[0-9A-Fa-f]{6}/) != nil
            return Theme(
                accent: isColour ? accent.lowercased() : "",
                logos: logos.map { Logo($0.picture, $0.alternative.cleanedLine) })
        }
    }
}

extension Document.Theme {
    /// The look that a contract was given; nil when it was given none.
    package init?(_ file: Dossier) {
        let logos = file.logos.compactMap { use in
            Picture.named(use.file).map { picture in
                Logo(picture, use.alternative.unlessBlank ?? "Logo\u{202f}: \(file.contract.holder)")
            }
        }
        guard !file.contract.accent.isEmpty || !logos.isEmpty else { return nil }
        self.init(accent: file.contract.accent, logos: logos)
    }
}

extension Document {
    /// A document of a contract: signed by the body that carries it, under its name, in its colour, with its logos.
    package init(
        of file: Dossier, title: String, subtitle: String = "", date: String = "", day: Day,
        footer: String = "", hasContents: Bool = false, cover: Cover? = nil, blocks: [Block] = []
    ) {
        self.init(
            title: title, subtitle: subtitle, author: file.contract.holder, date: date, day: day,
            header: "\(file.contract.name) · \(file.contract.period)", footer: footer,
            hasContents: hasContents, cover: cover, theme: Theme(file), blocks: blocks)
    }
}
