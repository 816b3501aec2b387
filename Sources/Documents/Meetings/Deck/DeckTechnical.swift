import Domain

/// What the COTECHs since the last COPIL brought: who came, apports, conclusions, what the COPIL has to settle; then
/// how the contract is deployed.
struct DeckTechnical {
    let context: DeckContext

    var slides: [Block.Slide] {
        role + meetings.flatMap(slides(of:)) + proposals + DeckPlanning(context: context).slides
    }

    private var facts: Facts { context.facts }

    /// COTECHs held since the last COPIL, oldest first; a COTECH recalls the one before it.
    var meetings: [Meeting] {
        let before = context.dossier.meetings.filter {
            $0.state == .held && $0.id != context.meeting.id && $0.when.first < context.meeting.when.first
        }
        switch context.meeting.kind {
        case .steering:
            let last = before.last { $0.kind == .steering }?.when.first
            return before.filter { meeting in
                meeting.kind == .technical && (last.map { meeting.when.first > $0 } ?? true)
            }
        case .technical: return before.last { $0.kind == .technical }.map { [$0] } ?? []
        case .workingGroup, .information, .external:
            return before.last {
                context.meeting.committee != nil && $0.committee == context.meeting.committee
            }
            .map { [$0] } ?? []
        }
    }

    private var role: [Block.Slide] {
        guard context.meeting.kind == .steering, !meetings.isEmpty,
            let committee = context.dossier.committees.first(where: { $0.kind == .technical }),
            !committee.duties.isEmpty
        else { return [] }
        return [
            committee.roleSlide(
                "role:technical", named: "Rappel des objectifs du comité technique", in: context.dossier)
        ]
    }

    private func slides(of meeting: Meeting) -> [Block.Slide] {
        let name = French.capitalized(meeting.dated)
        let key = "technical:\(meeting.id.rawValue)"
        let brought = meeting.contributions.map(told)
        let concluded = meeting.conclusions.map(told)
        let people = participants(meeting, "\(key):participants", name).map { [$0] } ?? []
        guard !brought.isEmpty, !concluded.isEmpty, concluded.count <= DeckTechnical.mostBeside else {
            return people
                + [
                    list(brought, "\(key):contributions", "\(name)\u{202f}: apports", meeting),
                    list(concluded, "\(key):conclusions", "\(name)\u{202f}: conclusions", meeting),
                ].compactMap(\.self)
        }
        let both: [Block] = [
            .paragraph("\(strong: "Apports")"), .bullets(brought), .paragraph("\(strong: "Conclusions")"),
            .bullets(concluded),
        ]
        return people + [
            Block.Slide(
                "\(key):contributions", Text("\(name)\u{202f}: apports et conclusions"),
                blocks: both + source(meeting))
        ]
    }

    /// A few conclusions have no slide of their own.
    private static let mostBeside = 2

    private func participants(_ meeting: Meeting, _ key: String, _ name: String) -> Block.Slide? {
        let rows = College.allCases.flatMap { college in meeting.attendance.filter { $0.college == college } }
        guard !rows.isEmpty else { return nil }
        return Block.Slide(
            key, Text("\(name)\u{202f}: participants"),
            blocks: [DeckAttendance(rows: rows, facts: facts, showsCollege: true).table],
            notes: meeting.attendanceTotals.participants > 0
                ? [Text("\(meeting.attendanceTotals.french).")] : [])
    }

    private func list(_ items: [Text], _ key: String, _ title: String, _ meeting: Meeting) -> Block.Slide? {
        guard !items.isEmpty else { return nil }
        return Block.Slide(key, Text(title), blocks: [.bullets(items)] + source(meeting))
    }

    /// «Source : compte-rendu du comité technique du 24 juin 2022», where there is one.
    private func source(_ meeting: Meeting) -> [Block] {
        guard let minutes = context.dossier.minutes.first(where: { $0.meeting == meeting.id }),
            minutes.state != .draft
        else { return [] }
        return [
            .paragraph(
                "\(emphasis: "Source\u{202f}: compte-rendu du \(meeting.longName) \(meeting.when.genitive)")")
        ]
    }

    private func told(_ contribution: Contribution) -> Text {
        let text = Text(markup: contribution.text)
        guard let organization = facts.organization(contribution.organization) else { return text }
        return "\(strong: organization.shortName)\u{202f}: \(text)"
    }

    private func told(_ conclusion: Conclusion) -> Text {
        let whose = facts.organization(conclusion.organization).map {
            " (proposition \(French.genitive($0.shortName, of: $0.name)))"
        }
        return "\(Text(markup: conclusion.text).asClause)\(whose ?? "")."
    }

    /// What waited for a COPIL when this one began.
    private var proposals: [Block.Slide] {
        guard context.meeting.kind == .steering else { return [] }
        let waiting = context.dossier.proposals(on: context.meeting.when.first.adding(days: -1)).filter(
            \.isWaiting)
        guard !waiting.isEmpty else { return [] }
        let items = waiting.map { proposal -> Text in
            "\(told(proposal.conclusion)) \(emphasis: French.capitalized(proposal.meeting.dated))"
        }
        return [
            Block.Slide(
                "proposals", "Propositions soumises à la validation du COPIL", blocks: [.numbers(items)],
                notes: ["Pour chaque proposition, le COPIL adopte, adopte avec réserve, refuse ou reporte."])
        ]
    }
}
