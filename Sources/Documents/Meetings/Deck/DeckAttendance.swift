import Domain

/// Who came, in a table of a slide. Residents are named nowhere, nobody is to the public.
struct DeckAttendance {
    let rows: [Attendance]
    let facts: Facts
    let showsCollege: Bool

    var table: Block {
        let names: [Block.Table.Column] = showsNames ? [.init("Nom", weight: 2)] : []
        let presence: [Block.Table.Column] = isTold ? [.init("Présence", weight: 1.1)] : []
        let colleges: [Block.Table.Column] = showsCollege ? [.init("Collège", weight: 1.6)] : []
        return .table(
            "",
            colleges + [.init("Structure", weight: 2.6), .init("Fonction", weight: 3)] + names + presence,
            rows.map(cells))
    }

    private var showsNames: Bool {
        facts.audience == .partners && rows.contains { $0.college != .residents && $0.person != nil }
    }

    /// Nothing is said of a presence that nobody noted.
    private var isTold: Bool { rows.contains { $0.presence != .expected } }

    private func cells(_ row: Attendance) -> [Text] {
        let person = facts.person(row.person)
        let named = row.college == .residents ? nil : person?.fullName
        return (showsCollege ? [Text(row.college.label)] : []) + [Text(structure(row)), Text(function(row))]
            + (showsNames ? [Text(named ?? "")] : []) + (isTold ? [Text(presence(row, person))] : [])
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
