import Domain
import Storage

extension Attendance {
    /// What one press on a row says.
    static let markForm = Form<Attendance>(
        [
            .one(
                "presence", "Présence", \.presence, among: .all(\.label),
                missing: "Dites si la personne est présente, excusée, absente ou représentée."),
            .text("representative", "Par", \.representative),
        ], rule: { row throws(Refusal) in try row.validate() })
}

extension Arrival {
    /// What the form that adds somebody suggests and offers.
    struct Choices: Sendable {
        let names: DirectoryNames
        let communes: [Option<String>]

        init(_ dossier: Dossier) {
            names = dossier.directoryNames
            communes = dossier.communes.map { Option($0.insee, code: $0.insee, $0.name) }
        }
    }

    /// A person, a structure, an elected referent, residents, a group without names.
    static func form(_ choices: Choices) -> Form<Arrival> {
        let presences = Attendance.Presence.marks.prefix(2).map {
            Option($0.presence, code: $0.presence.rawValue, $0.label)
        }
        return Form(
            [
                .one(
                    FieldShape(
                        "name", "Nom", hint: "Prénom et nom, de l’annuaire ou non.",
                        .person(in: choices.names)),
                    say: \.name,
                    read: { arrival, reader, name in
                        let found = reader.person(name, at: "structure", in: choices.names)
                        arrival.known = found.flatMap { $0 > .unsaved ? $0 : nil }
                        arrival.name = arrival.known.map { choices.names.name($0) } ?? reader.text(name)
                    }
                ).wide(),
                .one(
                    FieldShape(
                        "structure", "Structure", hint: "De l’annuaire, ou nouvelle.",
                        .structure(in: choices.names)),
                    say: \.structure,
                    read: { arrival, reader, name in
                        let found = reader.structure(name, in: choices.names)
                        let typed = reader.text(name)
                        let known = found.map { choices.names.name($0) }.flatMap(\.unlessBlank)
                        arrival.structure = choices.names.structure(typed) == nil ? known ?? typed : typed
                    }
                ).wide(),
                .text("function", "Fonction", \.row.function, hint: "Vide\u{202f}: celle de l’annuaire."),
                .one(
                    "college", "Collège", \.college, among: .all(\.label),
                    as: .list(blank: "Celui de la structure")), commune(choices), headcount,
                .flag(
                    "isElected", "Élu·e référent·e du CLS dans sa commune", \.row.isElected),
                .one("presence", "Présence", \.row.presence, among: presences, as: .inline),
            ], rule: { arrival throws(Refusal) in try arrival.validate() })
    }

    private static func commune(_ choices: Choices) -> Question<Arrival> {
        .one(
            FieldShape(
                "insee", "Commune représentée",
                .choice(choices.communes.map(\.choice), blank: "Aucune, ou celle de la structure")),
            say: { $0.row.insee },
            read: { arrival, reader, name in
                let typed = reader.text(name)
                let known = choices.communes.contains { $0.code == typed }
                if !known, !typed.isEmpty { reader.add(name, "Choisissez une commune du contrat.") }
                arrival.row.insee = known ? typed : ""
            })
    }

    /// Blank is one.
    private static let headcount = Question<Arrival>.one(
        FieldShape(
            "headcount", "Nombre de personnes", hint: "Pour un groupe sans noms.", .number(unit: nil)),
        say: { $0.row.headcount == 1 ? "" : String($0.row.headcount) },
        read: { arrival, reader, name in arrival.row.headcount = reader.number(name) ?? 1 })

    /// What the form begins with.
    static let blank = Arrival("", Attendance(.partners))
}

extension ObjectPage {
    static let attendance = ObjectPage(.attendance) { slug, _, place in
        place.meeting.map { Path.attendance(slug, $0) }
    }
}
