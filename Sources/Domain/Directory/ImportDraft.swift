/// A directory as an import leaves it, line after line; new ones have ids below 0.
struct ImportDraft {
    let today: Day
    let communes: CommuneNames
    private let answers: [String: String]
    private(set) var questions: [ImportQuestion] = []
    private(set) var organizations: [Organization]
    private(set) var people: [Person]
    private var names = StructureNames<Int>()
    private var sirets: [String: Int] = [:]
    private var emails: [String: [Int]] = [:]
    private var fullNames: [String: [Int]] = [:]
    private var organizationsTouched: Set<Int> = []
    private var peopleTouched: Set<Int> = []
    /// Where each line of a structure went.
    private var structureLines: [String: Int] = [:]
    /// The line that made each new person.
    private var origins: [Int: String] = [:]
    /// The line of a contact that was taken last, and whom it told of.
    private var last: (row: ImportRow, person: Int)?

    init(_ dossier: Dossier, _ today: Day, _ answers: [String: String]) {
        (self.today, self.answers) = (today, answers)
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
        names.note(one, as: index)
        if !one.siret.isEmpty, sirets[one.siret] == nil { sirets[one.siret] = index }
    }

    private mutating func note(person index: Int) {
        let one = people[index]
        let email = one.email.lowercased()
        if !email.isEmpty, emails[email]?.contains(index) != true { emails[email, default: []].append(index) }
        let name = one.nameKey
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

    private mutating func add(_ person: Person, from row: ImportRow) -> Int {
        var new = person
        new.id = ID(Int64(-1 - people.count))
        people.append(new)
        origins[people.count - 1] = row.key
        peopleTouched.insert(people.count - 1)
        note(person: people.count - 1)
        return people.count - 1
    }

    /// Asks once; what was answered holds, else what is likely. Gives the place that was chosen, nil for a new one.
    private mutating func ask(
        _ key: String, _ sentence: String, _ new: String, _ found: [(key: String, label: String, place: Int)],
        likely: Int?
    ) -> Int? {
        let usual = found.first { $0.place == likely }?.key ?? Self.another
        let known = Set(found.map(\.key) + [Self.another])
        let chosen = answers[key].flatMap { known.contains($0) ? $0 : nil } ?? usual
        if !questions.contains(where: { $0.key == key }) {
            let choices = [ImportQuestion.Answer(key: Self.another, label: new)]
            questions.append(
                ImportQuestion(
                    key: key, sentence: sentence,
                    answers: choices + found.map { ImportQuestion.Answer(key: $0.key, label: $0.label) },
                    chosen: chosen))
        }
        return found.first { $0.key == chosen }?.place
    }

    private static let another = "autre"
}

// Structures.
extension ImportDraft {
    mutating func takeStructure(_ row: ImportRow) -> DirectoryImport.Line {
        var row = row
        guard !row[.name].isBlank else {
            return row.line(row.called, .refused(["Indiquez le nom de la structure"]))
        }
        for column in [
            DirectorySheet.Column.firstName, .civility, .structure, .function, .since, .until, .consent,
            .consentOn,
        ] where !row[column].isEmpty && !(column == .consent && row.flag(.consent) == false) {
            row.leave(column, "cette ligne est celle d’une structure")
        }
        let said = row.structure(named: row[.name], communes)
        let known = sirets[said.siret] ?? place(of: row[.name])
        var line = row.line(said.name, .unchanged)
        guard let known else {
            structureLines[row.key] = add(said)
            line.outcome = .created
            return line
        }
        structureLines[row.key] = known
        let completion = complete(known, said, hasCollege: !row[.college].isEmpty)
        if !completion.filled.isEmpty { line.outcome = .completed(completion.filled) }
        line.notes += completion.notes
        return line
    }

    /// The structure of a name: known by it, or one of a near name where somebody says so.
    private mutating func place(of name: String) -> Int? {
        if let same = names.same(name) { return same }
        let near = names.near(name)
        guard (1...4).contains(near.count) else { return nil }
        return ask(
            "structure#\(French.folded(name))",
            "«\u{202f}\(name)\u{202f}»\u{202f}: est-ce une structure que l’annuaire a déjà\u{202f}?",
            "Non, ajouter «\u{202f}\(name)\u{202f}» à l’annuaire",
            near.map { (French.folded(organizations[$0].name), "Oui, \(organizations[$0].name)", $0) },
            likely: nil)
    }

    private mutating func complete(
        _ index: Int, _ said: Organization, hasCollege: Bool
    ) -> Completion<Organization> {
        var completion = Completion(organizations[index], said)
        completion.fillStructure(hasCollege: hasCollege)
        if !completion.filled.isEmpty {
            organizations[index] = completion.kept
            organizationsTouched.insert(index)
            note(organization: index)
        }
        return completion
    }

