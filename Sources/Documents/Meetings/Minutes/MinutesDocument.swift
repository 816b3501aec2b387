import Domain

/// The compte-rendu of a meeting, written from its facts.
package enum MinutesDocument {
    /// The minutes of a meeting as its facts stand, printed on a day.
    package static func build(
        _ meeting: Meeting, of dossier: Dossier, minutes: Minutes, for audience: Audience = .partners,
        on day: Day
    ) -> Document {
        let facts = Facts(dossier, for: audience, on: meeting.when.last)
        let version = audience == .public ? " – version publique" : ""
        let when = French.capitalized(meeting.when.headedLong(at: meeting.time))
        let document = Document(
            of: dossier, title: title(of: meeting),
            subtitle: [when, meeting.place].filter { !$0.isEmpty }.joined(separator: " · "),
            date: "Établi le \(French.date(day))", day: day,
            footer: "Compte-rendu, \(meeting.called)\(version)",
            blocks: WrittenReport(
                MinutesSections(meeting: meeting, facts: facts, minutes: minutes, day: day).all,
                ReportEdits(of: .meeting(meeting.id))
            ).blocks)
        return Masking(dossier, for: audience).applied(to: document)
    }

    /// «Compte-rendu du 2e comité de pilotage».
    package static func title(of meeting: Meeting) -> String {
        switch meeting.kind {
        case .steering, .technical: "Compte-rendu du \(meeting.longName)"
        case .workingGroup, .information, .external: "Compte-rendu\u{202f}: \(meeting.title)"
        }
    }
}

extension Horizon {
    fileprivate func headedLong(at time: TimeOfDay?) -> String {
        headed + (time.map { " à\u{a0}\($0.french)" } ?? "")
    }
}
