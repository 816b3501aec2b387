extension Merge {
    mutating func filled(_ kept: Organization, from other: Organization) -> Organization {
        var filling = Filling(kept, other)
        filling.text("Sigle", \.acronym)
        filling.text("Commune", \.insee)
        filling.text("SIRET", \.siret)
        filling.text("FINESS", \.finess)
        filling.text("Adresse électronique", \.email)
        filling.text("Téléphone", \.telephone)
        filling.address()
        filling.value("Signataire depuis", \.signatorySince) { $0.french }
        filling.value("Partenaire depuis", \.partnerSince) { $0.french }
        filling.value("Personne à contacter", \.contact) { [people = before.$people.byID] in
            people[$0]?.fullName ?? ""
        }
        filling.differ("Nom", \.name) { $0 }
        if kept.kind == .other, other.kind != .other {
            filling.kept.kind = other.kind
            filling.filled.append("Nature")
        } else if other.kind != .other {
            filling.differ("Nature", \.kind) { $0.label }
        }
        filling.differ("Collège", \.college) { $0.label }
        (filled, lost) = (filling.filled, filling.lost)
        return filling.kept
    }

    mutating func filled(_ kept: Person, from other: Person) -> Person {
        var filling = Filling(kept, other)
        filling.text("Prénom", \.firstName)
        filling.text("Adresse électronique", \.email)
        filling.text("Téléphone", \.telephone)
        filling.differ("Nom", \.lastName) { $0 }
        if kept.civility == .none, other.civility != .none {
            filling.kept.civility = other.civility
            filling.filled.append("Civilité")
        }
        // A consent is never guessed from a double: that of the one kept stands.
        filling.differ("Reçoit la revue", \.receivesReview) { $0 ? "Oui" : "Non" }
        filling.kept.roles += other.roles
        for id in Set(filling.kept.roles.map(\.organization)) { filling.kept.gatherRoles(in: id) }
        if filling.kept.roles.count > kept.roles.count { filling.filled.append("Fonctions") }
        (filled, lost) = (filling.filled, filling.lost)
        return filling.kept
    }
}

/// Empty fields of the one kept take what the other says.
private struct Filling<Item> {
    var kept: Item
    let other: Item
    var filled: [String] = []
    var lost: [Merge.Difference] = []

    init(_ kept: Item, _ other: Item) {
        self.kept = kept
        self.other = other
    }

    mutating func text(_ label: String, _ field: WritableKeyPath<Item, String>) {
        guard !other[keyPath: field].isBlank else { return }
        if kept[keyPath: field].isBlank {
            kept[keyPath: field] = other[keyPath: field]
            filled.append(label)
        } else {
            differ(label, field) { $0 }
        }
    }

    /// Whole: a street of one and a town of the other would be the address of nobody.
    mutating func address() where Item == Organization {
        guard !other.address.lines.isEmpty else { return }
        if kept.address.lines.isEmpty {
            kept.address = other.address
            filled.append("Adresse postale")
        } else {
            differ("Adresse postale", \.address) { $0.inOneLine }
        }
    }

    mutating func value<Value: Equatable>(
        _ label: String, _ field: WritableKeyPath<Item, Value?>, _ words: (Value) -> String
    ) {
        guard let said = other[keyPath: field] else { return }
        if kept[keyPath: field] == nil {
            kept[keyPath: field] = said
            filled.append(label)
        } else {
            differ(label, field) { $0.map(words) ?? "" }
        }
    }

    mutating func differ<Value: Equatable>(
        _ label: String, _ field: KeyPath<Item, Value>, _ words: (Value) -> String
    ) {
        let (own, said) = (kept[keyPath: field], other[keyPath: field])
        if own != said { lost.append(.init(label: label, kept: words(own), other: words(said))) }
    }
}
