import Domain

/// What the address of the register keeps.
struct RegisterFilter: Sendable {
    let year: Int?
    let committee: ID<Committee>?
    /// Number of a fiche.
    let action: Int?
    let effect: Decision.Effect?
    let sequel: Register.Sequel?

    init(_ visit: MemberVisit) {
        year = Int(visit.query("annee"))
        committee = ID(visit.query("instance"))
        action = Int(visit.query("fiche"))
        effect = Decision.Effect(rawValue: visit.query("effet"))
        sequel = Register.Sequel(rawValue: visit.query("suite"))
    }

    /// Whether it leaves anything out.
    var isNarrow: Bool {
        year != nil || committee != nil || action != nil || effect != nil || sequel != nil
    }

    /// The query string that asks for the same.
    var query: String {
        let pairs: [(String, String?)] = [
            ("annee", year.map(String.init)), ("instance", committee?.description),
            ("fiche", action.map(String.init)), ("effet", effect?.rawValue), ("suite", sequel?.rawValue),
        ]
        let parts = pairs.compactMap { name, value in value.map { "\(name)=\(Path.encoded($0))" } }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    /// The lines that it keeps.
    func lines(of register: Register, _ dossier: Dossier) -> [Register.Line] {
        let fiche = action.flatMap { number in dossier.actions.first { $0.number == number }?.id }
        return register.lines.filter { line in
            (year.map { $0 == line.meeting.when.first.year } ?? true)
                && (committee.map { $0 == line.meeting.committee } ?? true)
                && (action == nil || fiche.map(line.decision.actions.contains) == true)
                && (effect.map { $0 == line.decision.effect } ?? true)
                && (sequel.map { $0 == line.sequel } ?? true)
        }
    }

    /// In words: «2023, fiche 9, Priorité donnée».
    func words(_ dossier: Dossier) -> String {
        let name = committee.flatMap { id in dossier.committees.first { $0.id == id }?.name }
        return [
            year.map(String.init), name, action.map { "fiche\u{a0}\($0)" }, effect?.label, sequel?.label,
        ].compactMap(\.self).joined(separator: ", ")
    }
}
