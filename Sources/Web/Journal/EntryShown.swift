import Domain
import HTML

/// How an advance reads, in a list or on its own.
struct EntryShown: OfDossier {
    let dossier: Dossier
    let answers: [ID<JournalEntry>: [JournalEntry]]

    /// A line of the journal.
    func event(_ entry: JournalEntry) -> TimelineEntry {
        let body: HTML = """
            <p class="line-note">\(HTML.tag(entry.kind.label, .grey, shape: entry.kind.shape)) \(fiches(entry)) \
            \(promise(entry))</p><div class="event-told"><div><div class="prose">\(text(entry))</div>\
            \(circumstances(entry))\(next(entry))</div>\(gallery(entry).thumbnails)</div>
            """
        return TimelineEntry(
            entry.when, title: HTML.link(entry.title, Path.entry(slug, entry.id)), body: body, tone: .blue)
    }

    /// Its photographs.
    func gallery(_ entry: JournalEntry) -> Gallery {
        Gallery(slug: slug, pictures: entry.pictures, subject: entry.title)
    }

    /// Its documents, each with its format.
    func documents(_ entry: JournalEntry) -> HTML {
        let lines = entry.attachments.map { document in
            let kind = document.file.split(separator: ".").last.map { $0.uppercased() } ?? ""
            return HTML.link("\(document.title) (\(kind))", Path.file(slug, document.file))
        }
        return .when(!lines.isEmpty, "<h2>Documents</h2>\(HTML.lines(lines))")
    }

    /// What is told.
    func text(_ entry: JournalEntry) -> HTML {
        HTML.markup(entry.text)
    }

    /// Whether it promised something to the next review, and whether that came.
    func promise(_ entry: JournalEntry) -> HTML {
        guard entry.isToComplete else { return .empty }
        return answers[entry.id] == nil
            ? HTML.tag("À compléter dans la prochaine revue", .ochre) : HTML.tag("Complétée depuis", .green)
    }

    /// The promise that it answers, and what answered its own.
    func thread(_ entry: JournalEntry) -> HTML {
        var lines: [HTML] = []
        if let promise = dossier.$entries[entry.answers] {
            lines.append("Répond à \(link(promise))")
        }
        lines += (answers[entry.id] ?? []).map { "Complétée par \(link($0))" }
        return .lines(lines)
    }

    /// Everything that the text does not say.
    func facts(_ entry: JournalEntry) -> [(name: String, value: HTML)] {
        let meeting = dossier.$meetings[entry.meeting]
        return [
            ("Fiches", fiches(entry)), ("Lieu", "\(entry.place)"),
            ("Communes", "\(French.list(entry.communes.map(dossier.commune)))"),
            ("Structures", dossier.links(to: entry.organizations)),
            ("Participation", "\(counts(entry))"),
            (
                "Réunion",
                meeting.map { HTML.link("\($0.name) (\($0.when.french))", Path.meeting(slug, $0.id)) }
                    ?? .empty
            ),
            ("Ensuite", coming(entry)),
        ]
    }

    private func circumstances(_ entry: JournalEntry) -> HTML {
        let place: HTML = "\(entry.place)"
        let towns: HTML = "\(French.list(entry.communes.map(dossier.commune)))"
        let parts = [place, towns, dossier.links(to: entry.organizations), "\(counts(entry))"].filter {
            !$0.isEmpty
        }
        return .when(!parts.isEmpty, .soft(.joined(parts, separator: " · ")))
    }

    private func next(_ entry: JournalEntry) -> HTML {
        let coming = coming(entry)
        return .when(!coming.isEmpty, "<p><strong>Ensuite\u{202f}:</strong> \(coming)</p>")
    }

    private func coming(_ entry: JournalEntry) -> HTML {
        let hour = entry.nextTime.map { " à \($0.french)" } ?? ""
        let date = entry.next.map { "\($0.when)\(hour)" }
        return "\([entry.nextStep.unlessBlank, date].compactMap(\.self).joined(separator: ", "))"
    }

    private func counts(_ entry: JournalEntry) -> String {
        ([attendanceTotals(entry)].filter { !$0.isEmpty } + entry.counts.map(\.french)).joined(
            separator: ", ")
    }

    private func attendanceTotals(_ entry: JournalEntry) -> String {
        let towns = entry.communesRepresented.map { French.count($0, "commune") }
        guard let participants = entry.participants else { return towns.map { "\($0) représentées" } ?? "" }
        let total = French.count(participants, "participant")
        return towns.map { "\(total) représentant \($0)" } ?? total
    }

    private func fiches(_ entry: JournalEntry) -> HTML {
        let links = dossier.links(to: entry.actions, titled: true)
        return links.isEmpty ? "Autres actions en lien" : links
    }

    private func link(_ entry: JournalEntry) -> HTML {
        "\(HTML.link(entry.title, Path.entry(slug, entry.id))) (\(entry.when.french))"
    }
}

extension JournalEntry.Kind {
    /// Beside its word.
    var shape: Tone.Shape {
        switch self {
        case .meeting: .circle
        case .action: .triangle
        case .campaign: .diamond
        case .training: .half
        case .publication: .square
        case .deliverable: .alert
        case .partnership: .ring
        }
    }
}
