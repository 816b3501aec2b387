/// Something that should stand on the agenda of a meeting: proposed, never put there by itself.
package struct AgendaProposal: Hashable, Sendable {
    /// What asks for it.
    package enum Source: Hashable, Sendable {
        /// A point that a former meeting of the instance left over.
        case leftOver(ID<AgendaItem>)
        /// A proposition that waits for a COPIL.
        case proposition(ID<Conclusion>)
        /// A compte-rendu sent for remarks, which this meeting may approve.
        case minutes(ID<Minutes>)

        /// Its name in a form: «report-12», «proposition-3», «compte-rendu-2».
        package var code: String {
            switch self {
            case .leftOver(let id): "report-\(id)"
            case .proposition(let id): "proposition-\(id)"
            case .minutes(let id): "compte-rendu-\(id)"
            }
        }
    }

    package let source: Source
    /// The point as it would be added.
    package let item: AgendaItem
    /// The meeting that it comes from.
    package let meeting: Meeting
}

extension Dossier {
    /// What the agenda of a meeting lacks, on a day: minutes to approve, points left over, and for a COPIL the
    /// propositions that wait. What stands on the agenda already is not proposed.
    package func agendaProposals(for meeting: Meeting, on day: Day) -> [AgendaProposal] {
        let known = Set(meeting.agenda.map { French.folded($0.title) })
        return (unapproved(before: meeting) + leftOvers(before: meeting) + waiting(for: meeting, on: day))
            .filter { !known.contains(French.folded($0.item.title)) }
    }

    /// One of them by its name in a form; refused when it stands there already, or was settled since.
    package func agendaProposal(
        _ code: String, for meeting: Meeting, on day: Day
    ) throws(Refusal) -> AgendaProposal {
        guard let proposal = agendaProposals(for: meeting, on: day).first(where: { $0.source.code == code })
        else {
            throw .conflict(
                "Ce point est déjà à l’ordre du jour, ou a reçu sa réponse entre-temps\u{202f}: revenez à l’ordre du jour."
            )
        }
        return proposal
    }

    /// The meetings held by the same instance before one, oldest first.
    package func predecessors(of meeting: Meeting) -> [Meeting] {
        guard let committee = committee(of: meeting) else { return [] }
        return meetings(of: committee).filter {
            $0.id != meeting.id && $0.state == .held && $0.when.first <= meeting.when.first
        }
    }

    private func unapproved(before meeting: Meeting) -> [AgendaProposal] {
        predecessors(of: meeting).compactMap { former in
            guard let own = minutes.first(where: { $0.meeting == former.id && $0.state == .sent }) else {
                return nil
            }
            let title = "Approbation du compte-rendu du \(former.name) du \(former.when.french)"
            return AgendaProposal(
                source: .minutes(own.id), item: AgendaItem(title, minutes: 5), meeting: former)
        }
    }

    /// A point left over is proposed until a later meeting takes it up.
    private func leftOvers(before meeting: Meeting) -> [AgendaProposal] {
        let former = predecessors(of: meeting)
        return former.enumerated().flatMap { rank, one in
            one.agenda.filter(\.isLeftOver).compactMap { item in
                let isTaken = former[(rank + 1)...].contains { later in
                    later.agenda.contains { French.folded($0.title) == French.folded(item.title) }
                }
                if isTaken { return nil }
                var next = AgendaItem(item.title, owner: item.owner, minutes: item.minutes)
                next.action = item.action
                return AgendaProposal(source: .leftOver(item.id), item: next, meeting: one)
            }
        }
    }

    private func waiting(for meeting: Meeting, on day: Day) -> [AgendaProposal] {
        guard meeting.kind.decides else { return [] }
        let owners = $organizations.byID
        return proposals(on: day).filter {
            $0.isWaiting && $0.meeting.id != meeting.id && $0.meeting.when.first <= meeting.when.last
        }.map { proposal in
            let conclusion = proposal.conclusion
            var item = AgendaItem(
                "Se prononcer\u{202f}: \(Markup(conclusion.text).plainText)",
                owner: owners[conclusion.organization]?.shortName ?? "")
            item.action = conclusion.actions.first
            return AgendaProposal(
                source: .proposition(conclusion.id), item: item, meeting: proposal.meeting)
        }
    }
}
