import Domain

/// The revue trimestrielle, as article 7 asks for it, in the order in which the contract's reviews tell a quarter.
package enum ReviewDocument {
    /// The review of a quarter, printed on a day; with nothing written, the facts speak alone.
    package static func build(
        _ review: QuarterlyReview, for audience: Audience = .partners, on day: Day
    ) -> Document {
        build(WrittenReview(review, ReportEdits(of: .quarter(review.quarter)), for: audience), on: day)
    }

    /// The review as its coordinator wrote it.
    package static func build(_ written: WrittenReview, on day: Day) -> Document {
        let review = written.review
        var document = cover(
            review, Facts(review.dossier, for: written.audience, on: review.quarter.last), day)
        document.blocks = written.blocks
        return Masking(review.dossier, for: written.audience).applied(to: document)
    }

    private static func cover(_ review: QuarterlyReview, _ facts: Facts, _ day: Day) -> Document {
        let contract = review.dossier.contract
        let version =
            switch facts.audience {
            case .public: " – version publique"
            case .partners: ""
            case .signatories: " – version des signataires"
            }
        return Document(
            of: review.dossier, title: "Revue trimestrielle \(review.quarter.span)",
            subtitle: "Contrat local de santé \(contract.generationName) \(French.genitive(contract.holder))",
            date: "Établie le \(French.date(day))", day: day,
            footer: "Revue trimestrielle, \(review.quarter.french)\(version)", hasContents: true,
            cover: Document.Cover(
                period: "Contrat \(contract.period)", signatoriesTitle: "Signataires du contrat",
                signatories: review.dossier.organizations.filter(\.isSignatory).map(\.name)))
    }
}
