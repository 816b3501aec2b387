import Domain

/// The fiches of a contract on a day, as a filter asks for them.
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
    }

    let dossier: Dossier
    let day: Day
    let filter: ActionFilter
    /// Those that the filter keeps, as it orders them.
    let rows: [Row]

    init(_ dossier: Dossier, on day: Day, _ filter: ActionFilter = ActionFilter()) {
        self.dossier = dossier
        self.day = day
        self.filter = filter
        let axes = Dictionary(dossier.axes.map { ($0.id, $0) }) { first, _ in first }
        let structures = dossier.organizationsByID
        let all = dossier.synthesis(on: day).lines.compactMap { line -> Row? in
            guard let axis = axes[line.action.axis] else { return nil }
            return Row(
                line: line, axis: axis, pilot: line.action.pilot.flatMap { structures[$0]?.shortName } ?? "",
                complete: ActionSection.allCases.count { $0.progress(of: line.action) == .complete })
        }
        rows = Self.ordered(all.filter(filter.keeps), filter)
    }

    /// Structures that pilot a fiche, by name.
    var pilots: [Organization] {
        let ids = Set(dossier.actions.compactMap(\.pilot))
        return dossier.organizations.filter { ids.contains($0.id) }
    }

    /// «15 fiches», «4 fiches sur 15».
    var words: String {
        let all = French.count(dossier.actions.count, "fiche")
        return rows.count == dossier.actions.count
            ? all : "\(French.count(rows.count, "fiche")) sur\u{a0}\(dossier.actions.count)"
    }

    /// What a spreadsheet gets: exactly the rows shown.
    var table: [[String]] {
        let header = [
            "Numéro", "Code ARS", "Intitulé", "Axe", "Intitulé de l’axe", "Pilote", "État", "Priorité",
            "Stand-by", "Sections complètes",
        ]
        return [header]
            + rows.map { row in
                [
                    String(row.action.number), row.action.code, row.action.title, String(row.axis.number),
                    row.axis.title, row.pilot, row.line.bucket.label,
                    row.line.standing.priority.map { "\($0.meetingName), \($0.when.french)" } ?? "",
                    row.line.standing.standby.map { "\($0.meetingName), \($0.when.french)" } ?? "",
                    String(row.complete),
                ]
            }
    }

    private static func ordered(_ rows: [Row], _ filter: ActionFilter) -> [Row] {
        let sorted =
            switch filter.sort {
            case .order: rows
            case .number: rows.sorted { $0.action.number < $1.action.number }
            case .code: rows.sorted { $0.action.code < $1.action.code }
            case .title: rows.sorted { French.folded($0.action.title) < French.folded($1.action.title) }
            case .axis:
                rows.sorted { ($0.axis.number, $0.action.number) < ($1.axis.number, $1.action.number) }
            case .pilot: rows.sorted { French.folded($0.pilot) < French.folded($1.pilot) }
            case .state: rows.sorted { rank($0.line.bucket) < rank($1.line.bucket) }
            case .completeness: rows.sorted { $0.complete < $1.complete }
            }
        return filter.isDescending ? sorted.reversed() : sorted
    }

    private static func rank(_ bucket: Bucket) -> Int {
        Bucket.allCases.firstIndex(of: bucket) ?? 0
    }
}
