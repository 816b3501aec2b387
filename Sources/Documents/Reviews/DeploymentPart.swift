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

    /// How many fiches moved, and which of them are priorities.
    var intro: [Block] {
        let moved = review.deployments.count
        guard moved > 0 else { return [] }
        let total = review.dossier.actions.count
        let subject = French.capitalized(
            Grammar.count(moved, "fiche action", "fiches action", feminine: true))
        let verb = French.noun(moved, "a donné", "ont donné")
        let priorities = facts.priorities(
            review.deployments.compactMap { deployment in
                deployment.priority.map { (deployment.action.number, $0) }
            })
        return [
            .paragraph(
                """
                \(subject) sur \(Grammar.number(total, feminine: true)) \(verb) lieu à des rencontres ou à des avancées au \
                \(review.quarter.french).
                """)
        ] + priorities.map { .paragraph(Text($0)) }
    }

    private func fiche(_ deployment: QuarterlyReview.Deployment) -> ReportSection {
        let action = deployment.action
        let title = "Fiche action\u{a0}\(action.number) \(Grammar.quoted(action.title))"
        let state = [deployment.line.stamp].compactMap(\.self)
        let coming = (dates[action.id] ?? []).filter { date in
            !deployment.entries.contains { $0.tells(of: date) }
        }
        let pieces: [ReportSection.Piece] =
            [.init("etat", "État de la fiche", state)]
            + [.init("decisions", "Décisions sur la fiche", rulings(deployment))]
            + told(deployment.entries, deployment.meetings, isOfFiche: true)
            + [.init("dates", "Prochaines dates", ComingDates(coming).blocks)]
            + [.init("suites", "Structures et suites", closing(deployment))]
        return ReportSection("fiche-\(action.id)", .deployment, title, pieces)
    }

    /// In time; what is dated of a quarter or a year comes after what has its day or its month.
    private func told(
        _ entries: [JournalEntry], _ meetings: [Meeting], isOfFiche: Bool = false
    ) -> [ReportSection.Piece] {
        let advances = entries.map { entry in
            (entry.when, entry.piece(of: review, facts, isOfFiche: isOfFiche))
        }
        let all = advances + meetings.map { ($0.when, $0.piece(facts)) }
        return all.enumerated().sorted { left, right in
            let (first, second) = (left.element.0, right.element.0)
            return (first.isVague ? 1 : 0, first.first, left.offset)
                < (second.isVague ? 1 : 0, second.first, right.offset)
        }.map(\.element.1)
    }

    /// The decisions on the fiche that no part tells: those of the committees of the quarter stand with them.
    private func rulings(_ deployment: QuarterlyReview.Deployment) -> [Block] {
        let committees = Set((review.steering + review.technical).map(\.id))
        return deployment.rulings.filter { $0.effect != .priority && !committees.contains($0.meeting) }
            .map { .paragraph(facts.told($0)) }
    }

    /// The structures that no text of the fiche names, and what the next review will add.
    private func closing(_ deployment: QuarterlyReview.Deployment) -> [Block] {
        let fiche = "la fiche\u{a0}\(deployment.action.number)"
        let structures = facts.unsaid(by: deployment.entries)
        let promised = deployment.entries.filter(\.isToComplete)
        let which =
            promised.count == deployment.entries.count
            ? "" : " sur \(French.list(promised.map { Grammar.quoted($0.title) }))"
        let sentences = [
            structures.isEmpty
                ? nil
                : "\(French.noun(structures.count, "Structure associée", "Structures associées")) à \(fiche)\u{202f}: "
                    + "\(French.list(structures.map(facts.named))).",
            promised.isEmpty
                ? nil
                : "Pour \(fiche), des informations complémentaires\(which) seront partagées dans la prochaine revue "
                    + "trimestrielle.",
        ].compactMap(\.self)
        return sentences.isEmpty ? [] : [.paragraph(Text(sentences.joined(separator: " ")))]
    }

    private var meetings: ReportSection {
        ReportSection("autres-reunions", .deployment, "Autres réunions", told([], review.meetings))
    }

    private var others: ReportSection {
        ReportSection(
            "autres-actions", .deployment, "Autres actions en lien avec les objectifs du CLS",
            told(review.others.filter { !$0.isOnResidents }, []))
    }
}

extension JournalEntry {
    /// What it makes a review say.
    func piece(
        of review: QuarterlyReview, _ facts: Facts, part: String = "", isOfFiche: Bool = false
    ) -> ReportSection.Piece {
        let story = EntryStory(
            entry: self, quarter: review.quarter, facts: facts, part: part, isOfFiche: isOfFiche)
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

extension Horizon {
    /// Longer than a month.
    fileprivate var isVague: Bool { first.adding(months: 1) <= last }
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
