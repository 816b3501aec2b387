import Domain
import HTML

/// The points of an agenda with their hours, who carries them, and the fiches that they are about.
struct AgendaLines: OfDossier {
    let dossier: Dossier
    let meeting: Meeting

    var html: HTML {
        guard !meeting.agenda.isEmpty else { return .empty }
        let timetable = Timetable(meeting)
        let actions = dossier.$actions.byID
        let items = HTML.joined(timetable.slots) { slot in
            let item = slot.item
            let facts = [item.owner, item.minutes.map { French.duration(minutes: $0) } ?? ""]
                .filter { !$0.isEmpty }.joined(separator: ", ")
            let fiche = actions[item.action].map {
                HTML.link($0.shortName, Path.action(slug, $0.number))
            }
            let notes = [facts.isEmpty ? nil : "\(facts)" as HTML, fiche].compactMap(\.self)
            let note: HTML =
                notes.isEmpty
                ? .empty : " <span class=\"line-note\">\(HTML.joined(notes, separator: " · "))</span>"
            let hour: HTML? = slot.starts.map { "<strong>\($0.french)</strong> " }
            return "<li>\(hour)\(item.title)\(note)</li>"
        }
        let total: HTML? = timetable.french.map {
            "<p class=\"soft\">\(French.capitalized($0)).</p>"
        }
        return "<ul class=\"lines prose\">\(items)</ul>\(total)"
    }
}
