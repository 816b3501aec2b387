/// What became of the facts since a part of a review was reworded.
package struct FactChanges: Hashable, Sendable {
    /// A fact that says something else now.
    package struct Change: Hashable, Sendable {
        package let before: ReportFact
        package let now: ReportFact
    }

    /// Facts that the wording did not know.
    package let new: [ReportFact]
    package let changed: [Change]
    /// Facts that are no longer there.
    package let gone: [ReportFact]

    /// Compares what the wording was written from with what is recorded now.
    package init(from basis: [ReportFact], to facts: [ReportFact]) {
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
