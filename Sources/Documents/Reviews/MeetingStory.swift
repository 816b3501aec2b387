import Domain

/// A meeting that no advance tells: when, who came, what each brought, what was concluded.
struct MeetingStory {
    let meeting: Meeting
    let facts: Facts

    var blocks: [Block] {
        [.heading(3, Text(meeting.title)), .paragraph(opening)] + [Block](markup: meeting.notes)
            + list("Apports", meeting.contributions.map(contribution))
            + list("Conclusions", meeting.conclusions.map { Text(markup: $0.text) })
            + list("Décisions", meeting.decisions.map { Text(markup: $0.text) })
    }

    private var opening: Text {
        let place = facts.place(meeting.place)
        let when = meeting.when.prose(at: meeting.time)
        let start: Text = "\(French.capitalized(meeting.longName)), \(strong: when)\(place)"
        let gathered = meeting.gathered.map { " – \(strong: $0)" as Text } ?? Text()
        return start + gathered + "." + (facts.noted(meeting).map { " \($0)" } ?? Text())
    }

    private func list(_ title: String, _ items: [Text]) -> [Block] {
        items.isEmpty ? [] : [.paragraph("\(strong: title)\u{202f}:"), .bullets(items)]
    }

    private func contribution(_ contribution: Contribution) -> Text {
        guard let organization = facts.organization(contribution.organization) else {
            return Text(markup: contribution.text)
        }
        return "\(strong: organization.shortName)\u{202f}: \(Text(markup: contribution.text))"
    }
}

extension Facts {
    /// «Réunion notée le 5 avril 2023.», where it was not in its time.
    func noted(_ meeting: Meeting) -> Text? {
        dossier.periods.lateness(meeting.when, known: meeting.known).map {
            "\(emphasis: "Réunion notée \($0).")"
        }
    }
}
