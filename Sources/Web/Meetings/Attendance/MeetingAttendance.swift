import Domain
import HTML

/// Who came, by college: the counts in words, then the rows.
struct MeetingAttendance: OfDossier, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let meeting: Meeting

    var html: HTML {
        guard !meeting.attendance.isEmpty else { return .empty }
        let tables = HTML.joined(College.allCases) { college in
            table(college, meeting.attendance.filter { $0.college == college })
        }
        let counts: HTML? = meeting.participation.map { "<p><strong>\(French.capitalized($0))</strong></p>" }
        return "\(counts)\(excused)\(tables)"
    }

    private func table(_ college: College, _ rows: [Attendance]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        let count = rows.filter(\.isCounted).map(\.headcount).reduce(0, +)
        return Table(
            college.label,
            caption: "<strong>\(college.label)</strong>\u{202f}: \(French.count(count, "participant"))",
            columns: ["Personne", "Fonction", "Structure", "Présence"]
        ).with(
            rows: rows.map { row in
                let structure = dossier.$organizations[row.organization]
                return [
                    name(row, dossier.$people[row.person], structure), function(row),
                    structure.map { HTML.link($0.shortName, Path.organization(slug, $0.id)) } ?? .empty,
                    presence(row),
                ]
            })
    }

    private var excused: HTML {
        let names = meeting.attendanceTotals.excusedSignatories.compactMap {
            dossier.$organizations[$0]?.shortName
        }.sorted()
        let title = French.noun(names.count, "Signataire excusé", "Signataires excusés")
        return .when(!names.isEmpty, "<p>\(title)\u{202f}: \(French.list(names))</p>")
    }

    /// Residents are named to those alone who write the contract.
    private func name(_ row: Attendance, _ person: Person?, _ structure: Organization?) -> HTML {
        guard let person else {
            return row.headcount > 1
                ? "\(French.count(row.headcount, "personne")) sans nom noté"
                : "\(structure?.name ?? "Sans nom noté")"
        }
        if row.college == .residents, !mayEdit { return "Nom non affiché" }
        return HTML.link(person.fullName, Path.person(slug, person.id))
    }

    private func function(_ row: Attendance) -> HTML {
        let town = row.insee.isEmpty ? nil : dossier.commune(row.insee)
        let isSaid = French.folded(row.function).contains("elu")
        let elected = row.isElected && !isSaid ? "élu·e référent·e CLS" : nil
        let parts = [row.function.unlessBlank, elected, town].compactMap(\.self)
        return "\(parts.joined(separator: ", "))"
    }

    private func presence(_ row: Attendance) -> HTML {
        switch row.presence {
        case .present: HTML.tag("Présence", .green)
        case .represented:
            HTML.tag("Représentation", .blue)
                + .when(!row.representative.isBlank, " par \(row.representative)")
        case .expected: HTML.tag("Attendue", .grey)
        case .excused: HTML.tag("Absence excusée", .ochre)
        case .absent: HTML.tag("Absence", .grey)
        }
    }
}
