import Domain

/// The revue trimestrielle, as article 7 asks for it, in the order in which the contract's reviews tell a quarter.
package enum ReviewDocument {
    /// The review of a quarter, printed on a day.
    package static func build(
        _ review: QuarterlyReview, for audience: Audience = .partners, on day: Day
    ) -> Document {
        let facts = Facts(review.file, for: audience)
        var document = cover(review, facts, day)
        document.blocks =
            ReviewOpening(review: review, facts: facts).blocks + numbered(parts(review, facts))
        document.blocks += annexes(review, facts, of: document.plainText)
        return Masking(review.file, for: audience).applied(to: document)
    }

    private static func cover(_ review: QuarterlyReview, _ facts: Facts, _ day: Day) -> Document {
        let contract = review.file.contract
        let version = facts.audience == .public ? " – version publique" : ""
        return Document(
            of: review.file, title: "Revue trimestrielle \(review.quarter.span)",
            subtitle: "Contrat local de santé \(contract.generationName) \(Grammar.of(contract.holder))",
            date: "Établie le \(French.date(day))", day: day,
            footer: "Revue trimestrielle, \(review.quarter.french)\(version)", hasContents: true,
            cover: Document.Cover(
                period: "Contrat \(contract.period)", signatoriesTitle: "Signataires du contrat",
                signatories: review.file.organizations.filter(\.isSignatory).map(\.name)))
    }

    /// The parts of the body, each with its title; one without content is left out.
    private static func parts(_ review: QuarterlyReview, _ facts: Facts) -> [(String, [Block])] {
        guard !review.isQuiet else {
            return [("Un trimestre sans fait enregistré", quiet(review)), calendar(review, facts)]
        }
        let returns = (review.steering + review.technical).map { meeting in
            let part = MeetingReturn(meeting: meeting, facts: facts)
            return (part.title, part.blocks)
        }
        return returns + [
            ("Déploiement du CLS", DeploymentPart(review: review, facts: facts).blocks),
            (ResidentsPart.title, ResidentsPart(review: review, facts: facts).blocks),
            ("Ce qui a changé depuis la dernière revue", ChangesPart(review: review, facts: facts).blocks),
            calendar(review, facts),
        ]
    }

    private static func calendar(_ review: QuarterlyReview, _ facts: Facts) -> (String, [Block]) {
        ("Calendrier des dates à venir", CalendarPart(review: review, facts: facts).blocks)
    }

    private static func numbered(_ parts: [(title: String, blocks: [Block])]) -> [Block] {
        parts.filter { !$0.blocks.isEmpty }.enumerated().flatMap { index, part in
            [.heading(1, "\(index + 1). \(part.title)")] + part.blocks
        }
    }

    private static func quiet(_ review: QuarterlyReview) -> [Block] {
        [
            .paragraph(
                """
                Aucune réunion, aucune avancée ni aucune décision n’a été enregistrée pour le \
                \(review.quarter.french). La prochaine revue reprendra le fil du contrat au \
                \(review.quarter.next.french).
                """)
        ]
    }

    private static func annexes(
        _ review: QuarterlyReview, _ facts: Facts, of body: String
    ) -> [Block] {
        let told =
            AttendanceAnnex.blocks(of: review.steering + review.technical, facts)
            + ReviewAnnexes(review: review, facts: facts).blocks
        let words = body + "\n" + told.flatMap(\.lines).joined(separator: "\n")
        return told + ReviewAnnexes.acronyms(in: words, review.file)
            + (review.isQuiet ? [] : SourcesAnnex(review: review, facts: facts).blocks)
    }
}
