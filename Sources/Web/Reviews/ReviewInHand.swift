import Documents
import Domain
import Foundation
import Hummingbird
import Storage

/// The review of a quarter with all that was written and published of it: what its pages are made of.
struct ReviewInHand: Sendable {
    let visit: MemberVisit
    let dossier: Dossier
    let quarter: Quarter
    let edits: ReviewEdits
    /// Of this quarter, the latest first.
    let publications: [Publication]

    var slug: String { dossier.contract.slug }
    var path: String { Path.review(slug, quarter) }
    var mayWrite: Bool { visit.may(.editContract) }

    /// The review as written, for an audience.
    func written(for audience: Audience = .partners) -> WrittenReview {
        WrittenReview(QuarterlyReview(quarter, of: dossier), edits, for: audience)
    }

    /// The document as it stands today.
    func document(for audience: Audience) -> Document {
        ReviewDocument.build(written(for: audience), on: visit.today)
    }

    /// A part by its place; what is not there does not exist.
    func part(_ place: String) throws(Refusal) -> WrittenPart {
        guard let part = written().parts.first(where: { $0.section.place == place }) else { throw .notFound }
        return part
    }
}

extension MemberVisit {
    /// The review that the address names.
    func reviewSheet() async throws -> ReviewInHand {
        guard let quarter = Quarter(code: try visit.parameter("quarter")) else { throw Refusal.notFound }
        let dossier = try await self.dossier()
        let slug = dossier.contract.slug
        let edits = try await store.reviewEdits(of: quarter, in: slug, visibleTo: member)
        let publications = try await store.publications(in: slug, visibleTo: member)
        return ReviewInHand(
            visit: self, dossier: dossier, quarter: quarter, edits: edits,
            publications: publications.filter { $0.quarter == quarter })
    }

    /// The same for who may write it.
    func reviewSheetToEdit() async throws -> ReviewInHand {
        let sheet = try await reviewSheet()
        try Access.require(member, .editContract)
        return sheet
    }
}
