import Documents
import Domain
import Foundation
import HTML
import Hummingbird
import Logging
import Storage

/// A review checked, published, and read as it was published.
struct PublicationRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/revues/{quarter}"
        return [
            .get("\(root)/publication", check), .post("\(root)/publication", publish),
            .get("\(root)/versions/{number}", show),
        ] + Route.prints("\(root)/versions/{number}", printed)
    }

    private func check(_ visit: MemberVisit) async throws -> Response {
        page(try await visit.reviewSheetToEdit(), FormData(""), FieldErrors())
    }

    private func page(_ sheet: ReviewInHand, _ typed: FormData, _ errors: FieldErrors) -> Response {
        .html(
            sheet.visit.page(
                PublicationPage(sheet: sheet).page(typed, errors), of: sheet.dossier.contract, in: .reviews),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func publish(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let sheet = try await visit.reviewSheetToEdit()
        do {
            try PublicationPage(sheet: sheet).requireReady(form)
            let quarter = sheet.quarter
            let day = visit.today
            let publication = try await visit.store.publish(
                quarter, because: form["reason"], in: sheet.slug, by: visit.signature
            ) { basis in
                try Self.frozen(basis, of: quarter, on: day)
            }
            await print(publication, sheet)
            return .seeOther(Path.reviewVersion(sheet.slug, quarter, publication.number))
        } catch Refusal.invalid(let faults) {
            return page(sheet, form, FieldErrors(faults))
        }
    }

    /// The documents of every audience, from facts read in the transaction that keeps them.
    static func frozen(
        _ basis: PublicationBasis, of quarter: Quarter, on day: Day
    ) throws -> [FrozenText] {
        let review = QuarterlyReview(quarter, of: basis.dossier)
        return try Audience.allCases.map { audience in
            let written = WrittenReview(review, basis.edits, for: audience)
            return FrozenText(
                audience: audience.rawValue, document: try FrozenReview.text(written, on: day))
        }
    }
}

extension PublicationRoutes {
    /// Prints every file of a version once, and keeps them. A press that fails leaves the version published: its page
    /// prints what is missing from the same frozen document.
    private func print(_ publication: Publication, _ sheet: ReviewInHand) async {
        await withTaskGroup(of: Void.self) { group in
            for audience in Audience.allCases {
                for format in Format.texts {
                    group.addTask { await keep(publication, sheet, audience, format) }
                }
            }
        }
    }

    private func keep(
        _ publication: Publication, _ sheet: ReviewInHand, _ audience: Audience, _ format: Format
    ) async {
        do {
            let visit = sheet.visit
            let text = try await visit.store.publishedText(
                publication.quarter, number: publication.number, for: audience.rawValue, in: sheet.slug,
                visibleTo: visit.member)
            let frozen = try FrozenReview.document(text.document)
            let files = try await visit.store.files(
                frozen.keptPictures, in: sheet.slug, visibleTo: visit.member)
            let document = frozen.showing(files)
            let printed = try await site.press.print([document], title: document.title, as: format)
            try await visit.store.keepPublishedFile(
                Data(printed.bytes), of: publication.id, for: audience.rawValue, as: format.fileExtension,
                in: sheet.slug, by: visit.signature)
        } catch {
            site.logger.error(
                "a published review was not printed",
                metadata: ["version": "\(publication.label)", "error": "\(error)"])
        }
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let sheet = try await visit.reviewSheet()
        let audience = Audience(visit)
        let text = try await visit.published(sheet, for: audience)
        let page = VersionPage(sheet: sheet, publication: text.publication, audience: audience)
            .page(try FrozenReview.document(text.document))
        return .html(visit.page(page, of: sheet.dossier.contract, in: .reviews))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let sheet = try await visit.reviewSheet()
        let audience = Audience(visit)
        let text = try await visit.published(sheet, for: audience)
        let publication = text.publication
        let name = "revue-\(publication.quarter.code)-v\(publication.number)\(audience.suffix)"
        try await visit.noteExport("\(publication.label), en \(format.name)", in: sheet.slug)
        let kept = try await visit.store.publishedFile(
            publication.id, for: audience.rawValue, as: format.fileExtension, in: sheet.slug,
            visibleTo: visit.member)
        if let kept {
            return .file(Array(kept), format.mediaType, named: "\(name).\(format.fileExtension)")
        }
        return await visit.printed(
            try FrozenReview.document(text.document), as: format, named: name, of: sheet.dossier.contract,
            in: .reviews)
    }
}

extension MemberVisit {
    /// The published version that the address names, for an audience.
    fileprivate func published(
        _ sheet: ReviewInHand, for audience: Audience
    ) async throws -> (publication: Publication, document: String) {
        guard let number = Int(try visit.parameter("number")) else { throw Refusal.notFound }
        return try await store.publishedText(
            sheet.quarter, number: number, for: audience.rawValue, in: sheet.slug, visibleTo: member)
    }
}