    /// Once contacts are known, the one to write to; a name that nobody bears is a new contact of the structure.
    mutating func takeCorrespondent(_ row: ImportRow, _ line: DirectoryImport.Line) -> DirectoryImport.Line {
        guard let name = row[.contact].unlessBlank, let index = structureLines[row.key] else { return line }
        var (line, row) = (line, row)
        row.notes = []
        let found = fullNames[Person(typed: name).nameKey] ?? []
        let here = found.first { serves($0, at: index) }
        if let own = organizations[index].contact {
            if !found.contains(where: { people[$0].id == own }) {
                line.notes.append("la personne à contacter reste celle de l’annuaire")
            }
            return line
        }
        var person = here ?? (found.count == 1 ? found.first : nil)
        if found.isEmpty, PlanMentions.isName(name) {
            var new = Person(typed: name)
            new.roles = [Person.Role(organizations[index].id, "")]
            person = new.lastName.isBlank ? nil : add(new, from: row)
            if person != nil {
                line.notes.append("avec le contact «\u{202f}\(new.fullName)\u{202f}», nouveau")
            }
        }
        guard let person else {
            row.leave(
                .contact,
                found.isEmpty ? "ce n’est pas un nom de personne" : "plusieurs contacts portent ce nom")
            line.notes += row.notes
            return line
        }
        organizations[index].contact = people[person].id
        organizationsTouched.insert(index)
        switch line.outcome {
        case .unchanged: line.outcome = .completed([DirectorySheet.Column.contact.rawValue])
        case .completed(let fields):
            line.outcome = .completed(fields + [DirectorySheet.Column.contact.rawValue])
        case .created, .refused, .leftOut: break
        }
        return line
    }

    private func serves(_ person: Int, at place: Int) -> Bool {
        people[person].roles.contains { $0.organization == organizations[place].id }
    }
}

// Contacts.
extension ImportDraft {
    mutating func takeContact(_ row: ImportRow) -> DirectoryImport.Line {
        var row = row
        var said = row.contact(upTo: today)
        guard !said.lastName.isBlank else { return row.line(row.called, .refused(["Indiquez le nom"])) }
        let (place, isNew) = employer(&row)
        if let place { said.roles = [row.role(at: organizations[place].id)] }
        let known = match(said, at: place, &row)
        var line = row.line(said.fullName, .unchanged)
        if isNew, let place {
            line.notes.append("avec la structure «\u{202f}\(organizations[place].name)\u{202f}», nouvelle")
        }
        let index: Int
        if let known {
            index = known
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
        } else {
            index = add(said, from: row)
            line.outcome = .created
        }
        last = (row, index)
        return line
    }

    /// The structure that a line of a contact names, with what the line tells of it.
    private mutating func employer(_ row: inout ImportRow) -> (place: Int?, isNew: Bool) {
        let told = DirectorySheet.Column.ofStructures.filter { !row[$0].isEmpty }
        guard let name = row[.structure].unlessBlank else {
            for column in told + [.function, .since, .until] {
                row.leave(column, "aucune structure sur la ligne")
            }
            return (nil, false)
        }
        let said = row.structure(named: name, communes)
        let known = sirets[said.siret] ?? place(of: name)
        guard let known else { return (add(said), true) }
        if !told.isEmpty {
            let completion = complete(known, said, hasCollege: !row[.college].isEmpty)
            if !completion.filled.isEmpty {
                row.notes.append(
                    "la structure reçoit\u{202f}: \(French.list(completion.filled).lowercasedFirst)")
            }
        }
        return (known, false)
    }

    /// Who of the directory a line tells of, where it is sure; a namesake elsewhere, or somebody of the same address and of
    /// one of the same names, is asked.
    private mutating func match(_ said: Person, at place: Int?, _ row: inout ImportRow) -> Int? {
        let sharing = said.email.isEmpty ? [] : emails[said.email.lowercased()] ?? []
        if let same = sharing.first(where: { people[$0].isSurely(said) }) { return same }
        let namesakes = fullNames[said.nameKey] ?? []
        let here = namesakes.filter { person in place.map { serves(person, at: $0) } ?? false }
        if here.count == 1, let one = here.first, !people[one].hasOtherAddress(than: said) { return one }
        if place == nil, namesakes.count == 1, let one = namesakes.first, people[one].roles.isEmpty,
            !people[one].hasOtherAddress(than: said)
        {
            return one
        }
        if let last, last.row.isContinued(by: row) { return last.person }
        let kin = sharing.filter { people[$0].sharesName(with: said) }
        for other in sharing where !kin.contains(other) {
            row.notes.append("adresse partagée avec \(people[other].fullName)")
        }
        let found = kin + namesakes.filter { !kin.contains($0) }
        if found.isEmpty { return nil }
        let only = found.count == 1 && !people[found[0]].hasOtherAddress(than: said) ? found.first : nil
        let isLikely = place == nil || only.map { people[$0].roles.isEmpty } ?? false
        let seat = place.map { ", \(organizations[$0].shortName)" } ?? ""
        return ask(
            "personne#\(row.key)",
            "\(row.sheet), ligne\u{a0}\(row.number)\u{202f}: «\u{202f}\(said.fullName)\u{202f}»\(seat)\u{202f}: même personne\u{202f}?",
            "Non, une autre personne, à ajouter", found.map { (mark($0), "Oui, \(described($0))", $0) },
            likely: here.first ?? (kin.isEmpty && isLikely ? only : nil))
    }

    /// By what an answer names somebody: its id, or the line that brings it.
    private func mark(_ person: Int) -> String { origins[person] ?? "contact \(people[person].id)" }

    private func described(_ person: Int) -> String {
        let places = people[person].roles.compactMap { role in
            organizations.first { $0.id == role.organization }?.shortName
        }
        return French.list(([people[person].fullName] + places.prefix(1)).filter { !$0.isEmpty }, ",")
    }
}
