/// What the database knows of a contract's meetings beside what they are: when each last changed, and those removed.
package struct CalendarRecord: Hashable, Sendable {
    /// When each meeting was last written.
    package var modified: [ID<Meeting>: Moment]
    /// Meetings removed not long ago, with the moment of it: calendars must be told.
    package var removed: [Meeting]
    /// The same for ever in one instance of Jalon, and in no other: events of two instances do not mix.
    package var mark: String

    package init(modified: [ID<Meeting>: Moment], removed: [Meeting], mark: String) {
        self.modified = modified
        self.removed = removed
        self.mark = mark
    }
}

/// The calendar of a contract: its meetings, the days announced, the days before which instances must meet.
/// A date without a day is none of a calendar: the page of the agenda tells it.
package struct ContractCalendar: Sendable {
    private let dossier: Dossier
    private let record: CalendarRecord
    /// Address of the page of a meeting.
    private let address: @Sendable (ID<Meeting>) -> String
    /// Address of an étape on the planning.
    private let stepAddress: @Sendable (ID<Milestone>) -> String

    package init(
        _ dossier: Dossier, _ record: CalendarRecord,
        address: @escaping @Sendable (ID<Meeting>) -> String,
        step: @escaping @Sendable (ID<Milestone>) -> String = { _ in "" }
    ) {
        self.dossier = dossier
        self.record = record
        (self.address, stepAddress) = (address, step)
    }

    /// Every event, as things stand on a day.
    package func events(on day: Day) -> [CalendarEvent] {
        let removed = record.removed.compactMap { meeting in
            event(of: meeting).map { event in
                var event = event
                (event.status, event.url) = (.cancelled, "")
                return event
            }
        }
        return dossier.meetings.compactMap(event) + removed + announced(on: day) + deadlines(on: day)
            + steps(on: day)
    }

    /// One meeting; nil when its day is not known yet.
    package func event(of meeting: Meeting) -> CalendarEvent? {
        guard case .day(let day) = meeting.when else { return nil }
        let span: CalendarEvent.Span =
            meeting.time.map { .hours(day, $0, minutes: meeting.length) } ?? .day(day)
        var event = CalendarEvent(
            uid: uid("reunion-\(meeting.id)"), sequence: max(0, meeting.version - 1), span,
            status(of: meeting), title(of: meeting),
            modified: record.modified[meeting.id] ?? Moment(midnight: day))
        event.details = details(of: meeting)
        event.location = [meeting.place, meeting.link].filter { !$0.isBlank }.joined(separator: " – ")
        // What one follows from a calendar is the meeting itself; its page asks for an account.
        event.url = Meeting.isLink(meeting.link) ? meeting.link : address(meeting.id)
        event.categories = [meeting.kind.label, dossier.contract.name]
        return event
    }

    private func uid(_ name: String) -> String { "\(name)-\(record.mark)@jalon" }

    private func status(of meeting: Meeting) -> CalendarEvent.Status {
        switch meeting.state {
        case .cancelled: .cancelled
        case .held: .confirmed
        case .planned: meeting.time == nil && meeting.convenedOn == nil ? .tentative : .confirmed
        }
    }

    private func title(of meeting: Meeting) -> String {
        let name = meeting.name == meeting.title ? meeting.title : "\(meeting.name) – \(meeting.title)"
        return meeting.state == .cancelled ? "Annulée\u{202f}: \(name)" : name
    }

    private func details(of meeting: Meeting) -> String {
        var lines = [dossier.contract.name]
        if let link = meeting.link.unlessBlank { lines.append("À distance\u{202f}: \(link)") }
        if !meeting.objectives.isEmpty { lines += ["", "Objectifs"] + meeting.objectives.map { "– \($0)" } }
        let slots = Timetable(meeting).slots
        if !slots.isEmpty {
            lines += ["", "Ordre du jour"]
            lines += slots.map { slot in (slot.starts.map { "\($0.french) – " } ?? "– ") + slot.item.title }
        }
        return lines.joined(separator: "\n")
    }

    /// The next meetings that instances announced, where none is planned on that day yet.
    private func announced(on day: Day) -> [CalendarEvent] {
        dossier.announcedMeetings(on: day).compactMap { meeting, next in
            guard case .day(let announced) = next else { return nil }
            var event = CalendarEvent(
                uid: uid("annonce-\(meeting.id)"), sequence: max(0, meeting.version - 1), .day(announced),
                .tentative, "Prochaine réunion annoncée\u{202f}: \(meeting.kind.label)",
                modified: record.modified[meeting.id] ?? Moment(midnight: announced))
            event.details = "\(dossier.contract.name)\nAnnoncée le \(meeting.when.french)."
            event.url = address(meeting.id)
            return event
        }
    }

    /// The étapes that have a day, but for those that are meetings: they are there already.
    private func steps(on day: Day) -> [CalendarEvent] {
        let deadlines = Set(dossier.committeeDues(on: day).map(\.deadline))
        return dossier.steps(on: day).compactMap { step in
            if case .meeting = step.holder { return nil }
            guard !step.isDone, case .day(let due)? = step.due,
                step.action != nil || !deadlines.contains(due)
            else { return nil }
            let known = step.milestone.dueKnown ?? step.milestone.known ?? dossier.contract.start
            var event = CalendarEvent(
                uid: uid("etape-\(step.id)"), sequence: max(0, step.milestone.version - 1), .day(due),
                .confirmed, "Étape\u{202f}: \(step.title)", modified: Moment(midnight: known))
            let fiche = dossier.$actions[step.action].map { "\($0.shortName), \($0.title)" }
            event.details = "\(dossier.contract.name)\n\(fiche ?? "Vie du contrat")"
            event.url = stepAddress(step.id)
            event.isTransparent = true
            return event
        }
    }

    private func deadlines(on day: Day) -> [CalendarEvent] {
        dossier.committeeDues(on: day).map { due in
            let since = due.last?.when.first ?? dossier.contract.start
            var event = CalendarEvent(
                uid: uid("echeance-\(due.committee.id)-\(due.deadline.iso)"), sequence: 0, .day(due.deadline),
                .confirmed, "Dernier jour pour réunir\u{202f}: \(due.committee.name)",
                modified: Moment(midnight: since))
            event.details = "\(dossier.contract.name)\nRythme\u{202f}: \(due.committee.rule ?? "")."
            event.isTransparent = true
            return event
        }
    }
}

extension Moment {
    /// The first instant of a day, UTC.
    fileprivate init(midnight day: Day) {
        self.init(milliseconds: Int64(max(0, day.daysSinceEpoch)) * 86_400_000)
    }
}
