/// What a line adds to what the directory holds: empty fields are filled, others keep what they say.
struct Completion<Item> {
    private(set) var kept: Item
    private let said: Item
    private(set) var filled: [String] = []
    private(set) var notes: [String] = []

    init(_ kept: Item, _ said: Item) {
        self.kept = kept
        self.said = said
    }

    private mutating func text(_ column: DirectorySheet.Column, _ field: WritableKeyPath<Item, String>) {
        guard !said[keyPath: field].isBlank else { return }
        if kept[keyPath: field].isBlank {
            kept[keyPath: field] = said[keyPath: field]
            filled.append(column.rawValue)
        } else if French.folded(kept[keyPath: field]) != French.folded(said[keyPath: field]) {
            keep(column, kept[keyPath: field])
        }
    }

    private mutating func horizon(_ column: DirectorySheet.Column, _ field: WritableKeyPath<Item, Horizon?>) {
        guard let value = said[keyPath: field] else { return }
        if kept[keyPath: field] == nil {
            kept[keyPath: field] = value
            filled.append(column.rawValue)
        } else if let own = kept[keyPath: field], own != value {
            keep(column, own.french)
        }
    }

    private mutating func keep(_ column: DirectorySheet.Column, _ words: String) {
        notes.append(
            "\(French.folded(column.rawValue) == "nom" ? "nom" : column.rawValue) gardé\u{202f}: \(words)")
    }
}

extension Completion<Organization> {
    mutating func fillStructure(hasCollege: Bool) {
        text(.acronym, \.acronym)
        text(.commune, \.insee)
        text(.siret, \.siret)
        text(.finess, \.finess)
        text(.email, \.email)
        text(.telephone, \.telephone)
        if kept.address.lines.isEmpty, !said.address.lines.isEmpty {
            kept.address = said.address
            filled.append(DirectorySheet.Column.street.rawValue)
        } else if !said.address.lines.isEmpty, said.address != kept.address {
            keep(.street, kept.address.inOneLine)
        }
        horizon(.signatorySince, \.signatorySince)
        horizon(.partnerSince, \.partnerSince)
        let isAcronym = French.folded(said.name) == French.folded(kept.acronym)
        if !isAcronym, French.folded(said.name) != French.folded(kept.name) { keep(.name, kept.name) }
        if said.kind != .other, kept.kind == .other {
            kept.kind = said.kind
            filled.append(DirectorySheet.Column.kind.rawValue)
        } else if said.kind != .other, said.kind != kept.kind {
            keep(.kind, kept.kind.label)
        }
        if hasCollege, said.college != kept.college { keep(.college, kept.college.label) }
    }
}

extension Completion<Person> {
    mutating func fillContact() {
        text(.firstName, \.firstName)
        text(.name, \.lastName)
        text(.email, \.email)
        text(.telephone, \.telephone)
        if said.civility != .none, kept.civility == .none {
            kept.civility = said.civility
            filled.append(DirectorySheet.Column.civility.rawValue)
        }
        fillConsent()
        for role in said.roles { fill(role) }
    }

    /// A consent is a fact with a date: without one, what the directory knows stands.
    private mutating func fillConsent() {
        guard said.receivesReview else { return }
        if !kept.receivesReview, let day = said.consentOn {
            (kept.receivesReview, kept.consentOn) = (true, day)
            filled.append(DirectorySheet.Column.consent.rawValue)
        } else if !kept.receivesReview {
            notes.append("l’accord pour la revue n’est pas repris\u{202f}: sa date manque")
        } else if kept.consentOn == nil, let day = said.consentOn {
            kept.consentOn = day
            filled.append(DirectorySheet.Column.consentOn.rawValue)
        }
    }

    private mutating func fill(_ role: Person.Role) {
        let index = kept.roles.firstIndex {
            $0.organization == role.organization
                && (role.function.isEmpty || French.folded($0.function) == French.folded(role.function))
                && ($0.since == nil || role.since == nil || $0.since == role.since)
        }
        guard let index else {
            kept.roles.append(role)
            filled.append(DirectorySheet.Column.function.rawValue)
            return
        }
        let before = kept.roles[index]
        kept.roles[index].since = before.since ?? role.since
        kept.roles[index].until = before.until ?? role.until
        if kept.roles[index] != before { filled.append("Dates de la fonction") }
    }
}
