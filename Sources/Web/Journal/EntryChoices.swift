import Domain
import HTML

extension JournalEntry {
    /// What the form of an advance offers to choose from: all that there is, and what serves for this one.
    struct Choices: OfContract {
        /// The same objects, all and those offered.
        struct Offer<Entity>: Sendable {
            let all: [Option<ID<Entity>>]
            let offered: [Option<ID<Entity>>]
        }

        let contract: Contract
        let member: Member
        let names: DirectoryNames
        let communes: [Option<String>]
        /// What is counted, as it was said before.
        let countLabels: [String]
        let actions: Offer<Action>
        let promises: Offer<JournalEntry>
        let meetings: Offer<Meeting>
        let decisions: Offer<Decision>

        init(_ dossier: Dossier, for entry: JournalEntry, by member: Member) {
            contract = dossier.contract
            self.member = member
            names = dossier.directoryNames
            communes = dossier.communes.map { Option($0.insee, code: $0.insee, $0.name) }
            countLabels = Self.countLabels(dossier.entries)
            actions = Self.actions(dossier, entry, member)
            promises = Self.promises(dossier, entry)
            meetings = Self.meetings(dossier, entry)
            decisions = Self.decisions(dossier, entry)
        }

        /// Whether it may be about no fiche.
        var mayBeOfNone: Bool { Access.allows(member, .writeJournal(on: [])) }

        /// Whether it says from when on a fact was known.
        var datesFacts: Bool { Access.allows(member, .editContract) }

        /// Where structures that the directory lacks come, for who may add them.
        var newStructures: College? { Access.allows(member, .editContract) ? .partners : nil }
    }
}

extension JournalEntry.Choices {
    /// The fiches that the member writes on. Those that are ticked come first: one sees at once what it is about.
    private static func actions(
        _ dossier: Dossier, _ entry: JournalEntry, _ member: Member
    ) -> Offer<Action> {
        let all = dossier.actions.map { Option($0.id, "\($0.shortName) – \($0.title)") }
        let own = all.filter { Access.allows(member, .writeJournal(on: [$0.value])) }
        let ticked = Set(entry.actions)
        return Offer(
            all: all,
            offered: own.filter { ticked.contains($0.value) } + own.filter { !ticked.contains($0.value) })
    }

    /// The promises that nothing answers yet, and the one that it answers.
    private static func promises(_ dossier: Dossier, _ entry: JournalEntry) -> Offer<JournalEntry> {
        let answered = Set(dossier.entries.compactMap(\.answers))
        func option(_ promise: JournalEntry) -> Option<ID<JournalEntry>> {
            Option(promise.id, "\(promise.title) (\(promise.when.french))")
        }
        let offered = dossier.entries.reversed().filter { promise in
            promise.id != entry.id
                && (promise.id == entry.answers || (promise.isToComplete && !answered.contains(promise.id)))
        }
        return Offer(all: dossier.entries.map(option), offered: offered.map(option))
    }

    /// The meetings held, and the one that it tells of.
    private static func meetings(_ dossier: Dossier, _ entry: JournalEntry) -> Offer<Meeting> {
        func option(_ meeting: Meeting) -> Option<ID<Meeting>> {
            Option(meeting.id, "\(meeting.name) (\(meeting.when.french))")
        }
        let offered = dossier.meetings.reversed().filter { $0.state == .held || $0.id == entry.meeting }
        return Offer(all: dossier.meetings.map(option), offered: offered.map(option))
    }

    /// The decisions adopted, and those that it carries on: those on its fiches first.
    private static func decisions(_ dossier: Dossier, _ entry: JournalEntry) -> Offer<Decision> {
        let all = dossier.meetings.flatMap { meeting in
            meeting.decisions.map { Option($0.id, DecisionChoices.label(meeting, $0.text)) }
        }
        let offered = dossier.meetings.reversed().flatMap { meeting in
            meeting.decisions.filter {
                entry.follows.contains($0.id) || (meeting.state == .held && $0.outcome.isAdopted)
            }
        }
        let own = Set(entry.actions)
        let near = offered.filter { !own.isDisjoint(with: $0.actions) }
        let far = offered.filter { own.isDisjoint(with: $0.actions) }
        let byID = Dictionary(all.map { ($0.value, $0) }) { first, _ in first }
        return Offer(all: all, offered: (near + far).compactMap { byID[$0.id] })
    }

    /// What the journal counted already, then what CLS count most.
    private static func countLabels(_ entries: [JournalEntry]) -> [String] {
        let usual = [
            "personnes touchées", "kits distribués", "élèves sensibilisés", "professionnels formés",
            "consultations réalisées", "dépistages réalisés", "affiches posées", "repas servis",
        ]
        let used = Set(entries.flatMap { $0.counts.map(\.label) })
        return used.sorted() + usual.filter { !used.contains($0) }
    }
}
