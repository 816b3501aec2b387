import Domain
import HTML
import Storage

extension Person {
    /// What the form of a contact knows: the names of the directory, and the day.
    struct Choices: Sendable {
        let names: DirectoryNames
        let today: Day

        init(_ dossier: Dossier, today: Day) {
            (names, self.today) = (dossier.directoryNames, today)
        }
    }

    /// Who it is, where it serves, how it is reached, whether it receives the review.
    static func form(_ choices: Choices) -> Form<Person> {
        Form(
            [
                .one(
                    "civility", "Civilité", \.civility, among: .all { $0 == .none ? "Sans" : $0.label },
                    as: .list(blank: nil)),
                .text("firstName", "Prénom", \.firstName, width: .half),
                .text("lastName", "Nom", \.lastName, isRequired: true, width: .half),
                .rows(
                    "roles", "Fonctions", \.roles, hint: "Une ligne par structure et par période.",
                    new: { Role(.unsaved, "") }, Role.questions(choices.names)),
                .email("email", "Adresse électronique", \.email),
                .telephone("telephone", "Téléphone", \.telephone),
            ] + consent(on: choices.today),
            rule: { person throws(Refusal) in try person.validate(on: choices.today) })
    }

    /// The box and the day are read together, by the second.
    private static func consent(on today: Day) -> [Question<Person>] {
        [
            .one(
                FieldShape("receivesReview", "Accepte de recevoir la revue", .box),
                say: { $0.receivesReview ? "oui" : "" }, read: { _, _, _ in }),
            .one(
                FieldShape(
                    "consentOn", "Accord donné le", hint: "Vide\u{202f}: le jour où vous cochez la case.",
                    .date(.day)),
                say: { $0.consentOn.map(French.date) ?? "" },
                read: { person, reader, name in
                    let agrees = !reader.text("receivesReview").isEmpty
                    person.consent(agrees, on: reader.day(name), noted: today)
                }),
        ]
    }
}

extension Person.Role {
    /// One that names no structure is refused by the rule of a contact.
    fileprivate static func questions(_ names: DirectoryNames) -> [Question<Person.Role>] {
        [
            .one(
                FieldShape("structure", "Structure", .structure(in: names)),
                say: { names.name($0.organization) },
                read: { $0.organization = $1.structure($2, in: names) ?? .unsaved }
            ).weight(3),
            .text("function", "Fonction", \.function).weight(3),
            .horizon("since", "Depuis", \.since).weight(1),
            .horizon("until", "Jusqu’à", \.until).weight(1),
        ]
    }
}

extension ObjectPage {
    static let person = ObjectPage(
        .person, forms: { [Person.form(Person.Choices(.unknown, today: Day.first(ofMonth: 1, 1))).shape] },
        path: { slug, id, _ in Path.person(slug, ID(id)) })
}
