import Domain
import HTML
import Storage

extension Meeting {
    /// What the form of a meeting offers to choose from.
    struct Choices: Sendable {
        /// The instances, then the kinds of meetings that have none of their own.
        let gatherings: [Option<Gathering>]
        /// The kinds that have an instance of their own, read and not offered.
        let ownGatherings: [Option<Gathering>]
        let actions: [Option<ID<Action>>]
        /// The same in a few letters, for rows.
        let shortActions: [Option<ID<Action>>]
        /// «Le prochain COPIL est le 4e, le prochain COTECH le 3e.»
        let nextOrdinals: String

        init(_ dossier: Dossier) {
            let instances = dossier.committees.map {
                Option(Gathering(of: $0), code: "i\($0.id)", "\($0.kind.shortLabel) – \($0.name)")
            }
            let own = dossier.committees.filter { [.steering, .technical].contains($0.kind) }
            func option(_ kind: Kind) -> Option<Gathering> {
                let owner = own.first { $0.kind.meetings == kind }?.id
                return Option(
                    Gathering(kind, of: owner), code: kind.rawValue, "\(kind.label), sans instance")
            }
            let kinds = Kind.allCases.map(option)
            gatherings = instances + kinds.filter { $0.value.committee == nil }
            ownGatherings = kinds.filter { $0.value.committee != nil }
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
            gathering(choices),
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

    /// The instance, which says what the meeting is, or its kind where it has none: one choice, that cannot contradict
    /// itself. A kind that has an instance of its own is read as that instance.
    private static func gathering(_ choices: Choices) -> Question<Meeting> {
        let asked = Question<Meeting>.one(
            "kind", "Réunion", \.gathering, among: choices.gatherings + choices.ownGatherings,
            as: .list(blank: nil), hint: "De l’instance choisie\u{202f}; son type en vient.",
            isRequired: true, missing: "Choisissez l’instance ou le type de réunion."
        ).offering(choices.gatherings)
        return .own(
            asked.shape,
            say: { meeting, prefix in
                var meeting = meeting
                let own = choices.ownGatherings.first { $0.value.kind == meeting.kind }
                if meeting.committee == nil, let own { meeting.gathering = own.value }
                return asked.say(meeting, prefix)
            }, read: asked.read)
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
