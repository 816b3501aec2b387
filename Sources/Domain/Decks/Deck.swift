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
