import Domain
import HTML
import Storage

extension Meeting {
    /// What the form of a meeting offers to choose from.
    struct Choices: Sendable {
        let committees: [Option<ID<Committee>>]
        /// What the meetings of each instance are.
        let kinds: [ID<Committee>: Kind]
        /// The instance of a COPIL or a COTECH that names none: each has one of its own.
        let ownCommittees: [Kind: ID<Committee>]
        let actions: [Option<ID<Action>>]
        /// The same in a few letters, for rows.
        let shortActions: [Option<ID<Action>>]
        /// «Le prochain COPIL est le 4e, le prochain COTECH le 3e.»
        let nextOrdinals: String

        init(_ dossier: Dossier) {
            committees = dossier.committees.map { Option($0.id, "\($0.kind.shortLabel) – \($0.name)") }
            kinds = Dictionary(dossier.committees.map { ($0.id, $0.kind.meetings) }) { first, _ in first }
            var own: [Kind: ID<Committee>] = [:]
            own[.steering] = dossier.committees.first { $0.kind == .steering }?.id
            own[.technical] = dossier.committees.first { $0.kind == .technical }?.id
            ownCommittees = own
            actions = dossier.actions.map { Option($0.id, "\($0.shortName) – \($0.title)") }
            shortActions = dossier.actions.map { Option($0.id, $0.shortName) }
            let next = dossier.committees.compactMap { committee in
                dossier.nextOrdinal(of: committee).map {
                    "le prochain \(committee.kind.shortLabel) est le \(French.ordinal($0))"
                }
            }
            nextOrdinals = next.isEmpty ? "" : " \(French.capitalized(next.joined(separator: ", ")))."
        }
    }

    /// What it is, when and where, and what it will speak of.
    static func form(_ choices: Choices, on today: Day) -> Form<Meeting> {
        Form(
            [
                .init("Identité", identity(choices, on: today)),
                .init(
                    "Ordre du jour",
                    [
                        .lines("objectives", "Objectifs", \.objectives, hint: "Un par ligne.", rows: 3),
                        .rows(
                            "agenda", "Points à l’ordre du jour", \.agenda, key: \.id, spare: 2,
                            new: { AgendaItem("") }, AgendaItem.questions(choices)),
                    ]),
            ],
            rule: { meeting throws(Refusal) in
                try meeting.validate(today: today)
                try meeting.known.requireKnown(by: today)
            })
    }

    private static func identity(_ choices: Choices, on today: Day) -> [Question<Meeting>] {
        [
            .one(
                "kind", "Type", \.kind, among: .all(\.label), as: .list(blank: nil),
                hint: "Pour une réunion sans instance\u{202f}; sinon, c’est celui de l’instance.",
                isRequired: true,
                missing: "Choisissez le type de réunion."), committee(choices),
            .text("title", "Objet", \.title, isRequired: true),
            .number("ordinal", "Rang", \.ordinal, hint: "2 pour le 2e COPIL.\(choices.nextOrdinals)"),
            .horizon("when", "Date", \.when, missing: "Indiquez la date."),
            .time("time", "Heure de début", \.time, hint: "Par exemple\u{202f}: 15h00"),
            .time("ends", "Heure de fin", \.ends, hint: "Avant l’heure de début, elle est du lendemain."),
            .text("place", "Lieu", \.place, width: .half),
            .text("link", "Adresse de visioconférence", \.link, hint: "Commence par https://"),
            .one("state", "Où elle en est", \.state, among: .all(\.label)),
            .many("actions", "Fiches dont elle traite", \.actions, among: choices.actions),
            .known(\.known, on: today),
        ]
    }

    /// The instance chosen, which says what the meeting is, or the one that a meeting of this kind has of its own.
    private static func committee(_ choices: Choices) -> Question<Meeting> {
        let chosen = Question<Meeting>.one(
            "committee", "Instance", \.committee, among: choices.committees, as: .list(blank: "Aucune"))
        return .own(chosen.shape, say: chosen.say) { meeting, reader in
            chosen.read(&meeting, &reader)
            if let kind = meeting.committee.flatMap({ choices.kinds[$0] }) { meeting.kind = kind }
            if meeting.committee == nil { meeting.committee = choices.ownCommittees[meeting.kind] }
        }
    }
}

extension AgendaItem {
    fileprivate static func questions(_ choices: Meeting.Choices) -> [Question<AgendaItem>] {
        [
            .text("title", "Point", \.title).weight(4), .text("owner", "Porté par", \.owner),
            .minutes("minutes", "Minutes", \.minutes).weight(1),
            .one("fiche", "Fiche", \.action, among: choices.shortActions, as: .list(blank: nil)).weight(1),
        ]
    }
}

extension ObjectPage {
    static let meeting = ObjectPage(.meeting) { slug, id, _ in Path.meeting(slug, ID(id)) }
}
