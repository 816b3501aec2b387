/// What became of the facts since a part of a review was reworded.
package struct FactChanges: Hashable, Sendable {
    /// A fact that says something else now.
    package struct Change: Hashable, Sendable {
        package let before: ReviewFact
        package let now: ReviewFact
    }

    /// Facts that the wording did not know.
    package let new: [ReviewFact]
    package let changed: [Change]
    /// Facts that are no longer there.
    package let gone: [ReviewFact]

    /// Compares what the wording was written from with what is recorded now.
    package init(from basis: [ReviewFact], to facts: [ReviewFact]) {
        let known = Dictionary(basis.map { ($0.key, $0) }) { first, _ in first }
        let present = Set(facts.map(\.key))
        new = facts.filter { known[$0.key] == nil }
        changed = facts.compactMap { fact in
            known[fact.key].flatMap { $0.said == fact.said ? nil : Change(before: $0, now: fact) }
        }
        gone = basis.filter { !present.contains($0.key) }
    }

    /// How many facts differ.
    package var count: Int { new.count + changed.count + gone.count }

    /// «2 faits nouveaux, 1 fait modifié»; nil when nothing changed.
    package var french: String? {
        let parts = [
            new.isEmpty ? nil : French.count(new.count, "fait nouveau", "faits nouveaux"),
            changed.isEmpty ? nil : French.count(changed.count, "fait modifié", "faits modifiés"),
            gone.isEmpty ? nil : French.count(gone.count, "fait retiré", "faits retirés"),
        ].compactMap(\.self)
        return parts.isEmpty ? nil : French.list(parts)
    }
}

/// All that a coordinator chose and wrote of the review of a quarter.
package struct ReviewEdits: Hashable, Sendable {
    package var draft: ReviewDraft
    package var parts: [ReviewPart]

    package init(_ draft: ReviewDraft, _ parts: [ReviewPart] = []) {
        self.draft = draft
        self.parts = parts
    }

    /// Nothing chosen or written yet.
    package init(of quarter: Quarter) {
        self.init(ReviewDraft(of: quarter))
    }

    /// What was written of a place; nothing yet for a part that nobody touched.
    package func part(_ place: String) -> ReviewPart {
        if let part = parts.first(where: { $0.place == place }) { return part }
        var part = ReviewPart(place, of: draft.quarter)
        part.version = 0
        return part
    }

    /// Whether anything was chosen or written.
    package var isTouched: Bool { !draft.order.isEmpty || parts.contains(where: \.isTouched) }

    /// Places of the same rank in the order chosen; one that it does not name stays after the one it follows.
    package func ordered(_ places: [String]) -> [String] {
        let chosen = draft.order.filter(places.contains)
        guard !chosen.isEmpty else { return places }
        let named = Set(chosen)
        var followers: [String: [String]] = [:]
        var last = ""
        for place in places {
            if named.contains(place) { last = place } else { followers[last, default: []].append(place) }
        }
        return (followers[""] ?? []) + chosen.flatMap { [$0] + (followers[$0] ?? []) }
    }
}
