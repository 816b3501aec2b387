import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The diaporama of a meeting: its slides chosen, ordered, completed, and printed.
struct DeckRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/diaporama"
        let slide = "\(root)/diapositives/{key}"
        return [
            .get(root, show), .post("\(root)/ordre", reorder), .post("\(root)/ordre-origine", restore),
            .get("\(root)/nouvelle", new), .post("\(root)/diapositives", add),
            .get(slide, edit), .post(slide, write),
            .post("\(slide)/montee") { visit, _ in try await move(visit, by: -1) },
            .post("\(slide)/descente") { visit, _ in try await move(visit, by: 1) },
            .post("\(slide)/masquage") { visit, _ in try await hide(visit, true) },
            .post("\(slide)/affichage") { visit, _ in try await hide(visit, false) },
            .get("\(slide)/suppression", confirm), .post("\(slide)/suppression", remove),
        ]
            + Format.decks.map { format in
                .get("\(root).\(format.fileExtension)") { try await printed($0, format) }
            }
    }

    private func page(_ visit: MemberVisit) async throws -> DeckPage {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let deck = try await visit.store.deck(
            of: meeting.id, in: dossier.contract.slug, visibleTo: visit.member)
        return DeckPage(visit: visit, dossier: dossier, meeting: meeting, deck: deck)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let page = try await page(visit)
        return .html(visit.page(page.page, of: page.dossier.contract, in: .meetings))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let page = try await page(visit)
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
        let key = try await slide(visit).key
        return try await change(visit) { $0.move(key, by: step, over: $1) }
    }

    private func hide(_ visit: MemberVisit, _ isHidden: Bool) async throws -> Response {
        let key = try await slide(visit).key
        return try await change(visit) { deck, made in
            var slide = deck[key]
            slide.isHidden = isHidden
            deck.change(slide, over: made)
        }
    }

    /// Changes the order or what is shown: nobody's words are at stake.
    private func change(
        _ visit: MemberVisit, _ rule: @escaping @Sendable (inout Deck, [String]) throws -> Void
    ) async throws -> Response {
        let page = try await page(visit)
        try Access.require(visit.member, .editContract)
        let made = page.made
        try await visit.store.changeDeck(of: page.meeting.id, in: page.slug, by: visit.signature) {
            try rule(&$0, made)
        }
        return .seeOther(Path.deck(page.slug, page.meeting.id))
    }

    private func slide(_ visit: MemberVisit) async throws -> (page: DeckPage, key: String) {
        let page = try await page(visit)
        let key = try visit.visit.parameter("key")
        guard page.slides.contains(where: { $0.slide.key == key }) else { throw Refusal.notFound }
        return (page, key)
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try await DeckSlideForm(page: page(visit), key: nil).form().shown(to: visit)
    }

    private func add(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try await answer(visit, form, page(visit), nil)
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let (page, key) = try await slide(visit)
        return try DeckSlideForm(page: page, key: key).form().shown(to: visit)
    }

    private func write(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (page, key) = try await slide(visit)
        return try await answer(visit, form, page, key)
    }

    private func answer(
        _ visit: MemberVisit, _ form: FormData, _ page: DeckPage, _ key: String?
    ) async throws -> Response {
        let sheet = DeckSlideForm(page: page, key: key)
        let made = page.made
        return try await sheet.form().answer(form, from: visit) { typed in
            let slide = try sheet.slide(typed)
            try await visit.store.changeDeck(
                of: page.meeting.id, version: key == nil ? nil : typed.version, in: page.slug,
                by: visit.signature
            ) { deck in
                var written = slide
                if key == nil { written.key = try deck.newOwnKey() }
                written.isHidden = deck[written.key].isHidden
                deck.change(written, over: made)
            }
            return Path.deck(page.slug, page.meeting.id)
        }
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let (page, key) = try await slide(visit)
        try Access.require(visit.member, .editContract)
        return .html(visit.page(try page.removal(of: key), of: page.dossier.contract, in: .meetings))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let key = try await slide(visit).key
        guard DeckSlide.isOwn(key) else { throw Refusal.notFound }
        return try await change(visit) { deck, _ in deck.slides.removeAll { $0.key == key } }
    }
}
