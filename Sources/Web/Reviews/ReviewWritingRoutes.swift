import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The parts of a review: ordered, hidden, rewritten, added, each by itself.
struct ReviewWritingRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/revues/{quarter}/redaction"
        return [
            .get(root, show), .post(root, order), .post("\(root)/parties", add),
            .get("\(root)/{place}", edit), .upload("\(root)/{place}", write),
            .post("\(root)/{place}/montee") { visit, _ in try await move(visit, up: true) },
            .post("\(root)/{place}/descente") { visit, _ in try await move(visit, up: false) },
            .post("\(root)/{place}/masquage", hide), .get("\(root)/{place}/comparaison", compare),
            .post("\(root)/{place}/prise-en-compte", acknowledge), .post("\(root)/{place}/reprise", restore),
            .post("\(root)/{place}/suppression", remove),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        page(try await visit.reviewSheetToEdit(), FormData(""), FieldErrors())
    }

    private func page(_ sheet: ReviewInHand, _ typed: FormData, _ errors: FieldErrors) -> Response {
        .html(
            sheet.visit.page(
                ReviewWritingPage(sheet: sheet).page(typed, errors), of: sheet.dossier.contract, in: .reviews),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private func order(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let sheet = try await visit.reviewSheetToEdit()
        let known = Set(sheet.written().parts.map(\.section.place))
        return try await put(sheet, form.all("order").filter(known.contains))
    }

    private func move(_ visit: MemberVisit, up: Bool) async throws -> Response {
        let sheet = try await visit.reviewSheetToEdit()
        let part = try sheet.part(visit.visit.parameter("place"))
        var places = sheet.written().parts.filter { $0.section.rank == part.section.rank }
            .map(\.section.place)
        guard let index = places.firstIndex(of: part.section.place) else { throw Refusal.notFound }
        let other = up ? index - 1 : index + 1
        if places.indices.contains(other) { places.swapAt(index, other) }
        return try await put(sheet, places)
    }

    private func put(_ sheet: ReviewInHand, _ places: [String]) async throws -> Response {
        try await sheet.visit.store.order(
            places, of: sheet.quarter, in: sheet.slug, by: sheet.visit.signature)
        return .seeOther(Path.reviewWriting(sheet.slug, sheet.quarter))
    }

    private func add(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let sheet = try await visit.reviewSheetToEdit()
        do {
            let place = try await visit.store.addPart(
                titled: form["title"], of: sheet.quarter, in: sheet.slug, by: visit.signature)
            return .seeOther(Path.reviewPart(sheet.slug, sheet.quarter, place))
        } catch Refusal.invalid(let faults) {
            return page(sheet, form, FieldErrors(faults))
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        try await form(visit).edit.shown(to: visit)
    }

    private func write(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let page = try await self.form(visit)
        let sent = try await page.keepingFiles(form)
        return try await page.edit.answer(sent.form, from: visit) { typed in
            let part = try page.part(typed, seen: form["_seen"], faults: sent.faults)
            try await visit.store.save(part, in: page.sheet.slug, by: visit.signature)
            return Path.reviewWriting(page.sheet.slug, page.sheet.quarter) + "#\(part.place)"
        }
    }

    private func form(_ visit: MemberVisit) async throws -> ReviewPartForm {
        let sheet = try await visit.reviewSheetToEdit()
        return ReviewPartForm(sheet: sheet, written: try sheet.part(visit.visit.parameter("place")))
    }
}

extension ReviewWritingRoutes {
    private func hide(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await change(visit, form) { $0.isHidden = !form["hidden"].isEmpty }
    }

    private func compare(_ visit: MemberVisit) async throws -> Response {
        let sheet = try await visit.reviewSheetToEdit()
        let part = try sheet.part(visit.visit.parameter("place"))
        let page = ReviewComparisonPage(sheet: sheet, written: part).page
        return .html(visit.page(page, of: sheet.dossier.contract, in: .reviews))
    }

    /// The facts that the person saw are those that the wording tells.
    private func acknowledge(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let page = try await self.form(visit)
        let seen = page.seen(form["_seen"])
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
        _ visit: MemberVisit, _ form: FormData, _ change: (inout ReviewPart) -> Void
    ) async throws -> Response {
        let sheet = try await visit.reviewSheetToEdit()
        var part = try sheet.part(visit.visit.parameter("place")).part
        guard part.version == form.version else { throw Refusal.stale }
        change(&part)
        try await visit.store.save(part, in: sheet.slug, by: visit.signature)
        return .seeOther(Path.reviewWriting(sheet.slug, sheet.quarter) + "#\(part.place)")
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let sheet = try await visit.reviewSheetToEdit()
        try await visit.store.removePart(
            visit.visit.parameter("place"), of: sheet.quarter, version: form.version, in: sheet.slug,
            by: visit.signature)
        return .seeOther(Path.reviewWriting(sheet.slug, sheet.quarter))
    }
}
