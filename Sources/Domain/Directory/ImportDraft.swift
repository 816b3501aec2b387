/// A directory as an import leaves it, line after line; new ones have ids below 0.
struct ImportDraft {
    private let today: Day
    private let communes: CommuneNames
    private(set) var organizations: [Organization]
    private(set) var people: [Person]
    private var names: [String: Int] = [:]
    private var sirets: [String: Int] = [:]
    private var emails: [String: Int] = [:]
    private var fullNames: [String: [Int]] = [:]
    private var organizationsTouched: Set<Int> = []
    private var peopleTouched: Set<Int> = []
    /// Where each line of a structure went.
    private var structureLines: [Int: Int] = [:]

    init(_ dossier: Dossier, _ today: Day) {
        self.today = today
        communes = CommuneNames(dossier.communes)
        organizations = dossier.organizations
        people = dossier.people.filter { !$0.isErased }
        for index in organizations.indices { note(organization: index) }
        for index in people.indices { note(person: index) }
    }

    var touchedOrganizations: [Organization] { organizationsTouched.sorted().map { organizations[$0] } }
    var touchedPeople: [Person] { peopleTouched.sorted().map { people[$0] } }

    private mutating func note(organization index: Int) {
        let one = organizations[index]
        for name in [one.name, one.acronym].map(French.folded) where !name.isEmpty && names[name] == nil {
            names[name] = index
        }
        if !one.siret.isEmpty, sirets[one.siret] == nil { sirets[one.siret] = index }
    }

    private mutating func note(person index: Int) {
        let one = people[index]
        let email = one.email.lowercased()
        if !email.isEmpty, emails[email] == nil { emails[email] = index }
        let name = French.folded(one.bareName)
        if fullNames[name]?.contains(index) != true { fullNames[name, default: []].append(index) }
    }

    private mutating func add(_ organization: Organization) -> Int {
        var new = organization
        new.id = ID(Int64(-1 - organizations.count))
        organizations.append(new)
        organizationsTouched.insert(organizations.count - 1)
        note(organization: organizations.count - 1)
        return organizations.count - 1
    }
}

// Structures.
extension ImportDraft {
    mutating func takeStructure(_ row: ImportRow) -> DirectoryImport.Line {
        var row = row
        let said = structure(&row)
        let known = sirets[said.siret] ?? names[French.folded(said.name)]
        var line = DirectoryImport.Line(number: row.number, name: said.name, outcome: .unchanged)
        guard row.faults.isEmpty else {
            line.outcome = .refused(row.faults)
            return line
        }
        line.notes = row.notes
        guard let known else {
            structureLines[row.number] = add(said)
            line.outcome = .created
            return line
        }
        structureLines[row.number] = known
        var completion = Completion(organizations[known], said)
        completion.fillStructure(hasCollege: !row[.college].isEmpty)
        if !completion.filled.isEmpty {
            organizations[known] = completion.kept
            organizationsTouched.insert(known)
            note(organization: known)
            line.outcome = .completed(completion.filled)
        }
        line.notes += completion.notes
        return line
    }

    private func structure(_ row: inout ImportRow) -> Organization {
        var said = Organization(row[.name], acronym: row[.acronym], .partners)
        if let college: College = row.choice(.college, \.label) { said.college = college }
        if let kind: Organization.Kind = row.choice(.kind, \.label) { said.kind = kind }
        if let commune = row[.commune].unlessBlank {
            said.insee = communes.insee(commune) ?? ""
            if said.insee.isEmpty {
                row.notes.append(
                    "«\u{202f}\(commune.prefix(40))\u{202f}» n’est pas une commune du territoire")
            }
        }
        said.address = PostalAddress(
            row[.street].replacing(", ", with: "\n"), code: PostalAddress.code(row[.postalCode]),
            town: row[.town])
        // A town without a street or a code is that of the territory, where it is one.
        if row[.commune].isBlank, row[.street].isBlank, row[.postalCode].isBlank,
            let own = communes.insee(row[.town])
        {
            said.insee = own
        }
        (said.signatorySince, said.partnerSince) = (row.horizon(.signatorySince), row.horizon(.partnerSince))
        said.siret = row[.siret].filter { !$0.isWhitespace }
        said.finess = row[.finess].filter { !$0.isWhitespace }.uppercased()
        (said.email, said.telephone) = (Mailbox.tidied(row[.email]), Telephone.tidied(row[.telephone]))
        if said.siret.contains(where: { "eE".contains($0) }), said.siret.contains("+") {
            row.faults.append("le tableur a arrondi le SIRET\u{202f}: mettez la colonne en texte")
        } else {
            row.check { [said] () throws(Refusal) in try said.validate() }
        }
        return said
    }

