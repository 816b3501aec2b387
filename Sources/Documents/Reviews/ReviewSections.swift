import Domain

/// The parts of a review in the order in which reviews tell them.
struct ReviewSections {
    /// The part that holds the fiches.
    static let deployment = "deploiement"
    /// The annex that depends on every word of the others.
    static let acronyms = "annexe-sigles"

    let review: QuarterlyReview
    let facts: Facts

    /// Parts without content are left out.
    var all: [ReportSection] {
        let body = review.isQuiet ? quiet : opening + committees + deployed + end
        return body + annexes
    }

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
            let part = MeetingReturn(meeting: meeting, facts: facts)
            return ReportSection("reunion-\(meeting.id)", .part, part.title, part.pieces)
        }
    }

    private var deployed: [ReportSection] {
        let part = DeploymentPart(review: review, facts: facts)
        let sections = part.sections
        guard !sections.isEmpty else { return [] }
        return [ReportSection(Self.deployment, .part, "Déploiement du CLS", part.intro)] + sections
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

    private var annexes: [ReportSection] {
        let attendance = (review.steering + review.technical).filter { !$0.attendance.isEmpty }.map {
            ReportSection(
                "annexe-participants-\($0.id)", .annex, "Participants du \($0.dated)",
                AttendanceAnnex.blocks(of: $0, facts))
        }
        let lists = ReviewAnnexes(review: review, facts: facts)
        let synthesis = ReportSection(
            "annexe-synthese", .annex, "Synthèse des fiches action au \(French.date(review.synthesis.day))",
            lists.synthesis)
        let list = ReportSection("annexe-fiches", .annex, "Liste des fiches action", lists.list)
        let acronyms = ReportSection(Self.acronyms, .annex, "Sigles et acronymes", [Block]())
        let sources = ReportSection(
            "annexe-sources", .annex, "Sources",
            review.isQuiet ? [] : SourcesAnnex(review: review, facts: facts).blocks)
        return attendance + [synthesis, attention, list].filter(\.isFilled) + [acronyms]
            + ([sources] + decks).filter(\.isFilled)
    }
}

extension ReviewSections {
    /// What was shown to each steering committee of the quarter, slide after slide.
    private var decks: [ReportSection] {
        review.steering.map { meeting in
            let slides = MeetingDeck.slides(
                of: meeting, in: review.dossier, for: facts.audience, on: review.quarter.last)
            let blocks = slides.map(\.slide).filter { $0.layout == .content && !$0.blocks.isEmpty }.flatMap {
                [Block.heading(2, $0.title)] + $0.blocks
            }
            return ReportSection(
                "annexe-diaporama-\(meeting.id)", .annex,
                "Support présenté au \(meeting.longName) \(meeting.when.genitive)", blocks)
        }
    }

    /// What the checks of coherence found at the end of the quarter: it is for those who steer.
    private var attention: ReportSection {
        let found =
            facts.audience == .signatories
            ? Dictionary(grouping: review.dossier.checks(on: review.quarter.last), by: \.kind) : [:]
        let blocks = Check.Kind.allCases.flatMap { kind -> [Block] in
            guard let checks = found[kind] else { return [] }
            return [.heading(2, Text(kind.label)), .bullets(checks.map { Text($0.sentence) })]
        }
        return ReportSection("annexe-vigilance", .annex, "Points de vigilance", blocks)
    }
}

extension ReportSection.Rank {
    /// Within the deployment: a fiche, the other meetings, the other actions.
    package static let deployment = within(ReviewSections.deployment)
}

extension ReportSection {
    fileprivate var isFilled: Bool { !pieces.isEmpty }
}
