import Domain
import Formats
import FoundationEssentials
import Storage

/// Everything that a contract knows about a person, for that person to read.
struct PersonData {
    let dossier: Dossier
    let person: Person
    let history: [HistoryRow]
    var mentions: [PersonMention] = []
    var letters: [(subject: String, letter: Letter)] = []
    let today: Day

    /// The document, in the order in which one reads it.
    var json: JSONText {
        let course = PersonCourse(dossier, person.id)
        return .object([
            ("contrat", .text(dossier.contract.name)), ("etabliLe", .text(today.iso)),
            ("identite", identity), ("accord", consent), ("fonctions", .list(person.roles.map(role))),
            ("contactDeStructures", .list(course.structures.map { .text($0.name) })),
            ("sieges", .list(course.seats.map { seat($0.committee, $0.seat) })),
            ("presences", .list(course.meetings.map { attendance($0.meeting, $0.row) })),
            ("fiches", .list(fiches(course))),
            ("taches", .list(course.tasks.map { task($0.meeting, $0.task) })),
            ("remarquesAuxComptesRendus", .list(remarks)), ("nommeeDans", .list(named)),
            ("messages", .list(letters.map(message))),
            ("historique", .list(history.map(row))),
        ])
    }

    private var identity: JSONText {
        .object([
            ("numero", .number(person.id.rawValue)), ("civilite", .text(person.civility.label)),
            ("prenom", .text(person.firstName)), ("nom", .text(person.lastName)),
            ("adresseElectronique", .text(person.email)), ("telephone", .text(person.telephone)),
            ("effacee", .flag(person.isErased)),
        ])
    }

    private var consent: JSONText {
        .object([
            ("recoitLaRevue", .flag(person.receivesReview)), ("depuis", .optional(person.consentOn?.iso)),
        ])
    }

    private func message(_ sent: (subject: String, letter: Letter)) -> JSONText {
        .object([
            ("objet", .text(sent.subject)), ("adresse", .text(sent.letter.address)),
            ("etat", .text(sent.letter.state.label)), ("prepareLe", .text(sent.letter.queued.french)),
            ("envoyeLe", .optional(sent.letter.sent?.french)), ("motif", .text(sent.letter.reason)),
        ])
    }

    private func structure(_ id: ID<Organization>?) -> JSONText {
        .optional(id.flatMap { id in dossier.$organizations[id]?.name })
    }

    private func role(_ role: Person.Role) -> JSONText {
        .object([
            ("structure", structure(role.organization)), ("fonction", .text(role.function)),
            ("depuis", .optional(role.since?.code)), ("jusqua", .optional(role.until?.code)),
        ])
    }

    private func seat(_ committee: Committee, _ seat: Seat) -> JSONText {
        .object([
            ("instance", .text(committee.name)), ("qualite", .text(seat.duty.label)),
            ("college", .text(seat.college.label)), ("pour", structure(seat.organization)),
            ("depuis", .optional(seat.since?.code)), ("jusqua", .optional(seat.until?.code)),
        ])
    }

    private func attendance(_ meeting: Meeting, _ row: Attendance) -> JSONText {
        .object([
            ("reunion", .text(meeting.name)), ("date", .text(meeting.when.code)),
            ("presence", .text(row.presence.label)), ("college", .text(row.college.label)),
            ("pour", structure(row.organization)), ("fonction", .text(row.function)),
            ("elue", .flag(row.isElected)), ("representeePar", .text(row.representative)),
            ("signeLe", .optional(row.signedAt?.french)), ("aReponduLe", .optional(row.answeredAt?.french)),
        ])
    }

    private func fiches(_ course: PersonCourse) -> [JSONText] {
        func lines(_ actions: [Action], _ duty: String) -> [JSONText] {
            actions.map {
                .object([
                    ("numero", .number(Int64($0.number))), ("titre", .text($0.title)),
                    ("qualite", .text(duty)),
                ])
            }
        }
        return lines(course.contactOf, "contact de la structure pilote")
            + lines(course.referentOf, "élu·e référent·e")
    }

    private func task(_ meeting: Meeting, _ task: MeetingTask) -> JSONText {
        .object([
            ("reunion", .text(meeting.name)), ("texte", .text(task.text)),
            ("echeance", .optional(task.due?.code)), ("faiteLe", .optional(task.doneOn?.iso)),
        ])
    }

    private var remarks: [JSONText] {
        let book = dossier.nameBook(of: person.id)
        return dossier.minutes.flatMap(\.remarks).filter { book.isSure(of: $0.author) }.map {
            .object([
                ("date", .text($0.day.iso)), ("auteur", .text($0.author)), ("texte", .text($0.text)),
                ("reponse", .text($0.answer)),
            ])
        }
    }

    private var named: [JSONText] {
        mentions.map {
            .object([
                ("objet", .text($0.kind.label)), ("nom", .text($0.label)),
                ("motsQuiLaNomment", .list($0.words.map { .text($0) })),
                ("peutEtreUnHomonyme", .flag($0.isDoubtful)),
            ])
        }
    }

    private func row(_ row: HistoryRow) -> JSONText {
        .object([
            ("date", .text(row.at.french)), ("par", .optional(row.memberName)),
            ("acte", .text(row.verb.label)), ("objet", .text(row.kind.label)), ("nom", .text(row.label)),
            (
                "changements",
                .list(
                    row.changes.map {
                        .object([
                            ("champ", .text($0.field)), ("avant", .optional($0.before)),
                            ("apres", .optional($0.after)),
                        ])
                    })
            ),
        ])
    }
}
