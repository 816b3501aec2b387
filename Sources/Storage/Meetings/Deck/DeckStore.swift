import Domain
import GRDB

extension Store {
    /// What was chosen of a meeting's diaporama; nothing, of version 0, while nobody touched it.
    package func deck(
        of meeting: ID<Meeting>, in slug: String, visibleTo member: Member
    ) async throws -> Deck {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try DeckReader(db: db, contract: contract).one(of: meeting)
        }
    }

    /// Writes what was chosen of a diaporama. The words of a slide that a form adds are given, so that the form adds it
    /// once, however often it is sent. Throws `.stale` when somebody wrote since it was read.
    package func save(
        _ deck: Deck, adding words: [String] = [], in slug: String, by signature: Signature
    ) async throws {
        _ = try await write(in: slug, by: signature, .editContract) { writing in
            try writing.makeOnce(.deck, of: ["slide", deck.meeting.description] + words) {
                let stored = try DeckReader(db: writing.db, contract: writing.contract)
                    .one(of: deck.meeting)
                guard stored.version == deck.version else { throw Refusal.stale }
                return try writing.save(deck)
            }
        }
    }
}

private struct DeckReader {
    let db: Database
    let contract: ID<Contract>

    func one(of meeting: ID<Meeting>) throws -> Deck {
        guard let row = try Lookup(db: db).row(in: "deck", of: meeting, in: contract) else {
            var deck = Deck(of: meeting)
            deck.version = 0
            return deck
        }
        var deck = Deck(row: row)
        deck.slides = try ChildReader(db: db).parts(Deck.slideTable, ofOne: row["id"], DeckSlide.init(row:))
        return deck
    }
}
