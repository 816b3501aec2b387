/// What the form of an advance offers to link it to. An advance is written of what is recent: the last meetings held and
/// what they decided, promises that wait. Beside them, those of a year that one asks for, and what is chosen already.
package struct EntryOffer: Hashable, Sendable {
    /// How many of the last meetings held.
    package static let recent = 20
    /// How many of the last advances lend their words for what is counted.
    package static let remembered = 200

    /// The year of which older meetings are asked for.
    package let year: Int?
    package private(set) var meetings: Set<ID<Meeting>>
    package private(set) var decisions: Set<ID<Decision>>
    package private(set) var promises: Set<ID<JournalEntry>>

    /// What a form may have chosen already.
    package init(
        year: Int? = nil, meetings: [ID<Meeting>] = [], decisions: [ID<Decision>] = [],
        promises: [ID<JournalEntry>] = []
    ) {
        self.year = year
        (self.meetings, self.decisions, self.promises) = (Set(meetings), Set(decisions), Set(promises))
    }

    /// The same with what a stored advance is linked to.
    package func adding(_ entry: JournalEntry) -> EntryOffer {
        var offer = self
        offer.meetings.formUnion([entry.meeting].compactMap(\.self))
        offer.decisions.formUnion(entry.follows)
        offer.promises.formUnion([entry.answers].compactMap(\.self))
        return offer
    }

    /// The meetings that it may tell, the latest first.
    package func meetings(of dossier: Dossier) -> [Meeting] {
        let open = open(dossier)
        return dossier.meetings.reversed().filter { meetings.contains($0.id) || open.contains($0.id) }
    }

    /// The decisions that it may carry on, adopted or chosen already, the latest first.
    package func decisions(of dossier: Dossier) -> [(meeting: Meeting, decision: Decision)] {
        let open = open(dossier)
        return dossier.meetings.reversed().flatMap { meeting in
            meeting.decisions.filter { decision in
                decisions.contains(decision.id) || (open.contains(meeting.id) && decision.outcome.isAdopted)
            }.map { (meeting, $0) }
        }
    }

    /// The promises that it may answer, the latest first; `own` are those that it makes.
    package func promises(of dossier: Dossier, but own: ID<JournalEntry>) -> [JournalEntry] {
        let answered = Set(dossier.entries.compactMap(\.answers))
        return dossier.entries.reversed().filter { promise in
            promise.id != own
                && (promises.contains(promise.id)
                    || (promise.isToComplete && !answered.contains(promise.id)))
        }
    }

    /// The years of which meetings may be asked for: of the contract, up to the last that is not offered whole.
    package func olderYears(of dossier: Dossier) -> [Int] {
        let held = dossier.meetings.reversed().filter { $0.state == .held }
        guard held.count >= Self.recent else { return [] }
        let oldest = held[Self.recent - 1].when.first.year
        return (min(dossier.contract.start.year, oldest)...oldest).reversed()
    }

    /// The meetings held that are recent, or of the year asked for.
    private func open(_ dossier: Dossier) -> Set<ID<Meeting>> {
        let held = dossier.meetings.reversed().filter { $0.state == .held }
        return Set((held.prefix(Self.recent) + held.filter { $0.when.first.year == year }).map(\.id))
    }
}
