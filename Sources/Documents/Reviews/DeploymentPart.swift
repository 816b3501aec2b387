import Domain

/// The deployment of the contract: fiche by fiche, then the meetings and actions that no fiche holds.
struct DeploymentPart {
    let review: QuarterlyReview
    let facts: Facts
    /// What comes for each fiche, forecasts apart.
    private let dates: [ID<Action>: [Coming]]

    init(review: QuarterlyReview, facts: Facts) {
        self.review = review
        self.facts = facts
        dates = review.coming.reduce(into: [:]) { dates, coming in
            guard coming.kind != .forecast else { return }
            for action in coming.actions { dates[action, default: []].append(coming) }
        }
    }

    /// One a fiche, then the meetings and actions that no fiche holds.
    var sections: [ReportSection] {
        review.deployments.map(fiche) + [meetings, others].filter { !$0.pieces.isEmpty }
    }

    var intro: [Block] {
        let moved = review.deployments.count
        guard moved > 0 else { return [] }
        let total = review.dossier.actions.count
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

    private func fiche(_ deployment: QuarterlyReview.Deployment) -> ReportSection {
        let action = deployment.action
        let title = "Fiche action\u{a0}\(action.number) \(Grammar.quoted(action.title))"
        let state = [deployment.line.stamp].compactMap(\.self)
        let sentence = [deployment.line.sentence].compactMap(\.self).map(Block.paragraph)
        let pieces: [ReportSection.Piece] =
            [.init("etat", "État de la fiche", state)]
            + [.init("decisions", "Décisions sur la fiche", rulings(deployment))]
            + deployment.entries.map { $0.piece(of: review, facts) }
            + deployment.meetings.map { $0.piece(facts) }
            + [.init("dates", "Prochaines dates", ComingDates(dates[action.id] ?? []).blocks)]
            + [.init("bilan", "Dernier bilan", sentence)]
        return ReportSection("fiche-\(action.id)", .deployment, title, pieces)
    }

    /// The decision that made it a priority, then what else the quarter decided of it.
    private func rulings(_ deployment: QuarterlyReview.Deployment) -> [Block] {
        let priority = deployment.priority.map { Block.paragraph("\(emphasis: facts.priority($0))") }
        let others = deployment.rulings.filter { $0 != deployment.priority && $0.effect != .priority }
        return [priority].compactMap(\.self) + others.map { .paragraph(facts.told($0)) }
    }

    private var meetings: ReportSection {
        ReportSection(
            "autres-reunions", .deployment, "Autres réunions", review.meetings.map { $0.piece(facts) })
    }

    private var others: ReportSection {
        ReportSection(
            "autres-actions", .deployment, "Autres actions en lien avec les objectifs du CLS",
            review.others.filter { !$0.isOnResidents }.map { $0.piece(of: review, facts) })
    }
}

extension JournalEntry {
    /// What it makes a review say.
    func piece(of review: QuarterlyReview, _ facts: Facts, part: String = "") -> ReportSection.Piece {
        let story = EntryStory(entry: self, quarter: review.quarter, facts: facts, part: part)
        return .init("avancee-\(id)", "Avancée\u{202f}: \(title)", story.blocks)
    }
}

extension Meeting {
    /// What it makes a review say, where no advance tells it.
    func piece(_ facts: Facts) -> ReportSection.Piece {
        let story = MeetingStory(meeting: self, facts: facts)
        return .init("reunion-\(id)", "Réunion\u{202f}: \(title)", story.blocks)
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
