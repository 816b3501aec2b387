import Domain
import HTML

/// Questions answered by a name of the directory. One that it lacks is gathered by the reader, and the write that takes
/// the value adds it first; where nobody may add it, it is a fault.
extension Question {
    /// A structure, by its name or acronym.
    static func structure(
        _ name: String, _ label: String, _ slot: Slot<Value, ID<Organization>?>, in names: DirectoryNames,
        orNew college: College? = .partners, hint: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .suggested(names.structureNames)),
            say: { names.name($0[keyPath: slot]) },
            read: { $0[keyPath: slot] = $1.structure($2, in: names, orNew: college) })
    }

    /// Somebody, by name; of several with one name, who serves in the structure of the field `place`.
    static func person(
        _ name: String, _ label: String, _ slot: Slot<Value, ID<Person>?>, in names: DirectoryNames,
        at place: String? = nil, hint: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .suggested(names.personNames)),
            say: { names.name($0[keyPath: slot]) },
            read: { $0[keyPath: slot] = $1.person($2, at: place, in: names) })
    }

    /// Structures by name, one a row.
    static func structures(
        _ name: String, _ label: String, _ slot: Slot<Value, [ID<Organization>]>, in names: DirectoryNames,
        orNew college: College? = .partners, hint: String? = nil, spare: Int = 1
    ) -> Question {
        let column = RowColumn("name", "Structure", .suggested(names.structureNames), weight: 4)
        return Question(
            shape: FieldShape(name, label, hint: hint, .rows([column], spare: spare)),
            say: { value, prefix in
                value[keyPath: slot].map { names.name($0) }.filter { !$0.isEmpty }.enumerated().map {
                    Answer("\(prefix)\(name).\($0).name", $1)
                }
            },
            read: { value, reader in
                let found = reader.rows(name) { $0.structure("name", in: names, orNew: college) }
                value[keyPath: slot] = found.compactMap(\.self).reduce(into: []) {
                    if !$0.contains($1) { $0.append($1) }
                }
            })
    }
}

extension FormReader {
    /// A structure as typed; nil when blank, or when nobody may add it, which is a fault.
    mutating func structure(
        _ name: String, in names: DirectoryNames, orNew college: College? = .partners
    ) -> ID<Organization>? {
        guard let typed = text(name).unlessBlank else { return nil }
        if let known = names.structure(typed) { return known }
        if let college { return newcomers.structure(typed, college) }
        add(
            name,
            "«\u{202f}\(typed.prefix(60))\u{202f}» n’est pas dans l’annuaire\u{202f}: demandez à la coordination de l’ajouter."
        )
        return nil
    }

    /// Somebody as typed, in the structure that the field `place` names.
    mutating func person(_ name: String, at place: String? = nil, in names: DirectoryNames) -> ID<Person>? {
        guard let typed = text(name).unlessBlank else { return nil }
        let structure = place.flatMap { self.structure($0, in: names) }
        return names.person(typed, at: structure) ?? newcomers.person(typed, at: structure)
    }
}
