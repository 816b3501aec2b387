import Domain

/// The deployment of the contract: fiche by fiche, then the meetings and actions that no fiche holds.
struct DeploymentPart {
    let review: QuarterlyReview
    let facts: Facts

    var blocks: [Block] {
        intro + review.deployments.flatMap(fiche) + meetings + others
    }

    private var intro: [Block] {
        let moved = review.deployments.count
        guard moved > 0 else { return [] }
        let total = review.file.actions.count
        let subject = French.capitalized(
            Grammar.count(moved, "fiche action", "fiches action", feminine: true))
        let verb = French.noun(moved, "a donné", "ont donné")
        return [
            .paragraph(
                """
                \(subject) sur \(Grammar.number(total, feminine: true)) \(verb) lieu à des rencontres ou à des avancées au \
                \(review.quarter.french).
                """)
        ]
    }

    private func fiche(_ deployment: QuarterlyReview.Deployment) -> [Block] {
        let action = deployment.action
        let title = "Fiche action\u{a0}\(action.number) \(Grammar.quoted(action.title))"
        return [.heading(2, Text(title))] + [deployment.line.stamp].compactMap(\.self)
            + rulings(deployment)
            + deployment.entries.flatMap {
                EntryStory(entry: $0, quarter: review.quarter, facts: facts).blocks
            }
            + deployment.meetings.flatMap { MeetingStory(meeting: $0, facts: facts).blocks }
            + ComingDates(review.coming.filter { $0.kind != .forecast && $0.actions.contains(action.id) })
            .blocks
            + [deployment.line.sentence].compactMap(\.self).map(Block.paragraph)
    }

    /// The decision that made it a priority, then what else the quarter decided of it.
    private func rulings(_ deployment: QuarterlyReview.Deployment) -> [Block] {
        let priority = deployment.priority.map { Block.paragraph("\(emphasis: facts.priority($0))") }
        let others = deployment.rulings.filter { $0 != deployment.priority && $0.effect != .priority }
        return [priority].compactMap(\.self) + others.map { .paragraph(facts.told($0)) }
    }

    private var meetings: [Block] {
        guard !review.meetings.isEmpty else { return [] }
        return [.heading(2, "Autres réunions")]
            + review.meetings.flatMap { MeetingStory(meeting: $0, facts: facts).blocks }
    }

    private var others: [Block] {
        let entries = review.others.filter { !$0.isOnResidents }
        guard !entries.isEmpty else { return [] }
        return [.heading(2, "Autres actions en lien avec les objectifs du CLS")]
            + entries.flatMap { EntryStory(entry: $0, quarter: review.quarter, facts: facts).blocks }
    }
}

/// What comes for a fiche, in short.
struct ComingDates {
    let dates: [Coming]

    init(_ dates: [Coming]) {
        self.dates = dates
    }

    var blocks: [Block] {
        guard let first = dates.first else { return [] }
        guard dates.count > 1 else {
            return [.paragraph("\(strong: "Prochaine date")\u{202f}: \(line(first)).")]
        }
        return [.paragraph("\(strong: "Prochaines dates")\u{202f}:"), .bullets(dates.map(line))]
    }

    private func line(_ date: Coming) -> Text {
        let place = date.place.isBlank ? "" : ", \(date.place)"
        return "\(strong: date.moment) – \(Text(markup: date.label).asClause)\(place)"
    }
}

extension Coming {
    /// «9 mai 2023 à 10h00», «Décembre 2023».
    var moment: String {
        when.headed + (time.map { " à\u{a0}\($0.french)" } ?? "")
    }
}
