import Domain
import HTML

/// What a séance leaves open, asked and answered before it is closed.
struct ClosingForm: OfDossier {
    let dossier: Dossier
    let meeting: Meeting

    private var left: Unfinished { dossier.unfinished(meeting) }

    /// Whether there is something to ask.
    var isNeeded: Bool { !left.sentences.isEmpty }

    /// Its page.
    func page(for viewer: Viewer) -> EditForm<Closing> {
        let back = Path.sitting(slug, meeting.id)
        return EditForm(
            contract: contract, section: .meetings, title: "Clore la séance\u{202f}?",
            breadcrumb: viewer.breadcrumb(
                contract, .meetings(slug), .meeting(slug, meeting), Link("Séance", back)),
            action: Path.closeSitting(slug, meeting.id), back: back,
            form: Form(questions) { _ throws(Refusal) in }, stored: Closing(next: meeting.next), version: nil,
            button: "Clore la séance", kicker: "\(meeting.name)", opening: opening,
            hidden: [Answer("malgre", "oui")])
    }

    private var opening: HTML {
        let left = left
        let links =
            (left.isUntold
                ? [HTML.link("Tirer des suites des notes", Path.decisionNotes(slug, meeting.id))] : [])
            + (left.expected > 0
                ? [HTML.link("Émargement, personne par personne", Path.attendance(slug, meeting.id))] : [])
        let words: HTML =
            left.sentences.isEmpty
            ? "<p>Tout est noté.</p>"
            : "<p>Il reste\u{202f}:</p>\(HTML.list(left.sentences.map { "\($0)" }))"
        return """
            <div class="prose">\(words)\(HTML.list(links))\
            <p>Répondez à ce que vous savez, et complétez ensuite. Le compte-rendu se propose aussitôt.</p></div>
            """
    }

    private var questions: [Question<Closing>] {
        let left = left
        var questions: [Question<Closing>] = []
        if left.expected > 0 {
            let marks: [Attendance.Presence] = [.absent, .excused, .present]
            questions.append(
                .one(
                    "attendus", left.expectedWords, \.presence,
                    among: marks.map { Option($0, code: $0.rawValue, words($0)) },
                    as: .list(blank: "À dire dans l’émargement")))
        }
        if !left.untreated.isEmpty {
            questions.append(
                .many(
                    "reportes", "Points à reporter à la prochaine réunion", \.leftOver,
                    among: left.untreated.map { Option($0.id, $0.title) },
                    hint: "Ceux qui n’ont pas de note. Non cochés, ils sont tenus pour traités."))
        }
        return questions + [
            .horizon(
                "next", "Prochaine réunion", \.next, hint: "Par exemple\u{202f}: 12/12/2023, décembre 2023.")
        ]
    }

    private func words(_ presence: Attendance.Presence) -> String {
        "Noter\u{202f}: \(presence.feminine.lowercased())\(left.expected > 1 ? "s" : "")"
    }
}
