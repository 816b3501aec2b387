import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The parts of a review: ordered, hidden, rewritten, added, each by itself.
struct ReviewWritingRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/revues/{quarter}/redaction"
        let part = "\(root)/{place}"
        return Route.moves(part, .editContract, move) + [
            .page(root, in: .reviews, .editContract) {
                ReviewWritingPage(review: try await $0.reviewInHand())
            }, .post(root, .editContract, order),
            .post("\(root)/parties", .editContract, add), .get(part, .editContract, edit),
            .post(part, .editContract, write, takesFiles: true, showsForm: true),
            .post("\(part)/masquage", .editContract, hide),
            .page("\(part)/comparaison", in: .reviews, .editContract, compare),
            .post("\(part)/prise-en-compte", .editContract, acknowledge),
            .post("\(part)/reprise", .editContract, restore),
            .post("\(part)/suppression", .editContract, remove),
        ]
    }

    private func order(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let review = try await visit.reviewInHand()
        let known = Set(review.written().parts.map(\.section.place))
        return try await put(review, form.all("order").filter(known.contains), visit)
    }

    private func move(_ visit: MemberVisit, _ up: Bool) async throws -> Response {
        let review = try await visit.reviewInHand()
        let part = try review.part(visit.visit.parameter("place"))
        let places = review.written().parts.filter { $0.section.rank == part.section.rank }
            .map(\.section.place)
        let moved = Arrangement.moving(part.section.place, by: up ? -1 : 1, in: places)
        return try await put(review, moved ?? places, visit)
    }

    private func put(
        _ review: ReviewInHand, _ places: [String], _ visit: MemberVisit
    ) async throws -> Response {
        try await visit.store.order(places, of: review.quarter, in: review.slug, by: visit.signature)
        return .seeOther(Path.reviewWriting(review.slug, review.quarter))
    }

    private func add(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let review = try await visit.reviewInHand()
        do {
            let place = try await visit.store.addPart(
                titled: form["title"], of: review.quarter, in: review.slug, by: visit.signature)
            return .seeOther(Path.reviewPart(review.slug, review.quarter, place))
        } catch Refusal.invalid(let faults) {
            let page = ReviewWritingPage(review: review, typed: form, errors: FieldErrors(faults))
            return visit.show(page, in: .reviews)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let page = try await part(visit)
        return page.form(seen: page.written.marks).shown(to: visit)
    }

    private func write(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let page = try await part(visit)
        let slug = page.review.slug
        return try await page.form(seen: sent["_seen"]).answer(sent, from: visit) { typed in
            var part = typed.value
            part.version = typed.version
            try await visit.store.save(part, in: slug, by: visit.signature)
            return Path.reviewWriting(slug, page.review.quarter) + "#\(part.place)"
        }
    }

    private func part(_ visit: MemberVisit) async throws -> ReviewPartPage {
        let review = try await visit.reviewInHand()
        return ReviewPartPage(review: review, written: try review.part(visit.visit.parameter("place")))
    }
}

extension ReviewWritingRoutes {
    private func hide(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await change(visit, form) { $0.isHidden = !form["hidden"].isEmpty }
    }

    private func compare(_ visit: MemberVisit) async throws -> ReviewComparisonPage {
        let review = try await visit.reviewInHand()
        let part = try review.part(visit.visit.parameter("place"))
        return ReviewComparisonPage(review: review, written: part)
    }

    /// The facts that the person saw are those that the wording tells.
    private func acknowledge(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let seen = try await part(visit).written.seen(form["_seen"])
        return try await change(visit, form) { if $0.wording != nil { $0.basis = seen } }
    }

    /// Lets the facts speak again.
    private func restore(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await change(visit, form) { part in
            part.wording = nil
            part.basis = []
        }
    }

    private func change(
        _ visit: MemberVisit, _ form: FormData, _ change: (inout ReportPart) -> Void
    ) async throws -> Response {
        let review = try await visit.reviewInHand()
        var part = try review.part(visit.visit.parameter("place")).part
        guard part.version == form.version else { throw Refusal.stale }
        change(&part)
        try await visit.store.save(part, in: review.slug, by: visit.signature)
        return .seeOther(Path.reviewWriting(review.slug, review.quarter) + "#\(part.place)")
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let review = try await visit.reviewInHand()
        try await visit.store.removePart(
            visit.visit.parameter("place"), of: review.quarter, version: form.version, in: review.slug,
            by: visit.signature)
        return .seeOther(Path.reviewWriting(review.slug, review.quarter))
    }
}
