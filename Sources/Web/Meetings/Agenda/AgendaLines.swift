import Domain
import HTML

/// The points of an agenda with their hours, who carries them, and the fiches that they are about.
struct AgendaLines: OfDossier {
    let dossier: Dossier
    let meeting: Meeting

    var html: HTML {
        guard !meeting.agenda.isEmpty else { return .empty }
        let timetable = Timetable(meeting)
        let lines = timetable.slots.map { slot -> HTML in
            let item = slot.item
            let facts = [item.owner.unlessBlank, item.minutes.map { French.duration(minutes: $0) }]
                .compactMap(\.self).joined(separator: ", ")
            let notes = ["\(facts)", dossier.links(to: [item.action].compactMap(\.self))]
                .filter { !$0.isEmpty }
            let note = HTML.when(
                !notes.isEmpty, " " + .lineNote(.joined(notes, separator: " · ")))
            let hour: HTML? = slot.starts.map { "<strong>\($0.french)</strong> " }
            return "\(hour)\(item.title)\(note)"
        }
        return .lines(lines, style: "lines prose")
            + (timetable.french.map { .soft("\(French.capitalized($0)).") } ?? .empty)
    }
}
