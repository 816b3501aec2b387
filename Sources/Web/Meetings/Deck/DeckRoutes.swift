import Documents
import Domain
import Hummingbird

/// The diaporama of a meeting: its slides chosen, ordered, completed, and printed.
struct DeckRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/diaporama"
        let slide = "\(root)/diapositives/{key}"
        return [
            .page(root, in: .meetings) { try await DeckPage($0) },
            .post("\(root)/ordre", .editContract, reorder),
            .post("\(root)/ordre-origine", .editContract, restore),
            .post("\(slide)/masquage", .editContract) { visit, _ in try await hide(visit, true) },
            .post("\(slide)/affichage", .editContract) { visit, _ in try await hide(visit, false) },
        ] + Route.moves(slide, .editContract, move) + DeckSlideResource(root, slide: slide).routes
            + Route.prints(root, in: .meetings, formats: Format.decks, printed)
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let page = try await DeckPage(visit)
        let audience = Audience(visit)
        var document = page.document(for: audience)
        if format == .pdf, visit.query("notes") != "oui" { document = document.withoutNotes }
        return Printout(
            document, of: page, named: "diaporama-\(page.meeting.when.code)\(audience.suffix)",
            as: "\(document.title),")
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

    private func move(_ visit: MemberVisit, _ up: Bool) async throws -> Response {
        let key = try await key(visit)
        return try await change(visit) { $0.move(key, by: up ? -1 : 1, over: $1) }
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