    /// Once contacts are known, the one to write to.
    mutating func takeCorrespondent(_ row: ImportRow, _ line: DirectoryImport.Line) -> DirectoryImport.Line {
        guard let name = row[.contact].unlessBlank, let index = structureLines[row.number] else {
            return line
        }
        var line = line
        let found = fullNames[French.folded(Person(typed: name).bareName)] ?? []
        guard let person = found.first else {
            line.outcome = .refused([
                "la personne à contacter «\u{202f}\(name.prefix(40))\u{202f}» n’est ni dans l’annuaire ni dans ce tableau"
            ])
            return line
        }
        guard organizations[index].contact == nil else {
            if let own = organizations[index].contact, !found.contains(where: { people[$0].id == own }) {
                line.notes.append("la personne à contacter reste celle de l’annuaire")
            }
            return line
        }
        organizations[index].contact = people[person].id
        organizationsTouched.insert(index)
        switch line.outcome {
        case .unchanged: line.outcome = .completed([DirectorySheet.Column.contact.rawValue])
        case .completed(let fields):
            line.outcome = .completed(fields + [DirectorySheet.Column.contact.rawValue])
        case .created, .refused: break
        }
        return line
    }
}

// Contacts.
extension ImportDraft {
    mutating func takeContact(_ row: ImportRow) -> DirectoryImport.Line {
        var row = row
        var (said, role) = (contact(&row), Person.Role(ID(0), row[.function]))
        (role.since, role.until) = (row.horizon(.since), row.horizon(.until))
        if let since = role.since, let until = role.until, until.last < since.first {
            row.faults.append("la fin de la fonction précède son début")
        }
        if row[.structure].isEmpty, !row[.function].isEmpty {
            row.notes.append("fonction sans structure, non reprise\u{202f}: \(row[.function])")
        }
        let place = names[French.folded(row[.structure])]
        var line = DirectoryImport.Line(number: row.number, name: said.fullName, outcome: .unchanged)
        let known = match(said, at: place, &row)
        guard row.faults.isEmpty else {
            line.outcome = .refused(row.faults)
            return line
        }
        line.notes = row.notes
        if let name = row[.structure].unlessBlank {
            if place == nil { line.notes.append("avec la structure «\u{202f}\(name)\u{202f}», nouvelle") }
            role.organization = organizations[place ?? add(Organization(name, .partners))].id
            said.roles = [role]
        }
        guard let known else {
            said.id = ID(Int64(-1 - people.count))
            people.append(said)
            peopleTouched.insert(people.count - 1)
            note(person: people.count - 1)
            line.outcome = .created
            return line
        }
        var completion = Completion(people[known], said)
        completion.fillContact()
        if !completion.filled.isEmpty {
            people[known] = completion.kept
            people[known].arrangeRoles(on: today)
            peopleTouched.insert(known)
            note(person: known)
            line.outcome = .completed(completion.filled)
        }
        line.notes += completion.notes
        return line
    }

    private func contact(_ row: inout ImportRow) -> Person {
        var said = row.isNameWhole ? Person(typed: row[.name]) : Person(.none, row[.firstName], row[.name])
        if let word = row[.civility].unlessBlank {
            let civility = Person.civility(word)
            if civility == nil {
                row.notes.append("civilité inconnue, non reprise\u{202f}: \(word.prefix(40))")
            }
            said.civility = civility ?? said.civility
        }
        (said.email, said.telephone) = (Mailbox.tidied(row[.email]), Telephone.tidied(row[.telephone]))
        let consentOn = row.day(.consentOn, upTo: today)
        said.receivesReview = row.flag(.consent) ?? false
        said.consentOn = said.receivesReview ? consentOn : nil
        row.check { [said] () throws(Refusal) in try said.validate() }
        return said
    }

    /// Who of the directory a line tells of: by address, else by name, where the structure settles homonyms.
    private func match(_ said: Person, at place: Int?, _ row: inout ImportRow) -> Int? {
        if let index = emails[said.email.lowercased()], !said.email.isEmpty {
            let own = people[index]
            let isSame = [(own.lastName, said.lastName), (own.firstName, said.firstName)].contains {
                French.folded($0.0) == French.folded($0.1) && !$0.0.isBlank
            }
            if isSame { return index }
            row.notes.append("adresse partagée avec \(own.fullName)")
        }
        let found = fullNames[French.folded(said.bareName)] ?? []
        let free = found.filter { said.email.isEmpty || people[$0].email.isEmpty }
        let serving = found.filter { index in
            place.map { place in
                people[index].roles.contains { $0.organization == organizations[place].id }
            } ?? false
        }
        if let one = serving.first { return one }
        if free.count > 1 {
            row.faults.append("plusieurs contacts portent ce nom\u{202f}: indiquez l’adresse électronique")
        }
        return free.first
    }
}
