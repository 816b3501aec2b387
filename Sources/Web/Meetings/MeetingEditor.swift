import Domain
import HTML

/// The form of a meeting, by sections: identity and agenda.
struct MeetingEditor: Sendable {
    let visit: MemberVisit
    let dossier: Dossier

    private var slug: String { dossier.contract.slug }

    /// What a new meeting starts from; the address may name its instance.
    var blank: Meeting {
        let committee = dossier.committees.first { $0.id.description == visit.query("instance") }
        var meeting = Meeting(.steering, "", .day(visit.today), .planned)
        meeting.committee = committee?.id
        switch committee?.kind {
        case .steering: meeting.kind = .steering
        case .technical: meeting.kind = .technical
        case .external: meeting.kind = .external
        case .workingGroup, nil: meeting.kind = .workingGroup
        }
        meeting.title = committee?.name ?? ""
        meeting.ordinal = committee.flatMap { dossier.nextOrdinal(of: $0) }
        return meeting
    }

    func new() throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .editContract)
        return form("Préparer une réunion", blank, action: Path.meetings(slug), version: nil)
    }

    func edit(_ meeting: Meeting) throws(Refusal) -> FormerEditForm {
        try Access.require(visit.member, .editContract)
        return form(
            "Modifier la réunion", meeting, action: Path.meeting(slug, meeting.id), version: meeting.version)
    }

    private func form(_ title: String, _ meeting: Meeting, action: String, version: Int?) -> FormerEditForm {
        let back = version == nil ? Path.meetings(slug) : Path.meeting(slug, meeting.id)
        var links = [Link("Réunions", Path.meetings(slug))]
        if version != nil { links.append(Link(meeting.name, back)) }
        return FormerEditForm(
            contract: dossier.contract, section: .meetings, title: title,
            breadcrumb: visit.breadcrumb(dossier.contract) + links + [Link(title, "", isCurrent: true)],
            action: action, back: back, outline: outline(of: meeting),
            stored: MeetingColumns(dossier: dossier).answers(of: meeting), version: version,
            kicker: version == nil ? nil : "\(meeting.name) · \(meeting.when.french)", width: .wide)
    }

    private func outline(of meeting: Meeting) -> FormOutline {
        FormOutline(parts: [
            ("Identité", nil, identity),
            (
                "Ordre du jour", nil,
                [
                    FormField("objectives", "Objectifs", hint: "Un par ligne.", .area(rows: 3)),
                    FormField("agenda", "Points à l’ordre du jour", .rows(agendaColumns, spare: 2)),
                ]
            ),
        ])
    }

    private var identity: [FormField] {
        let kinds = Meeting.Kind.allCases.map { Choice($0.rawValue, $0.label) }
        let committees = dossier.committees.map {
            Choice($0.id.description, "\($0.kind.shortLabel) – \($0.name)")
        }
        let fiches = dossier.actions.map { Choice($0.id.description, "\($0.shortName) – \($0.title)") }
        let states = Meeting.State.allCases.map { Choice($0.rawValue, $0.label) }
        return [
            FormField("kind", "Type", isRequired: true, .choice(kinds, blank: nil)),
            FormField("committee", "Instance", .choice(committees, blank: "Aucune")),
            FormField("title", "Objet", isRequired: true, .text(.full)),
            FormField("ordinal", "Rang", hint: nextOrdinals, .number(unit: nil)),
            FormField("when", "Date", isRequired: true, .date(.any)),
            FormField("time", "Heure de début", hint: "Par exemple\u{202f}: 15h00", .text(.tiny)),
            FormField("ends", "Heure de fin", hint: "Le même jour.", .text(.tiny)),
            FormField("place", "Lieu", .text(.half)),
            FormField(
                "link", "Adresse de visioconférence", hint: "Commence par https://", .text(.full)),
            FormField("state", "Où elle en est", .radios(states)),
            FormField("actions", "Fiches dont elle traite", .boxes(fiches)),
        ]
    }

    /// «2 pour le 2e COPIL. Le prochain COPIL est le 4e, le prochain COTECH le 3e.»
    private var nextOrdinals: String {
        let next = dossier.committees.compactMap { committee in
            dossier.nextOrdinal(of: committee).map {
                "le prochain \(committee.kind.shortLabel) est le \(French.ordinal($0))"
            }
        }
        let words = next.isEmpty ? "" : " \(French.capitalized(next.joined(separator: ", ")))."
        return "2 pour le 2e COPIL.\(words)"
    }

    private var agendaColumns: [RowColumn] {
        let fiches = dossier.actions.map { Choice($0.id.description, $0.shortName) }
        return [
            RowColumn("title", "Point", weight: 4), RowColumn("owner", "Porté par", weight: 2),
            RowColumn("minutes", "Minutes", .number, weight: 1),
            RowColumn("fiche", "Fiche", .choice(fiches), weight: 1), RowColumn("id", "", .hidden),
        ]
    }
}
