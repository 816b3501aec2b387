import Domain
import HTML
import Storage

/// What the journal shows, whatever is asked of it.
struct JournalList: OfDossier {
    /// Advances a page.
    static let pageSize = 50
    let dossier: Dossier
    /// The latest first.
    let entries: [JournalEntry]
    /// Answers to each promise.
    let answers: [ID<JournalEntry>: [JournalEntry]]
    /// Of which something is told, the latest first.
    private let quarters: [Quarter]
    /// The communes that an advance names.
    private let named: Set<String>
    private let cut: ListingCut?

    /// The whole journal.
    init(_ dossier: Dossier) {
        self.init(
            dossier, dossier.entries.reversed(),
            quarters: Set(dossier.entries.map { Quarter(of: $0.when.first) }).sorted(by: >),
            named: Set(dossier.entries.flatMap(\.communes)), cut: nil)
    }

    /// A page of it, filtered where it is stored.
    init(_ reading: JournalReading) {
        self.init(
            reading.dossier, reading.entries, quarters: reading.quarters, named: reading.communes,
            cut: ListingCut(total: reading.total, found: reading.found))
    }

    private init(
        _ dossier: Dossier, _ entries: [JournalEntry], quarters: [Quarter], named: Set<String>,
        cut: ListingCut?
    ) {
        (self.dossier, self.entries, self.quarters) = (dossier, entries, quarters)
        (self.named, self.cut) = (named, cut)
        answers = Self.answers(dossier.entries)
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
        dossier.actions(entry.actions).map { String($0.number) }
    }

    private func towns(_ entry: JournalEntry) -> [String] { entry.communes.map(dossier.commune) }

    private func organizations(_ entry: JournalEntry) -> [Organization] {
        entry.organizations.compactMap { dossier.$organizations[$0] }
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
            Path.journal(slug), "avancée", of: entries, asked, filters: filters, columns: columns,
            paging: ListingPaging(usual: Self.pageSize), cut: cut)
    }

    private var filters: [ListingFilter<JournalEntry>] {
        let fiches = dossier.actions.map { Choice(String($0.number), "\($0.shortName) – \($0.title)") }
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
                dossier.communes.filter { named.contains($0.insee) }.map { Choice($0.insee, $0.name) },
                all: "Toutes"
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
