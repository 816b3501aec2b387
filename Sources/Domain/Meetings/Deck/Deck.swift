/// The diaporama of a meeting, as chosen and completed; what nobody touched is not in it.
package struct Deck: Hashable, Sendable {
    package var id: ID<Deck> = .unsaved
    package var version = 1
    package var meeting: ID<Meeting>
    /// In the order chosen; slides that it does not name come where the facts put them.
    package var slides: [DeckSlide] = []

    package init(of meeting: ID<Meeting>) {
        self.meeting = meeting
    }
}

/// What was chosen of one slide.
package struct DeckSlide: Hashable, Sendable {
    /// What the facts make («counters», «actions:1»), or one of its own («own:1»).
    package var key: String
    package var isHidden = false
    /// In the place of its own title; empty when that one stands.
    package var title = ""
    /// Said after what the facts say, in the light markup of long texts.
    package var text = ""
    /// For who speaks.
    package var notes = ""

    package init(_ key: String) {
        self.key = key
    }
}

extension DeckSlide {
    /// Whether a person added the slide of this key.
    package static func isOwn(_ key: String) -> Bool { key.hasPrefix("own:") }

    /// Refuses a slide of one's own without a title, and a title that no slide holds.
    package func validate() throws(Refusal) {
        if Self.isOwn(key), title.isBlank {
            throw .invalid("title", "Donnez un titre à la diapositive.")
        }
        if title.count > 200 {
            throw .invalid(
                "title", "Le titre tient en 200\u{a0}caractères\u{202f}: écrivez la suite dans le texte.")
        }
    }
}

extension Deck {
    /// The keys of all slides in the order chosen: what the facts make comes after the slide that precedes it there,
    /// where nobody placed it.
    package func order(over made: [String]) -> [String] {
        let known = Set(made)
        let chosen = slides.map(\.key).filter { known.contains($0) || DeckSlide.isOwn($0) }
        return Arrangement.order(made, as: chosen)
    }

    /// Every slide in this order, what was chosen of each kept; slides that the order does not name keep their place
    /// after those before them.
    package mutating func arrange(_ keys: [String]) {
        let byKey = Dictionary(slides.map { ($0.key, $0) }) { first, _ in first }
        let named = Set(keys)
        slides = keys.map { byKey[$0] ?? DeckSlide($0) } + slides.filter { !named.contains($0.key) }
    }

    /// Moves a slide one place up or down among those shown.
    package mutating func move(_ key: String, by step: Int, over made: [String]) {
        if let moved = Arrangement.moving(key, by: step, in: order(over: made)) { arrange(moved) }
    }

    /// What was chosen of a slide; nothing yet is an untouched one.
    package subscript(_ key: String) -> DeckSlide {
        slides.first { $0.key == key } ?? DeckSlide(key)
    }

    /// Changes one slide, every other left as it stands; a new one of one's own comes before the last slide.
    package mutating func change(_ slide: DeckSlide, over made: [String]) {
        if let index = slides.firstIndex(where: { $0.key == slide.key }) {
            slides[index] = slide
            return
        }
        var keys = order(over: made)
        if !keys.contains(slide.key) { keys.insert(slide.key, at: max(0, keys.count - 1)) }
        arrange(keys)
        if let index = slides.firstIndex(where: { $0.key == slide.key }) { slides[index] = slide }
    }

    /// The order that the facts give; words and hidden slides stay, and slides of one's own come last but one.
    package mutating func restoreOrder(over made: [String]) {
        let own = slides.map(\.key).filter { DeckSlide.isOwn($0) }
        arrange(made.dropLast() + own + made.suffix(1))
    }

    /// Slides of one's own that a deck holds.
    package static let mostOwn = 100

    /// A key that no slide bears yet: «own:3»; refused beyond what a meeting can look at.
    package func newOwnKey() throws(Refusal) -> String {
        guard slides.count(where: { DeckSlide.isOwn($0.key) }) < Self.mostOwn else {
            throw .conflict(
                "Un diaporama tient \(Self.mostOwn)\u{a0}diapositives ajoutées\u{202f}: supprimez-en une.")
        }
        let numbers = slides.filter { DeckSlide.isOwn($0.key) }.compactMap {
            $0.key.split(separator: ":").last.flatMap { Int($0) }
        }
        return "own:\((numbers.max() ?? 0) + 1)"
    }
}
