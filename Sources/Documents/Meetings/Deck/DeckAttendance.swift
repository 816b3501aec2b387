import Domain

/// Who came, structure by structure, in a table of a slide. Residents are named nowhere, nobody is to the public.
struct DeckAttendance {
    let rows: [Attendance]
    let facts: Facts
    let showsCollege: Bool

    var table: Block {
        let colleges: [Block.Table.Column] = showsCollege ? [.init("Collège", weight: 1.6)] : []
        let people: Block.Table.Column = .init(showsNames ? "Participants" : "Fonction", weight: 4)
        return .table("", colleges + [.init("Structure", weight: 2.6), people], groups.map(cells))
    }

    /// Those of one structure together, where the first of them stands.
    private var groups: [[Attendance]] {
        var groups: [[Attendance]] = []
        var places: [String: Int] = [:]
        for row in rows {
            let key = "\(row.college.rawValue) \(structure(row))"
            if let place = places[key] {
                groups[place].append(row)
            } else {
                places[key] = groups.count
                groups.append([row])
            }
        }
        return groups
    }

    private var showsNames: Bool {
        facts.audience == .partners && rows.contains { $0.college != .residents && $0.person != nil }
    }

    /// A presence is said where it is not that of everybody; nothing is said of one that nobody noted.
    private var isTold: Bool { rows.contains { $0.presence != .expected && $0.presence != .present } }

    private func cells(_ group: [Attendance]) -> [Text] {
        guard let first = group.first else { return [] }
        let lines = group.map(line).filter { !$0.isEmpty }
        let alike = Dictionary(grouping: lines) { $0 }.mapValues(\.count)
        let told = lines.reduce(into: [String]()) { told, line in
            if !told.contains(line) { told.append(line) }
        }.map { line in alike[line].map { $0 > 1 ? "\(line) (\($0))" : line } ?? line }
        return (showsCollege ? [Text(first.college.label)] : [])
            + [Text(structure(first)), Text(told.joined(separator: "\n"))]
    }

    /// «Mme Clotilde Marchand, déléguée du préfet – excusée».
    private func line(_ row: Attendance) -> String {
        let person = facts.person(row.person)
        let name = row.college == .residents || !showsNames ? nil : person?.fullName
        let function = function(row)
        let who = [name, name == nil ? function : Grammar.lowered(function)].compactMap { $0?.unlessBlank }
        let presence = isTold && row.presence != .present ? Grammar.lowered(presence(row, person)) : ""
        return [who.joined(separator: ", "), presence].filter { !$0.isEmpty }.joined(separator: " – ")
    }

    private func structure(_ row: Attendance) -> String {
        facts.organization(row.organization)?.name ?? row.insee.unlessBlank.map(facts.dossier.commune) ?? ""
    }

    private func function(_ row: Attendance) -> String {
        if row.headcount > 1 { return French.count(row.headcount, "personne") }
        return row.function.unlessBlank ?? (row.isElected ? "Élu référent" : "")
    }

    private func presence(_ row: Attendance, _ person: Person?) -> String {
        if row.presence == .expected { return "" }
        let word =
            person?.civility == .madame || row.headcount > 1 ? row.presence.feminine : row.presence.label
        return row.headcount > 1 ? word + "s" : word
    }
}
