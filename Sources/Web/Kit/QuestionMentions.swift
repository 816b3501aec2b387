import Domain
import HTML

/// Questions answered by a name of the directory. One that it lacks, or that several bear, is asked about; once it is said
/// to be new, it is gathered by the reader, and the write that takes the value adds it first.
extension Question {
    /// A structure, by its name or acronym.
    static func structure(
        _ name: String, _ label: String, _ slot: Slot<Value, ID<Organization>?>, in names: DirectoryNames,
        orNew college: College? = .partners, hint: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .structure(in: names, isOpen: college != nil)),
            say: { names.name($0[keyPath: slot]) },
            read: { $0[keyPath: slot] = $1.structure($2, in: names, orNew: college) })
    }

    /// Somebody, by name; of several with one name, who serves in the structure of the field `place`.
    static func person(
        _ name: String, _ label: String, _ slot: Slot<Value, ID<Person>?>, in names: DirectoryNames,
        at place: String? = nil, hint: String? = nil
    ) -> Question {
        .own(
            FieldShape(name, label, hint: hint, .person(in: names)),
            say: { value, prefix in
                let id = value[keyPath: slot]
                let code = names.code(of: id).map { [Answer(Chooser.prefix + names.name(id), $0)] } ?? []
                return [Answer(prefix + name, names.name(id))] + code
            },
            read: { $0[keyPath: slot] = $1.person(name, at: place, in: names) })
    }

    /// Structures by name, one a row.
    static func structures(
        _ name: String, _ label: String, _ slot: Slot<Value, [ID<Organization>]>, in names: DirectoryNames,
        orNew college: College? = .partners, hint: String? = nil, spare: Int = 1
    ) -> Question {
        var cell = FieldShape("name", "Structure", .structure(in: names, isOpen: college != nil))
        cell.weight = 4
        return Question(
            shape: FieldShape(name, label, hint: hint, .rows([cell.column], spare: spare)),
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

extension FieldShape.Kind {
    /// A structure of the directory, and whether one may add another.
    static func structure(in names: DirectoryNames, isOpen: Bool = true) -> Self {
        .chooser(
            Chooser(names.structureNames, address: Path.suggestions(names.slug, .structures, isOpen: isOpen))
            {
                typed in
                if typed.isBlank || names.structure(typed) != nil { return [] }
                return names.structures(like: typed, limit: 5).map(\.choice)
                    + (isOpen ? [.adding(typed)] : [])
            })
    }

    /// Somebody of the directory.
    static func person(in names: DirectoryNames) -> Self {
        .chooser(
            Chooser(names.personNames, address: Path.suggestions(names.slug, .people, isOpen: true)) {
                typed in
                let named = names.people(named: typed)
                if typed.isBlank || named.count == 1 { return [] }
                return names.people(like: typed, limit: 5).map(\.choice)
                    + (named.isEmpty ? [.adding(typed)] : [])
            })
    }
}

extension DirectoryMatch {
    fileprivate var choice: Choice { Choice(code, name, hint: note) }
}

extension Choice {
    fileprivate static func adding(_ name: String) -> Choice {
        Choice(Chooser.adding, "Ajouter «\u{202f}\(name)\u{202f}» à l’annuaire")
    }
}

extension FormReader {
    /// A structure as typed; nil when blank, or when it is not clear, which is a fault.
    mutating func structure(
        _ name: String, in names: DirectoryNames, orNew college: College? = .partners
    ) -> ID<Organization>? {
        guard let typed = text(name).unlessBlank else { return nil }
        let answer = form.all(Chooser.prefix + typed).last ?? ""
        if let known = names.structure(code: answer) ?? names.structure(typed) { return known }
        guard let college else {
            add(
                name,
                "«\u{202f}\(typed.prefix(60))\u{202f}» n’est pas dans l’annuaire\u{202f}: demandez à la coordination de l’ajouter."
            )
            return nil
        }
        if answer == Chooser.adding { return newcomers.structure(typed, college) }
        add(name, Self.unclear(typed))
        return nil
    }

    /// Somebody as typed, in the structure that the field `place` names.
    mutating func person(_ name: String, at place: String? = nil, in names: DirectoryNames) -> ID<Person>? {
        guard let typed = text(name).unlessBlank else { return nil }
        let answer = form.all(Chooser.prefix + typed).last ?? ""
        if let known = names.person(code: answer) { return known }
        var other = self
        let structure = place.flatMap { other.structure($0, in: names) }
        if let known = names.person(typed, at: structure) { return known }
        let named = names.people(named: typed)
        if answer == Chooser.adding, named.isEmpty {
            newcomers = other.newcomers
            return newcomers.person(typed, at: structure)
        }
        add(
            name,
            named.count > 1 ? "Plusieurs personnes portent ce nom\u{202f}: choisissez." : Self.unclear(typed))
        return nil
    }

    private static func unclear(_ typed: String) -> String {
        "«\u{202f}\(typed.prefix(60))\u{202f}» n’est pas dans l’annuaire\u{202f}: choisissez, ou dites de l’ajouter."
    }
}
