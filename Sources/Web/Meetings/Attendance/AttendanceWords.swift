import Domain
import HTML

/// How the rows of an émargement read.
struct AttendanceWords {
    let dossier: Dossier
    /// Residents are named to those alone who write the contract.
    let namesResidents: Bool

    func person(_ row: Attendance) -> Person? { dossier.$people[row.person] }

    func structure(_ row: Attendance) -> Organization? { dossier.$organizations[row.organization] }

    /// «Mme Aline Bertin», «12 personnes sans nom noté», «Préfecture de Seine-et-Marne».
    func name(_ row: Attendance) -> String {
        if let person = person(row) {
            if row.college == .residents, !namesResidents { return "Nom non affiché" }
            return person.isErased ? "Nom effacé" : person.fullName
        }
        if row.headcount > 1 { return "\(French.count(row.headcount, "personne")) sans nom noté" }
        if let structure = structure(row) { return structure.name }
        return row.insee.isEmpty ? "Sans nom noté" : dossier.commune(row.insee)
    }

    /// «Maire adjointe, élu·e référent·e CLS, Melun».
    func function(_ row: Attendance) -> String {
        let town = row.insee.isEmpty || structure(row)?.insee == row.insee ? nil : dossier.commune(row.insee)
        let isSaid = French.folded(row.function).contains("referent")
        let elected = row.isElected && !isSaid ? "élu·e référent·e CLS" : nil
        return [row.function.unlessBlank, elected, town].compactMap(\.self).joined(separator: ", ")
    }

    /// By last name, rows without a person last.
    func sorted(_ rows: [Attendance]) -> [Attendance] {
        rows.map { (key: person($0).map { French.folded("\($0.lastName) \($0.firstName)") } ?? "~", row: $0) }
            .sorted { ($0.key, $0.row.id) < ($1.key, $1.row.id) }.map(\.row)
    }

    /// «Représentée par Mme Martin», agreeing where the civility tells; «Présent·e» where nothing does.
    func presence(_ row: Attendance) -> String {
        let word = row.presence.word(of: person(row)?.civility)
        guard row.presence == .represented, let stand = row.representative.unlessBlank else { return word }
        return "\(word) par \(stand)"
    }

    /// A tag with its word, its shape and its colour.
    func tag(_ row: Attendance) -> HTML {
        HTML.tag(presence(row), row.presence.tone)
    }
}

extension Attendance.Presence {
    /// The four that one may say of somebody, with the key that says it.
    static let marks: [(presence: Attendance.Presence, label: String, key: String)] = [
        (.present, "Présent·e", "P"), (.excused, "Excusé·e", "E"), (.absent, "Absent·e", "A"),
        (.represented, "Représenté·e", "R"),
    ]

    /// «Présente», «Présent», «Présent·e».
    func word(of civility: Person.Civility?) -> String {
        switch civility {
        case .madame: feminine
        case .monsieur: label
        case .doctor, .some(.none), nil: self == .expected ? "Attendu·e" : "\(label)·e"
        }
    }

    var tone: Tone {
        switch self {
        case .present: .green
        case .represented: .blue
        case .excused: .ochre
        case .expected, .absent: .grey
        }
    }
}

extension Meeting {
    /// «14 participants, dont …», then who is still awaited, excused or absent.
    var attendanceCounts: (came: String, others: String) {
        func count(_ presence: Attendance.Presence) -> Int {
            attendance.filter { $0.presence == presence }.map(\.headcount).reduce(0, +)
        }
        let others = [
            (count(.expected), "attendu", "attendus"), (count(.excused), "excusé", "excusés"),
            (count(.absent), "absent", "absents"), (count(.represented), "représenté", "représentés"),
        ].filter { $0.0 > 0 }.map { French.count($0.0, $0.1, $0.2) }
        return (attendanceTotals.french, French.list(others))
    }
}
