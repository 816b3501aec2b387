import Domain
import HTML

/// One date of the agenda, as a line of its month.
struct CalendarLine: OfDossier {
    let dossier: Dossier
    let date: CalendarDate
    let today: Day

    var entry: TimelineEntry {
        switch date.matter {
        case .meeting(let meeting): MeetingEvent(slug, meeting, today).entry
        case .announced(let meeting): announced(meeting)
        case .deadline(let due): deadline(due)
        case .coming(let coming): step(coming)
        }
    }

    private func line(_ title: HTML, _ body: HTML, _ tone: Tone) -> TimelineEntry {
        TimelineEntry(
            date.when.french, machineDate: date.when.machineDate, title: title, body: body, tone: tone)
    }

    private func announced(_ meeting: Meeting) -> TimelineEntry {
        line(
            "Prochaine réunion annoncée\u{202f}: \(meeting.kind.label)",
            "<p class=\"line-note\">par \(HTML.link(meeting, in: slug))</p>", .grey)
    }

    private func deadline(_ due: CommitteeDue) -> TimelineEntry {
        line(
            HTML.link(due.committee.name, Path.committee(slug, due.committee.id)) + " "
                + CommitteeState(due: due, day: today).tag,
            "<p class=\"line-note\">\(due.french(on: today))</p>", due.isOverdue(on: today) ? .red : .ochre)
    }

    private func step(_ coming: Coming) -> TimelineEntry {
        let fiches = dossier.links(to: coming.actions)
        return line(
            "\(Markup(coming.label).plainText)",
            "<p class=\"line-note\">\(coming.kind.label)\(HTML.when(!fiches.isEmpty, " · " + fiches))</p>",
            coming.kind == .forecast ? .green : .grey)
    }
}
