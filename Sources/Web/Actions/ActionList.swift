import Domain
import HTML

/// The fiches of a contract on a day, whatever is asked of them.
struct ActionList: Sendable {
    /// One fiche.
    struct Row: Sendable {
        let line: Synthesis.Line
        let axis: Axis
        /// Its name; empty when there is none.
        let pilot: String
        /// How many of the seven sections are complete.
        let complete: Int

        var action: Action { line.action }
        var number: String { String(action.number) }
    }

    let contract: Contract
    let day: Day
    /// As ordered by hand.
    let rows: [Row]
    let axes: [Axis]
    /// Structures that pilot a fiche, by name.
    let pilots: [Organization]
    /// The groups, each by its name as its fiches stand on the day.
    private let groups: [Choice]

    init(_ dossier: Dossier, on day: Day) {
        contract = dossier.contract
        self.day = day
        axes = dossier.axes
        let used = Set(dossier.actions.compactMap(\.pilot))
        pilots = dossier.organizations.filter { used.contains($0.id) }
        let axes = Dictionary(dossier.axes.map { ($0.id, $0) }) { first, _ in first }
        let structures = dossier.$organizations.byID
        let synthesis = dossier.synthesis(on: day)
        groups = Bucket.allCases.map { Choice($0.word, synthesis.label($0)) }
        rows = synthesis.lines.compactMap { line -> Row? in
            guard let axis = axes[line.action.axis] else { return nil }
            return Row(
                line: line, axis: axis, pilot: structures[line.action.pilot]?.shortName ?? "",
                complete: ActionSection.allCases.count { $0.progress(of: line.action) == .complete })
        }
    }
}

extension ActionList {
    /// The fiches that an address asks for.
    func listing(_ asked: FormData) -> Listing<Row> {
        Listing(
            Path.actions(contract.slug), "fiche", of: rows, asked, filters: filters,
            columns: ActionListCells(slug: contract.slug).columns)
    }

    private var filters: [ListingFilter<Row>] {
        let axes = axes.map { Choice(String($0.number), "Axe\u{a0}\($0.number), \($0.title.shortened(32))") }
        let states =
            groups + [
                Choice("prioritaires", "Prioritaires"), Choice("stand-by", "En stand-by"),
            ]
        return [
            .words { "\($0.number) \($0.action.code) \($0.action.title) \($0.pilot) \($0.axis.title)" },
            .any("axe", "Axe", axes, all: "Tous les axes") { [String($0.axis.number)] },
            .any("etat", "État", states, all: "Tous les états") { row in
                let standing = row.line.standing
                return [row.line.bucket.word] + (standing.priority == nil ? [] : ["prioritaires"])
                    + (standing.standby == nil ? [] : ["stand-by"])
            },
            .any(
                "pilote", "Pilote", pilots.map { Choice($0.id.description, $0.shortName) },
                all: "Tous les pilotes"
            ) { $0.action.pilot.map { [$0.description] } ?? [] },
            .along("date"),
        ]
    }
}
