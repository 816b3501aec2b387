import Domain

/// A part of a report: where it stands, its title, and what its facts say.
package struct ReportSection: Sendable, Equatable {
    /// Which parts it stands among.
    package enum Rank: Sendable, Equatable {
        /// Before the others.
        case opening
        case part
        /// Within the part of this place.
        case within(String)
        case annex
    }

    /// What one fact, or one group of facts, makes the report say.
    package struct Piece: Sendable, Equatable {
        /// «avancee-12»: the same from one day to the next.
        package let key: String
        /// «Avancée : Rencontre avec l’UPEC».
        package let label: String
        package let blocks: [Block]

        init(_ key: String, _ label: String, _ blocks: [Block]) {
            self.key = key
            self.label = label
            self.blocks = blocks
        }
    }

    /// «fiche-7», «reunion-12», «calendrier»: a piece of its address too.
    package let place: String
    package let rank: Rank
    package let title: String
    package let pieces: [Piece]

    init(_ place: String, _ rank: Rank, _ title: String, _ pieces: [Piece]) {
        self.place = place
        self.rank = rank
        self.title = title
        self.pieces = pieces.filter { !$0.blocks.isEmpty }
    }

    init(_ place: String, _ rank: Rank, _ title: String, _ blocks: [Block]) {
        self.init(place, rank, title, [Piece(place, title, blocks)])
    }

    /// What the facts say.
    package var blocks: [Block] { pieces.flatMap(\.blocks) }

    /// The facts, as a wording remembers them.
    package var facts: [ReportFact] {
        pieces.map { ReportFact($0.key, $0.label, said: $0.blocks.flatMap(\.lines).joined(separator: "\n")) }
    }

    /// Level of the headings within it: its own title takes the one above.
    var level: Int { holder == nil ? 2 : 3 }

    /// The place of the part that it stands within; nil for one that stands by itself.
    var holder: String? {
        if case .within(let place) = rank { place } else { nil }
    }
}
