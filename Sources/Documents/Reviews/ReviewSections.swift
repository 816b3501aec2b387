import Domain

/// The parts of a review in the order in which reviews tell them.
struct ReviewSections {
    /// The part that holds the fiches.
    static let deployment = "deploiement"
    /// The annex that tells where every fiche stands.
    static let synthesis = "annexe-synthese"
    /// The annex that depends on every word of the others.
    static let acronyms = "annexe-sigles"

    /// Parts without content are left out.
    let all: [ReportSection]

    /// What was chosen of the annexes gives them the numbers by which the body refers to them.
    init(review: QuarterlyReview, facts: Facts, edits: ReportEdits) {
        let annexes = AnnexSections(review: review, facts: facts).all
        let numbers = AnnexNumbers(annexes, edits)
        all = BodySections(review: review, facts: facts, annexes: numbers).all + annexes
    }
}

/// What a review tells, annexes apart.
private struct BodySections {
    let review: QuarterlyReview
    let facts: Facts
    let annexes: AnnexNumbers

    var all: [ReportSection] { review.isQuiet ? quiet : opening + committees + deployed + end }

    private var opening: [ReportSection] {
        let opening = ReviewOpening(review: review, facts: facts)
        return [
            ReportSection(
                "adoption", .opening, "Validation et adoption du contrat local de santé", opening.adoption),
            tool(opening),
        ].filter(\.isFilled)
    }

    private func tool(_ opening: ReviewOpening) -> ReportSection {
        ReportSection(
            "outil", .opening, "La revue trimestrielle\u{202f}: un outil de suivi et de communication",
            opening.pieces)
    }

    private var committees: [ReportSection] {
        (review.steering + review.technical).map { meeting in
            let part = MeetingReturn(meeting: meeting, facts: facts, annexes: annexes)
            return ReportSection("reunion-\(meeting.id)", .part, part.title, part.pieces)
        }
    }

    private var deployed: [ReportSection] {
        let part = DeploymentPart(review: review, facts: facts)
        let sections = part.sections
        guard !sections.isEmpty else { return [] }
        return [ReportSection(ReviewSections.deployment, .part, "Déploiement du CLS", part.intro)] + sections
    }

    private var end: [ReportSection] {
        let changes = ChangesPart(review: review, facts: facts)
        return [
            ReportSection(
                "habitants", .part, ResidentsPart.title, ResidentsPart(review: review, facts: facts).pieces),
            ReportSection(
                "changements", .part, "Ce qui a changé depuis la dernière revue", changes.pieces),
        ].filter(\.isFilled) + [calendar]
    }

    private var calendar: ReportSection {
        ReportSection(
            "calendrier", .part, "Calendrier des dates à venir",
            CalendarPart(review: review, facts: facts).blocks)
    }

    private var quiet: [ReportSection] {
        let opening = ReviewOpening(review: review, facts: facts)
        let words: Block = .paragraph(
            """
            Aucune réunion, aucune avancée ni aucune décision n’a été enregistrée pour le \
            \(review.quarter.french). La prochaine revue reprendra le fil du contrat au \
            \(review.quarter.next.french).
            """)
        return [
            tool(opening),
            ReportSection("trimestre-calme", .part, "Un trimestre sans fait enregistré", [words]), calendar,
        ]
    }
}

/// What a review annexes.
private struct AnnexSections {
    let review: QuarterlyReview
    let facts: Facts

    /// The letters come last: they are those of every other word.
    var all: [ReportSection] {
        let sources = ReportSection(
            "annexe-sources", .annex, "Sources",
            review.isQuiet ? [] : SourcesAnnex(review: review, facts: facts).blocks)
        return (attendance + [actions, attention] + decks + [sources]).filter(\.isFilled)
            + [ReportSection(ReviewSections.acronyms, .annex, "Sigles et acronymes", [Block]())]
    }

    private var attendance: [ReportSection] {
        (review.steering + review.technical).filter { !$0.attendance.isEmpty }.map {
            ReportSection(
                "annexe-participants-\($0.id)", .annex, "Participants du \($0.dated)",
                AttendanceAnnex.blocks(of: $0, facts))
        }
    }

    /// The fiches once, with where each stands as soon as one bilan tells it.
    private var actions: ReportSection {
        let annex = ActionsAnnex(review: review, facts: facts)
        let title =
            annex.isAssessed
            ? "Synthèse des fiches action au \(French.date(review.synthesis.day))" : "Liste des fiches action"
        return ReportSection(
            annex.isAssessed ? ReviewSections.synthesis : "annexe-fiches", .annex, title, annex.blocks)
    }

    /// What was shown to each steering committee of the quarter, slide after slide.
    private var decks: [ReportSection] {
        review.steering.map { meeting in
            let slides = MeetingDeck.slides(
                of: meeting, in: review.dossier, for: facts.audience, on: review.quarter.last)
            return ReportSection(
                meeting.deckAnnex, .annex,
                "Support présenté au \(meeting.longName) \(meeting.when.genitive)",
                slides.compactMap(\.slide.annexed))
        }
    }

    /// What the checks of coherence found at the end of the quarter, and no part tells: it is for those who steer.
    private var attention: ReportSection {
        let found =
            facts.audience == .signatories
            ? Dictionary(grouping: review.dossier.checks(on: review.quarter.last), by: \.kind) : [:]
        let blocks = Check.Kind.allCases.filter { !$0.isToldByReviews }.flatMap { kind -> [Block] in
            guard let checks = found[kind] else { return [] }
            return [.heading(2, Text(kind.label)), .bullets(checks.map(\.sentence).uniqued.map { Text($0) })]
        }
        return ReportSection("annexe-vigilance", .annex, "Points de vigilance", blocks)
    }
}

extension Check.Kind {
    /// Whether the body of a review tells it to everybody.
    fileprivate var isToldByReviews: Bool {
        switch self {
        case .forecastPassed, .committeeOverdue: true
        case .decisionWithoutFollowUp, .proposalUnanswered, .withoutNews, .withoutIndicator,
            .indicatorWithoutValue, .codeUsedTwice:
            false
        }
    }
}

extension Meeting {
    /// The annex that shows what it was shown.
    var deckAnnex: String { "annexe-diaporama-\(id)" }
}

extension ReportSection.Rank {
    /// Within the deployment: a fiche, the other meetings, the other actions.
    package static let deployment = within(ReviewSections.deployment)
}

extension ReportSection {
    fileprivate var isFilled: Bool { !pieces.isEmpty }
}
