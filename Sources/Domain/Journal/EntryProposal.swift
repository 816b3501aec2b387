extension Meeting {
    /// Whether it calls for an advance: reviews tell COPIL and COTECH in parts of their own.
    package var callsForEntry: Bool {
        guard state == .held, !needsNoEntry else { return false }
        return switch kind {
        case .steering, .technical: false
        case .workingGroup, .information, .external: true
        }
    }
}

extension Dossier {
    /// Meetings held since a day that no advance tells and that call for one, the latest first.
    package func untoldMeetings(since day: Day) -> [Meeting] {
        let told = Set(entries.compactMap(\.meeting))
        return meetings.reversed().filter {
            $0.callsForEntry && $0.when.last >= day && !told.contains($0.id)
        }
    }

    /// The advance that a meeting proposes, written from its facts.
    package func proposedEntry(of meeting: Meeting) -> JournalEntry {
        var entry = JournalEntry(.meeting, meeting.when, meeting.title)
        entry.meeting = meeting.id
        entry.place = meeting.place
        entry.text = EntryProposal(meeting: meeting, dossier: self).text
        let known = Set(actions.map(\.id))
        let named = meeting.actions + meeting.conclusions.flatMap(\.actions)
        entry.actions = named.reduce(into: []) { found, id in
            if known.contains(id), !found.contains(id) { found.append(id) }
        }
        // Communes are counted; they are named among structures only when they spoke.
        let came = meeting.attendance.filter { $0.isCounted && $0.college != .communes }
            .compactMap(\.organization)
        let spoke = meeting.contributions.compactMap(\.organization)
        entry.organizations = (came + spoke).reduce(into: []) { found, id in
            if !found.contains(id) { found.append(id) }
        }
        let attendanceTotals = meeting.attendanceTotals
        if attendanceTotals.participants > 0 { entry.participants = attendanceTotals.participants }
        if !attendanceTotals.communes.isEmpty { entry.communesRepresented = attendanceTotals.communes.count }
        if let next = meeting.next, next.last >= meeting.when.first {
            entry.next = next
            entry.nextStep = "Prochaine réunion"
        }
        return entry
    }
}

/// The words of a proposed advance: what the meeting was for, what each brought, what came out of it.
private struct EntryProposal {
    let meeting: Meeting
    let dossier: Dossier

    var text: String {
        [notes, aims, contributions, conclusions, tasks].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private var notes: String { meeting.notes.isBlank ? "" : meeting.notes }

    private var aims: String {
        let aims = meeting.objectives.filter { !$0.isBlank }
        guard notes.isEmpty, !aims.isEmpty else { return "" }
        if aims.count == 1 { return "Cette réunion avait pour objectif\u{202f}: \(clause(aims[0]))." }
        return list("Cette réunion avait pour objectifs\u{202f}:", aims.map(clause))
    }

    private var contributions: String {
        let names = dossier.$organizations.byID
        let lines = meeting.contributions.filter { !$0.text.isBlank }.map { contribution in
            let who = names[contribution.organization]?.shortName
            return who.map { "\($0)\u{202f}: \(clause(contribution.text))" } ?? clause(contribution.text)
        }
        return list("Y ont été présentés\u{202f}:", lines)
    }

    private var conclusions: String {
        let lines = meeting.conclusions.map(\.text).filter { !$0.isBlank }.map(clause)
        if lines.count == 1 { return "Elle a conclu\u{202f}: \(lines[0])." }
        return list("Elle a conclu\u{202f}:", lines)
    }

    private var tasks: String {
        list("Restent à faire\u{202f}:", meeting.tasks.map(\.text).filter { !$0.isBlank }.map(clause))
    }

    private func list(_ lead: String, _ lines: [String]) -> String {
        guard let last = lines.last else { return "" }
        let items = lines.dropLast().map { "- \($0)\u{202f};" } + ["- \(last)."]
        return ([lead, ""] + items).joined(separator: "\n")
    }

    /// On one line, without its full stop, to stand after a colon.
    private func clause(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let end = line.lastIndex { !$0.isWhitespace && $0 != "." } ?? line.startIndex
        return line.isEmpty ? "" : String(line[...end])
    }
}
