import Domain

/// What the form of what a meeting left offers to choose from, and what it knows beside.
struct DecisionChoices: Sendable {
    let names: DirectoryNames
    /// Whether the meeting takes decisions that change fiches, bilans and groups.
    let decides: Bool
    let actions: ActionNumbers
    let committees: [Committee]
    /// The fiche of each bilan.
    let bilans: [ID<Assessment>: ID<Action>]
    /// The propositions of earlier meetings that wait for a COPIL, and those that this one answers.
    let propositions: Offer<Conclusion>
    /// The adopted decisions of earlier meetings, and those that are carried on already.
    let earlierDecisions: Offer<Decision>
    /// The same with those of the meeting: what a task carries out.
    let decisionsToCarryOut: Offer<Decision>
    /// The bilans submitted or validated up to the meeting, and those that it validates already.
    let assessments: Offer<Assessment>

    /// Things offered among those that there are: what was offered when a form was read, and is not any more, may still
    /// be chosen.
    struct Offer<Thing>: Sendable {
        let options: [Option<ID<Thing>>]
        let known: [ID<Thing>]
    }

    init(_ dossier: Dossier, _ meeting: Meeting) {
        names = dossier.directoryNames
        decides = meeting.kind.decides
        actions = ActionNumbers(dossier.actions)
        committees = dossier.committees
        bilans = Dictionary(dossier.assessments.map { ($0.id, $0.action) }) { first, _ in first }
        propositions = Offer(
            options: Self.propositions(dossier, meeting),
            known: dossier.meetings.flatMap(\.conclusions).map(\.id))
        earlierDecisions = Offer(
            options: Self.decisions(dossier, meeting, chosen: Set(meeting.follows)) { $0.id != meeting.id },
            known: dossier.meetings.filter { $0.id != meeting.id }.flatMap(\.decisions).map(\.id))
        decisionsToCarryOut = Offer(
            options: Self.decisions(dossier, meeting, chosen: Set(meeting.tasks.flatMap(\.follows))) { _ in
                true
            }, known: dossier.meetings.flatMap(\.decisions).map(\.id))
        assessments = Offer(
            options: Self.assessments(dossier, meeting), known: dossier.assessments.map(\.id))
    }

    /// The names of the working groups.
    var groups: [String] {
        committees.filter { $0.kind == .workingGroup }.map(\.name)
    }

    /// The name of an instance; empty for none.
    func name(of id: ID<Committee>?) -> String {
        id.flatMap { id in committees.first { $0.id == id }?.name } ?? ""
    }

    private static func propositions(_ dossier: Dossier, _ meeting: Meeting) -> [Option<ID<Conclusion>>] {
        dossier.proposalsAtHand(of: meeting).map {
            Option($0.conclusion.id, label($0.meeting, $0.conclusion.text))
        }
    }

    private static func decisions(
        _ dossier: Dossier, _ meeting: Meeting, chosen: Set<ID<Decision>>, of isOffered: (Meeting) -> Bool
    ) -> [Option<ID<Decision>>] {
        dossier.meetings.reversed().flatMap { other in
            other.decisions.filter { decision in
                chosen.contains(decision.id)
                    || (isOffered(other) && decision.outcome.isAdopted && other.state == .held
                        && other.when.first <= meeting.when.last)
            }.map { Option($0.id, label(other, $0.text)) }
        }
    }

    private static func assessments(_ dossier: Dossier, _ meeting: Meeting) -> [Option<ID<Assessment>>] {
        let own = Set(meeting.decisions.flatMap(\.assessments))
        return dossier.assessments.filter { bilan in
            own.contains(bilan.id) || (bilan.counts && bilan.day <= meeting.when.last)
        }.compactMap { bilan in
            dossier.$actions[bilan.action].map {
                Option(
                    bilan.id, "\($0.shortName), \(bilan.kind.label.lowercased()) du \(French.date(bilan.day))"
                )
            }
        }
    }

    static func label(_ meeting: Meeting, _ text: String) -> String {
        let plain = Markup(text).plainText
        return
            "\(meeting.name), \(meeting.when.french)\u{202f}: \(plain.count > 110 ? plain.prefix(109) + "…" : plain)"
    }
}

/// The fiches as people write them: «9, 10», «fiches 9 et 10», a code, words of a title.
struct ActionNumbers: Sendable {
    private let matches: ActionMatches
    private let numbers: [ID<Action>: String]

    init(_ actions: [Action]) {
        matches = ActionMatches(actions)
        numbers = Dictionary(actions.map { ($0.id, String($0.number)) }) { first, _ in first }
    }

    func words(_ actions: [ID<Action>]) -> String {
        actions.compactMap { numbers[$0] }.joined(separator: ", ")
    }

    /// What the contract does not have, or what means several fiches, is a fault.
    func read(_ name: String, _ reader: inout FormReader) -> [ID<Action>] {
        let typed = reader.text(name).replacing(" et ", with: ",")
        let parts = typed.split { ",;/\n".contains($0) }.map(String.init).flatMap { part in
            part.contains { $0.isLetter } ? [part] : part.split { !$0.isNumber }.map(String.init)
        }
        let found = parts.filter { !$0.isBlank }.compactMap { part in
            let action = matches.one(part)
            if action == nil {
                reader.add(name, "Le contrat n’a pas de fiche \(part.prefix(40)).")
            }
            return action?.id
        }
        return found.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }
}
