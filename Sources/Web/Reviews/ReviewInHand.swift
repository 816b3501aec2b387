import Documents
import Domain
import HTML
import Storage

/// The review of a quarter with all that was written and published of it: what its pages are made of.
struct ReviewInHand: OfDossier, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let quarter: Quarter
    let edits: ReportEdits
    /// Of this quarter, the latest first.
    let publications: [Publication]

    var path: String { Path.review(slug, quarter) }

    /// The pages above those of the review.
    func breadcrumb(_ links: Link...) -> [Link] {
        above(.reviews(slug), Link(quarter.code, path)) + links
    }

    /// The review as written, for an audience.
    func written(for audience: Audience = .partners) -> WrittenReview {
        WrittenReview(QuarterlyReview(quarter, of: dossier), edits, for: audience)
    }

    /// The document as it stands today.
    func document(for audience: Audience) -> Document {
        ReviewDocument.build(written(for: audience), on: viewer.today)
    }

    /// What the checks find in it.
    var remarks: [ReviewRemark] { ReviewChecks(written(), on: viewer.today).remarks }

    /// A part by its place; what is not there does not exist.
    func part(_ place: String) throws(Refusal) -> WrittenPart {
        guard let part = written().parts.first(where: { $0.section.place == place }) else { throw .notFound }
        return part
    }
}

extension MemberVisit {
    /// The review that the address names.
    func reviewInHand() async throws -> ReviewInHand {
        guard let quarter = Quarter(code: try visit.parameter("quarter")) else { throw Refusal.notFound }
        let dossier = try await self.dossier()
        let slug = dossier.slug
        let edits = try await store.reviewEdits(of: quarter, in: slug, visibleTo: member)
        let publications = try await store.publications(in: slug, visibleTo: member)
        return ReviewInHand(
            viewer: viewer, dossier: dossier, quarter: quarter, edits: edits,
            publications: publications.filter { $0.quarter == quarter })
    }
}
