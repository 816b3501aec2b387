extension Block {
    /// A slide of a deck. In a text it reads as a heading and its blocks.
    package struct Slide: Sendable, Equatable, Codable {
        /// What a slide is for, and so which of the master's layouts it takes.
        package enum Layout: String, CaseIterable, Sendable, Codable {
            case opening, section, content, closing
            /// Shown again in a text, beside others on its page.
            case annexed
        }

        /// Names the slide among the others: «counters», «actions:1».
        package var key: String
        package var layout: Layout
        package var title: Text
        /// Under the title of an opening; above that of a content, where it names the part.
        package var subtitle: Text
        package var blocks: [Block]
        /// What the speaker reads, a paragraph an item.
        package var notes: [Text]

        package init(
            _ key: String, _ title: Text, layout: Layout = .content, subtitle: Text = Text(),
            blocks: [Block] = [], notes: [Text] = []
        ) {
            self.key = key
            self.layout = layout
            self.title = title
            self.subtitle = subtitle
            self.blocks = blocks
            self.notes = notes
        }
    }
}

extension Document {
    /// The slides, in order; empty of a text, which may annex those of a deck.
    package var slides: [Block.Slide] {
        blocks.compactMap { block in
            if case .slide(let slide) = block, slide.layout != .annexed { slide } else { nil }
        }
    }

    /// Whether it is a deck.
    package var isDeck: Bool { !slides.isEmpty }

    /// The same deck without what only the speaker reads.
    package var withoutNotes: Document {
        var bare = self
        bare.blocks = blocks.map { block in
            guard case .slide(var slide) = block else { return block }
            slide.notes = []
            return .slide(slide)
        }
        return bare
    }
}

extension Block.Slide {
    /// The slide as a text annexes it, without what only the speaker reads; nil where it shows nothing but its title, or
    /// draws on a scale what the next slides say in words.
    package var annexed: Block? {
        let isDrawn = blocks.allSatisfy { if case .timeline = $0 { true } else { false } }
        guard layout == .content, !isDrawn else { return nil }
        var slide = self
        (slide.layout, slide.notes) = (.annexed, [])
        return .slide(slide)
    }
}
