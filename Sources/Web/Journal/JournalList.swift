import Domain
import HTML

/// What the journal shows, whatever is asked of it.
struct JournalList: Sendable {
    let contract: Contract
    /// The latest first.
    let entries: [JournalEntry]
    /// Answers to each promise.
    let answers: [ID<JournalEntry>: [JournalEntry]]
    let actions: [Action]
    /// By name.
    let communes: [Commune]
    private let numbers: [ID<Action>: Int]
    private let organizations: [ID<Organization>: Organization]

    init(_ dossier: Dossier) {
        contract = dossier.contract
        entries = dossier.entries.reversed()
        answers = Self.answers(dossier.entries)
        actions = dossier.actions
        communes = dossier.communes
        numbers = dossier.$actions.mapValues(\.number)
        organizations = dossier.$organizations
    }

    /// The advances that answer a promise, by promise.
    static func answers(_ entries: [JournalEntry]) -> [ID<JournalEntry>: [JournalEntry]] {
        entries.reduce(into: [:]) { found, entry in
            if let promise = entry.answers { found[promise, default: []].append(entry) }
        }
    }

    /// Whether it promised something that nothing has answered.
    private func isOpen(_ entry: JournalEntry) -> Bool { entry.isToComplete && answers[entry.id] == nil }

    private func numbers(_ entry: JournalEntry) -> [String] {
        entry.actions.compactMap { numbers[$0].map(String.init) }
    }

    private func towns(_ entry: JournalEntry) -> [String] {
        entry.communes.map { insee in communes.first { $0.insee == insee }?.name ?? insee }
    }

    private func organizations(_ entry: JournalEntry) -> [Organization] {
        entry.organizations.compactMap { organizations[$0] }
    }

    /// All that a search reads of it.
    private func words(_ entry: JournalEntry) -> String {
        let names = organizations(entry).map { "\($0.name) \($0.acronym)" }
        return
            ([entry.title, entry.text, entry.place, entry.nextStep] + names + towns(entry)
            + entry.counts.map(\.label)).joined(separator: " ")
    }
}

extension JournalList {
    /// The advances that an address asks for.
    func listing(_ asked: FormData) -> Listing<JournalEntry> {
        Listing(
            Path.journal(contract.slug), "avancée", of: entries, asked, filters: filters, columns: columns,
            paging: ListingPaging(usual: 50))
    }

    private var filters: [ListingFilter<JournalEntry>] {
        let fiches = actions.map { Choice(String($0.number), "\($0.shortName) – \($0.title)") }
        let quarters = Set(entries.map { Quarter(of: $0.when.first) }).sorted(by: >)
        let named = Set(entries.flatMap(\.communes))
        return [
            .words(of: words),
            .any("fiche", "Fiche", fiches + [Choice("autres", "Autres actions en lien")], all: "Toutes") {
                $0.actions.isEmpty ? ["autres"] : numbers($0)
            },
            .any("trimestre", "Trimestre", quarters.map { Choice($0.code, $0.french) }) {
                [Quarter(of: $0.when.first).code]
            },
            .any(
                "commune", "Commune",
                communes.filter { named.contains($0.insee) }.map { Choice($0.insee, $0.name) }, all: "Toutes"
            ) { $0.communes },
            .one("type", "Type", .all(\JournalEntry.Kind.label)) { [$0.kind.rawValue] },
            .only("completer", "À compléter seulement", isOpen),
        ]
    }

    private var columns: [ListingColumn<JournalEntry>] {
        [
            .exported("Date") { $0.when.french }, .exported("Trimestre") { Quarter(of: $0.when.first).code },
            .exported("Type") { $0.kind.label }, .exported("Intitulé") { $0.title },
            .exported("Fiches") { numbers($0).joined(separator: ", ") },
            .exported("Récit") { Markup($0.text).plainText }, .exported("Lieu") { $0.place },
            .exported("Communes") { towns($0).joined(separator: ", ") },
            .exported("Structures") { organizations($0).map(\.shortName).joined(separator: ", ") },
            .exported("Participants") { $0.participants.map(String.init) ?? "" },
            .exported("Communes représentées") { $0.communesRepresented.map(String.init) ?? "" },
            .exported("Autres nombres") { $0.counts.map(\.french).joined(separator: ", ") },
            .exported("Photos") { $0.pictures.isEmpty ? "" : String($0.pictures.count) },
            .exported("Documents") { $0.attachments.map(\.title).joined(separator: ", ") },
            .exported("Suite") { $0.nextStep },
            .exported("Date de la suite") {
                [$0.next?.french, $0.nextTime?.french].compactMap(\.self).joined(separator: " à ")
            },
            .exported("À compléter") { isOpen($0) ? "oui" : "" },
        ]
    }
}
