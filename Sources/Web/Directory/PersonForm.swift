import Domain
import HTML

/// The form of a contact; it may serve several structures over time.
struct PersonForm: Sendable {
    let visit: MemberVisit
    let dossier: Dossier

    static let roleColumns = ["structure", "function", "since", "until"]

    func new() throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .editContract)
        let path = "/cls/\(dossier.contract.slug)/annuaire/personnes"
        return form("Nouveau contact", Person(.none, "", ""), path, version: nil)
    }

    func edit(_ person: Person) throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .editContract)
        if person.isErased { throw .conflict("Cette personne a été effacée à sa demande.") }
        let path = Path.person(dossier.contract.slug, person.id)
        return form("Modifier le contact", person, path, version: person.version)
    }

    private func form(_ title: String, _ person: Person, _ action: String, version: Int?) -> FormerEditForm {
        let directory = Path.directory(dossier.contract.slug)
        var links = [Link("Annuaire", directory)]
        if version != nil { links.append(Link(person.fullName, action)) }
        return FormerEditForm(
            contract: dossier.contract, section: .directory, title: title,
            breadcrumb: visit.breadcrumb(dossier.contract) + links + [Link(title, "", isCurrent: true)],
            action: action, back: version == nil ? directory : action, outline: outline,
            stored: answers(of: person), version: version)
    }

    /// What a contact says, as the form asks it; the address may name the structure of a new one.
    func answers(of person: Person) -> FormData {
        let names = dossier.organizationsByID
        var answers: [(name: String, value: String)] = [
            ("civility", person.civility.rawValue), ("firstName", person.firstName),
            ("lastName", person.lastName), ("email", person.email), ("telephone", person.telephone),
            ("receivesReview", person.receivesReview ? "oui" : ""),
            ("consentOn", person.consentOn.map(French.date) ?? ""),
        ]
        var rows = person.roles.map {
            [
                names[$0.organization]?.name ?? "", $0.function, $0.since?.french ?? "",
                $0.until?.french ?? "",
            ]
        }
        if rows.isEmpty, let id = ID<Organization>(visit.query("structure")), let name = names[id]?.name {
            rows = [[name, "", "", ""]]
        }
        answers.add("roles", Self.roleColumns, rows: rows)
        return FormData(saying: answers)
    }

    private var outline: FormOutline {
        let civilities = Person.Civility.allCases.filter { $0 != .none }.map { Choice($0.rawValue, $0.label) }
        let columns = [
            RowColumn("structure", "Structure", .suggested(dossier.organizations.map(\.name)), weight: 3),
            RowColumn("function", "Fonction", weight: 3), RowColumn("since", "Depuis", .date, weight: 1),
            RowColumn("until", "Jusqu’à", .date, weight: 1),
        ]
        return FormOutline([
            FormField("civility", "Civilité", .choice(civilities, blank: "Sans")),
            FormField("firstName", "Prénom", .text(.half)),
            FormField("lastName", "Nom", isRequired: true, .text(.half)),
            FormField(
                "roles", "Fonctions", hint: "Une ligne par structure et par période.",
                .rows(columns, spare: 1)),
            FormField("email", "Adresse électronique", .text(.half)),
            FormField("telephone", "Téléphone", .text(.short)),
            FormField("receivesReview", "Accepte de recevoir la revue", .box),
            FormField(
                "consentOn", "Accord donné le", hint: "Vide\u{202f}: le jour où vous cochez la case.",
                .date(.day)),
        ])
    }

    /// What was typed, over what was; its roles follow, once their structures have ids. Throws every fault at once.
    func person(_ form: FormData, of former: Person) throws(Refusal) -> Person {
        var reader = FormerReader(form)
        var person = former
        person.civility = Person.Civility(rawValue: form["civility"]) ?? .none
        (person.firstName, person.lastName) = (form["firstName"], form["lastName"])
        (person.email, person.telephone) = (form["email"], form["telephone"])
        let consentOn = reader.day("consentOn")
        if let consentOn, consentOn > visit.today {
            reader.add("consentOn", "Un accord ne peut être daté de l’avenir.")
        }
        person.consent(!form["receivesReview"].isEmpty, on: consentOn, noted: visit.today)
        for (index, cells) in form.rows("roles", Self.roleColumns).enumerated() {
            if cells[0].isBlank { reader.add("roles.\(index).structure", "Indiquez la structure.") }
            let since = reader.horizon("roles.\(index).since")
            let until = reader.horizon("roles.\(index).until")
            if let since, let until, until.last < since.first {
                reader.add("roles.\(index).until", "La fin précède le début.")
            }
        }
        try reader.check { [person] () throws(Refusal) in try person.validate() }
        return person
    }

    /// The names of the structures, one a role.
    func structures(_ form: FormData) -> [String] {
        form.rows("roles", Self.roleColumns).map { $0[0] }
    }

    /// The roles, in the structures of these ids.
    func roles(_ form: FormData, in ids: [ID<Organization>]) -> [Person.Role] {
        zip(ids, form.rows("roles", Self.roleColumns)).map { id, cells in
            var role = Person.Role(id, cells[1])
            (role.since, role.until) = (Reading.horizon(cells[2]), Reading.horizon(cells[3]))
            return role
        }
    }
}
