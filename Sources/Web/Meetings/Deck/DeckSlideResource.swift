import Documents
import Domain
import HTML
import Storage

/// The pages that write one slide of a diaporama.
struct DeckSlideResource: Resource {
    let addresses: ResourceAddresses
    let section = Section.meetings

    init(_ root: String, slide: String) {
        addresses = ResourceAddresses(
            new: "\(root)/nouvelle", create: "\(root)/diapositives", form: slide,
            removal: "\(slide)/suppression")
    }

    func context(_ visit: MemberVisit) async throws -> DeckPage { try await DeckPage(visit) }

    func find(_ visit: MemberVisit, in page: DeckPage) throws -> DeckSlide {
        try page.slide(visit.visit.parameter("key"))
    }

    /// It takes its key when it is written.
    func blank(_ visit: MemberVisit, in page: DeckPage) -> DeckSlide { DeckSlide("own:0") }

    func form(
        _ slide: DeckSlide, isNew: Bool, in page: DeckPage, for visit: MemberVisit
    ) -> EditForm<DeckSlide> {
        let isOwn = DeckSlide.isOwn(slide.key)
        let ownTitle = page.slides.first { $0.slide.key == slide.key }?.ownTitle ?? ""
        return EditForm(
            contract: page.contract, section: section,
            title: isNew
                ? "Ajouter une diapositive"
                : "Modifier la diapositive «\u{202f}\(slide.title.unlessBlank ?? ownTitle)\u{202f}»",
            breadcrumb: page.slideBreadcrumb,
            action: isNew
                ? "\(page.root)/diapositives" : Path.deckSlide(page.slug, page.meeting.id, slide.key),
            back: page.root, form: DeckSlide.form(ownTitle: isOwn ? nil : ownTitle), stored: slide,
            version: isNew ? nil : page.deck.version,
            lead: isOwn ? nil : "Ce que Jalon sait reste à jour\u{202f}; ce que vous écrivez s’y ajoute.")
    }

    func save(
        _ typed: EditForm<DeckSlide>.Typed, _ visit: MemberVisit, in page: DeckPage
    ) async throws -> String {
        let isNew = typed.value.key == "own:0"
        return try await rebuilding {
            let page = try await DeckPage(visit)
            if !isNew, page.deck.version != typed.version { throw Refusal.stale }
            return page
        } _: { page in
            let words = isNew ? [typed.value.title, typed.value.text, typed.value.notes] : []
            try await page.write(visit, adding: words) { deck, made in
                var written = typed.value
                if isNew { written.key = try deck.newOwnKey() }
                written.isHidden = deck[written.key].isHidden
                deck.change(written, over: made)
            }
            return page.root
        }
    }

    func removal(_ slide: DeckSlide, in page: DeckPage, for visit: MemberVisit) throws -> Removal {
        try page.removal(of: slide.key)
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        try await rebuilding {
            try await DeckPage(visit)
        } _: { page in
            let key = try page.slide(visit.visit.parameter("key")).key
            guard DeckSlide.isOwn(key) else { throw Refusal.notFound }
            try await page.write(visit) { deck, _ in deck.slides.removeAll { $0.key == key } }
            return page.root
        }
    }
}

extension DeckPage {
    /// The diaporama of the address, as the contract stands.
    init(_ visit: MemberVisit) async throws {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let deck = try await visit.store.deck(
            of: meeting.id, in: dossier.slug, visibleTo: visit.member)
        self.init(viewer: visit.viewer, dossier: dossier, meeting: meeting, deck: deck)
    }

    /// Writes the diaporama once it is changed. Throws `.stale` when somebody wrote it since the page was made.
    func write(
        _ visit: MemberVisit, adding words: [String] = [],
        _ rule: (inout Deck, _ made: [String]) throws -> Void
    ) async throws {
        var deck = deck
        try rule(&deck, made)
        try await visit.store.save(deck, adding: words, in: slug, by: visit.signature)
    }

    /// What was chosen of a slide; what is not there does not exist.
    func slide(_ key: String) throws(Refusal) -> DeckSlide {
        guard slides.contains(where: { $0.slide.key == key }) else { throw .notFound }
        return deck[key]
    }
}
