import Domain
import HTML
import Storage

/// What happened last on a fiche, and what comes.
struct ActionCourse {
    let page: ActionPage

    private var sheet: ActionDetails { page.sheet }

    var html: HTML {
        """
        <section><h2>Ce qui s’est passé</h2>\(past)</section><section><h2>Ce qui vient</h2>\(ahead)</section>
        """
    }

    private var past: HTML {
        if sheet.entries.isEmpty { return .soft("Le journal ne dit encore rien de cette fiche.") }
        let all = sheet.entryCount
        let shown = sheet.entries.map { entry in
            TimelineEntry(
                entry.when.french, machineDate: entry.when.machineDate,
                title: HTML.link(entry.title, Path.entry(page.slug, entry.id)), body: body(entry))
        }
        let rest = HTML.link(
            "Les \(French.count(all, "avancée")) de la fiche",
            "\(Path.journal(page.slug))?fiche=\(page.action.number)")
        return HTML.timeline(shown) + .when(all > shown.count, "<p>\(rest)</p>")
    }

    private func body(_ entry: JournalEntry) -> HTML {
        let count = entry.participants.map { French.count($0, "participant") }
        let words =
            [entry.kind.label, entry.place.unlessBlank, count].compactMap(\.self) + entry.counts.map(\.french)
        let photographs = Gallery(slug: page.slug, pictures: entry.pictures, subject: entry.title)
        return .soft("\(words.joined(separator: ", "))") + photographs.thumbnails
    }

    private var ahead: HTML {
        let dates = Ahead(sheet, on: page.day).dates
        if !dates.isEmpty { return HTML.timeline(dates.map { $0.entry(on: page.day) }) }
        let words = "Aucune date n’est prévue."
        return page.rights.mayEdit ? page.nudge(words, .calendar) : .soft("\(words)")
    }
}

/// A date that waits for a fiche.
private struct Ahead {
    struct Date {
        let when: Horizon
        let time: TimeOfDay?
        let title: HTML
        let kind: String
        var tone = Tone.blue

        /// Overdue when its last day has passed.
        func entry(on day: Day) -> TimelineEntry {
            let isOverdue = when.last < day
            let hour = time.map { " à \($0.french)" } ?? ""
            return TimelineEntry(
                when.french + hour, machineDate: when.machineDate, title: title,
                body: .soft("\(kind)\(HTML.when(isOverdue, " \(HTML.tag("Date passée", .ochre))"))"),
                tone: isOverdue ? .ochre : tone)
        }
    }

    let dates: [Date]

    init(_ sheet: ActionDetails, on day: Day) {
        let slug = sheet.contract.slug
        let meetings = sheet.meetings.filter { $0.state == .planned && day <= $0.when.last }.map {
            Date(
                when: $0.when, time: $0.time, title: HTML.link($0.title, Path.meeting(slug, $0.id)),
                kind: [$0.kind.label, $0.place.unlessBlank].compactMap(\.self).joined(separator: ", "))
        }
        let steps = sheet.entries.compactMap { entry in
            entry.next.map {
                Date(
                    when: $0, time: entry.nextTime,
                    title: HTML.link(entry.nextStep.unlessBlank ?? entry.title, Path.entry(slug, entry.id)),
                    kind: "Annoncé par le journal")
            }
        }.filter { day <= $0.when.last }
        let milestones = sheet.steps.compactMap { step -> Date? in
            guard step.holder == .itself, !step.isDone, let due = step.due else { return nil }
            return Date(
                when: due, time: nil, title: StepShown(step: step, slug: slug).title,
                kind: "Étape de la fiche")
        }
        let known = Set(meetings.map(\.when))
        let others = (milestones + steps).filter { !known.contains($0.when) }
        dates = (meetings + others + Self.forecast(sheet, day)).sorted {
            ($0.when.last, $0.when.first) < ($1.when.last, $1.when.first)
        }
    }

    private static func forecast(_ sheet: ActionDetails, _ day: Day) -> [Date] {
        guard let assessment = sheet.assessment(on: day), assessment.attainment != .attained,
            let horizon = assessment.horizon
        else { return [] }
        return [
            Date(
                when: horizon, time: nil, title: "Atteinte prévue des objectifs",
                kind: "Échéance du bilan du \(French.date(assessment.day))", tone: .green)
        ]
    }
}
