import Domain
import HTML

/// The page before a meeting is removed.
struct MeetingRemoval {
    let viewer: Viewer
    let dossier: Dossier

    private var slug: String { dossier.contract.slug }

    /// What the removal of a meeting takes away.
    func removal(_ meeting: Meeting) -> Removal {
        let numbers = dossier.$actions.byID
        var takes = ["la réunion «\u{202f}\(meeting.name)\u{202f}» (\(meeting.when.french))"]
        if let participation = meeting.participation {
            takes.append("son émargement\u{202f}: \(participation)")
        }
        takes += meeting.decisions.map { decision in
            let fiches = decision.actions.compactMap { numbers[$0]?.shortName.lowercased() }
            let effect = fiches.isEmpty ? "" : ", et son effet sur \(French.list(fiches.map { "la \($0)" }))"
            return "la décision «\u{202f}\(Markup(decision.text).plainText)\u{202f}»\(effect)"
        }
        let page = Path.meeting(slug, meeting.id)
        return Removal(
            title: "Supprimer la réunion\u{202f}?", takes: takes,
            breadcrumb: viewer.breadcrumb(
                dossier.contract, Link("Réunions", Path.meetings(slug)), Link(meeting.name, page)),
            back: page, version: meeting.version)
    }
}

extension Meeting {
    /// The counts of its émargement in words; nil when nobody took it.
    var participation: String? {
        let attendanceTotals = attendanceTotals
        return attendanceTotals.participants > 0 ? attendanceTotals.french : nil
    }
}
