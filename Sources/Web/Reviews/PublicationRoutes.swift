import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// A review checked, published, and read as it was published.
struct PublicationRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/revues/{quarter}"
        return [
            .page("\(root)/publication", in: .reviews, .editContract, page),
            .post("\(root)/publication", .editContract, publish),
            .post("\(root)/publication/noms", .editContract, answer),
            .get("/cls/{slug}/revues/noms-publies", .editContract, readAgain),
            .post("\(root)/versions/{number}/retrait", .editContract, withdraw),
            .page("\(root)/versions/{number}", in: .reviews, show),
        ]
            + Format.texts.map { format in
                .get("\(root)/versions/{number}.\(format.fileExtension)") { try await printed($0, format) }
            }
    }

    private func page(_ visit: MemberVisit) async throws -> PublicationPage {
        let review = try await visit.reviewInHand()
        return PublicationPage(review: review, remarks: review.remarks)
    }

    /// Says whether a passage names a person, and goes back to what else is asked.
    private func answer(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        guard let quarter = Quarter(code: try visit.visit.parameter("quarter")) else {
            throw Refusal.notFound
        }
        guard let passage = sent["passage"].unlessBlank, passage.utf8.count <= NameAnswer.longest else {
            throw Refusal.invalid("passage", "Dites de quel passage il s’agit.")
        }
        let slug = try visit.slug()
        let answer = NameAnswer(passage, isPerson: sent["person"] == "oui")
        try await visit.store.answer(answer, in: slug, by: visit.signature)
        return .seeOther(Path.publication(slug, quarter))
    }

    /// What was found is looked for again in what is frozen.
    private func publish(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        var page = try await page(visit)
        let review = page.review
        do {
            let (quarter, day) = (review.quarter, visit.today)
            let request = try page.form.read(sent, over: PublicationRequest()).value
            // Its files are printed beside the pages; that of the version says how far they are.
            let publication = try await rebuilding {
                try await visit.store.reviewBasis(of: quarter, in: review.slug, visibleTo: visit.member)
            } _: { basis in
                let frozen = FrozenReview(quarter, of: basis.facts.dossier, basis.facts.edits, on: day)
                try request.validate(correcting: false, PublicationRequest.Findings(frozen.remarks))
                return try await visit.store.publish(
                    Self.texts(frozen), of: quarter, from: basis, because: request.reason, in: review.slug,
                    by: visit.signature)
            }
            return .seeOther(Path.reviewVersion(review.slug, quarter, publication.number))
        } catch Refusal.invalid(let faults) {
            (page.typed, page.errors) = (sent, FieldErrors(faults))
            return visit.show(page, in: .reviews)
        }
    }

    /// The documents of every audience, as they are kept.
    static func texts(_ review: FrozenReview) throws -> [FrozenText] {
        try Audience.allCases.map { FrozenText(audience: $0, document: try review.text(for: $0)) }
    }
}

extension PublicationRoutes {
    /// Prints again the files of a version whose texts changed: who took names out of it waits for them.
    func print(_ publication: Publication, _ slug: String) async {
        let printer = PublicationPrinter(site: site)
        await withTaskGroup(of: Void.self) { group in
            for audience in Audience.allCases {
                for format in Format.texts {
                    let file = UnprintedFile(
                        publication: publication.id, slug: slug, audience: audience,
                        format: format.fileExtension)
                    group.addTask { _ = try? await printer.print(file) }
                }
            }
        }
    }

    private func show(_ visit: MemberVisit) async throws -> VersionPage {
        let review = try await visit.reviewInHand()
        let audience = Audience(visit)
        let text = try await visit.published(review, for: audience)
        return VersionPage(
            review: review, publication: text.publication, audience: audience,
            document: try FrozenReview.document(text.document),
            printing: try await printing(of: text.publication, visit))
    }

    /// For ten minutes after the publication, and later while files that nobody printed are missing.
    private func printing(of publication: Publication, _ visit: MemberVisit) async throws -> VersionPrinting?
    {
        let age = (site.now.milliseconds - publication.published.milliseconds) / 1_000
        if age > PublicationPrinter.span { return nil }
        let done = try await visit.store.printedFiles(of: publication.id)
        if age > 600 && done >= PublicationPrinter.files { return nil }
        return VersionPrinting(done: done, all: PublicationPrinter.files, isLate: age > 600)
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let review = try await visit.reviewInHand()
        let audience = Audience(visit)
        let text = try await visit.published(review, for: audience)
        let publication = text.publication
        let name = "revue-\(publication.quarter.code)-v\(publication.number)\(audience.suffix)"
        try await visit.noteExport("\(publication.label), en \(format.name)", in: review.slug)
        let kept = try await visit.store.publishedFile(
            publication.id, for: audience, as: format.fileExtension, in: review.slug,
            visibleTo: visit.member)
        if let kept {
            return .file(Array(kept), format.mediaType, named: "\(name).\(format.fileExtension)")
        }
        let document = try FrozenReview.document(text.document)
        return await visit.printed(
            [document], title: document.title, as: format, named: name, of: review.contract, in: .reviews)
    }
}

extension MemberVisit {
    /// The published version that the address names, for an audience.
    fileprivate func published(
        _ review: ReviewInHand, for audience: Audience
    ) async throws -> (publication: Publication, document: String) {
        guard let number = Int(try visit.parameter("number")) else { throw Refusal.notFound }
        return try await store.publishedText(
            review.quarter, number: number, for: audience, in: review.slug, visibleTo: member)
    }
}
