import Domain
import HTML

extension JournalEntry {
    /// What the form of an advance offers to choose from.
    struct Choices: OfContract {
        let contract: Contract
        let member: Member
        let names: DirectoryNames
        let communes: [Option<String>]
        /// What is counted, as it was said before.
        let countLabels: [String]
        /// Every fiche, and those on which the member writes.
        let actions: (all: [Option<ID<Action>>], offered: [Option<ID<Action>>])
        let promises: [Option<ID<JournalEntry>>]
        let meetings: [Option<ID<Meeting>>]
        let decisions: [Option<ID<Decision>>]
        /// The years of which older meetings may be asked for, and the page of each.
        let older: [Link]

        /// `page` is where the form stands, up to what asks for a year.
        init(
            _ dossier: Dossier, for entry: JournalEntry, offering asked: EntryOffer, at page: String,
            by member: Member
        ) {
            let offer = asked.adding(entry)
            contract = dossier.contract
            self.member = member
            names = dossier.directoryNames
            communes = dossier.communes.map { Option($0.insee, code: $0.insee, $0.name) }
            countLabels = Self.countLabels(dossier.entries)
            actions = Self.actions(dossier, entry, member)
            promises = offer.promises(of: dossier, but: entry.id).map {
                Option($0.id, "\($0.title) (\($0.when.french))")
            }
            meetings = offer.meetings(of: dossier).map { Option($0.id, "\($0.name) (\($0.when.french))") }
            decisions = Self.decisions(offer.decisions(of: dossier), entry)
            older = offer.olderYears(of: dossier).map {
                Link(String($0), "\(page)annee=\($0)", isCurrent: $0 == asked.year)
            }
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
    ) -> (all: [Option<ID<Action>>], offered: [Option<ID<Action>>]) {
        let all = dossier.actions.map { Option($0.id, "\($0.shortName) – \($0.title)") }
        let own = all.filter { Access.allows(member, .writeJournal(on: [$0.value])) }
        let ticked = Set(entry.actions)
        return (all, own.filter { ticked.contains($0.value) } + own.filter { !ticked.contains($0.value) })
    }

    /// Those on its fiches first.
    private static func decisions(
        _ offered: [(meeting: Meeting, decision: Decision)], _ entry: JournalEntry
    ) -> [Option<ID<Decision>>] {
        let own = Set(entry.actions)
        let near = offered.filter { !own.isDisjoint(with: $0.decision.actions) }
        let far = offered.filter { own.isDisjoint(with: $0.decision.actions) }
        return (near + far).map {
            Option($0.decision.id, DecisionChoices.label($0.meeting, $0.decision.text))
        }
    }

    /// What the last advances counted, then what CLS count most.
    private static func countLabels(_ entries: [JournalEntry]) -> [String] {
        let usual = [
            "personnes touchées", "kits distribués", "élèves sensibilisés", "professionnels formés",
            "consultations réalisées", "dépistages réalisés", "affiches posées", "repas servis",
        ]
        let used = Set(entries.suffix(EntryOffer.remembered).flatMap { $0.counts.map(\.label) })
        return used.sorted() + usual.filter { !used.contains($0) }
    }
}
