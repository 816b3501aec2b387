import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The diaporama of a meeting: its slides chosen, ordered, completed, and printed.
struct DeckRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/diaporama"
        let slide = "\(root)/diapositives/{key}"
        return [
            .get(root, show), .post("\(root)/ordre", .editContract, reorder),
            .post("\(root)/ordre-origine", .editContract, restore),
            .post("\(slide)/montee", .editContract) { visit, _ in try await move(visit, by: -1) },
            .post("\(slide)/descente", .editContract) { visit, _ in try await move(visit, by: 1) },
            .post("\(slide)/masquage", .editContract) { visit, _ in try await hide(visit, true) },
            .post("\(slide)/affichage", .editContract) { visit, _ in try await hide(visit, false) },
        ] + DeckSlideResource(root, slide: slide).routes
            + Format.decks.map { format in
                .get("\(root).\(format.fileExtension)") { try await printed($0, format) }
            }
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let page = try await DeckPage(visit)
        return .html(visit.page(page.page, of: page.dossier.contract, in: .meetings))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let page = try await DeckPage(visit)
        let audience = Audience(visit)
        var document = page.document(for: audience)
        if format == .pdf, visit.query("notes") != "oui" { document = document.withoutNotes }
        let contract = page.dossier.contract
        try await visit.noteExport("\(document.title), en \(format.name)", in: contract.slug)
        let suffix = audience == .public ? "-public" : ""
        return await visit.printed(
            document, as: format, named: "diaporama-\(page.meeting.when.code)\(suffix)", of: contract,
            in: .meetings)
    }

    private func reorder(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let keys = form.all("order")
        return try await change(visit) { deck, made in
            let known = Set(deck.order(over: made))
            deck.arrange(keys.filter(known.contains))
        }
    }

    private func restore(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await change(visit) { $0.restoreOrder(over: $1) }
    }

    private func move(_ visit: MemberVisit, by step: Int) async throws -> Response {
        let key = try await key(visit)
        return try await change(visit) { $0.move(key, by: step, over: $1) }
    }

    private func hide(_ visit: MemberVisit, _ isHidden: Bool) async throws -> Response {
        let key = try await key(visit)
        return try await change(visit) { deck, made in
            var slide = deck[key]
            slide.isHidden = isHidden
            deck.change(slide, over: made)
        }
    }

    /// Changes the order or what is shown: nobody's words are at stake.
    private func change(
        _ visit: MemberVisit, _ rule: (inout Deck, [String]) throws -> Void
    ) async throws -> Response {
        try await rebuilding {
            try await DeckPage(visit)
        } _: { page in
            try await page.write(visit, rule)
            return .seeOther(page.root)
        }
    }

    private func key(_ visit: MemberVisit) async throws -> String {
        try await DeckPage(visit).slide(visit.visit.parameter("key")).key
    }
}
