import Domain

/// Who came to a committee, college by college.
enum AttendanceAnnex {
    static func blocks(of meeting: Meeting, _ facts: Facts) -> [Block] {
        College.allCases.compactMap { college in
            let rows = meeting.attendance.filter { $0.college == college }
            return rows.isEmpty ? nil : AttendanceTable(college: college, rows: rows, facts: facts).block
        }
    }
}

/// One college's part of an émargement. The public reads functions and structures; residents are never named.
struct AttendanceTable {
    let college: College
    let rows: [Attendance]
    let facts: Facts

    private var showsNames: Bool {
        facts.audience.showsNames && college != .residents
    }

    var block: Block {
        let name = Block.Table.Column("Nom", weight: 1.9)
        return .table(
            Text(college == .signatories ? "Représentants des signataires" : college.label),
            [
                .init(college == .residents ? "Commune" : "Structure", weight: 2.2),
                .init("Fonction", weight: 2.3),
            ] + (showsNames ? [name] : [])
                + [.init("Présence", weight: 1)],
            rows.map { row in
                let person = facts.person(row.person)
                let cells: [Text] = [Text(structure(row)), Text(function(row, person))]
                return cells + (showsNames ? [Text(person?.fullName ?? "")] : []) + [
                    Text(presence(row, person))
                ]
            })
    }

    private func structure(_ row: Attendance) -> String {
        facts.organization(row.organization)?.name ?? row.insee.unlessBlank.map(facts.dossier.commune) ?? ""
    }

    private func function(_ row: Attendance, _ person: Person?) -> String {
        if row.headcount > 1 { return French.count(row.headcount, "personne") }
        return row.function.unlessBlank ?? (row.isElected ? "Élu référent" : "")
    }

    private func presence(_ row: Attendance, _ person: Person?) -> String {
        let word =
            person?.civility == .madame || row.headcount > 1 ? row.presence.feminine : row.presence.label
        let plural = row.headcount > 1 ? word + "s" : word
        guard showsNames, let stand = row.representative.unlessBlank else { return plural }
        return "\(plural) par \(stand)"
    }
}
