import Documents
import Domain
import Sample
import Testing

@Suite struct MeetingDeckTests {
    let dossier = MelunSample.dossier()
    let today: Day

    init() throws {
        today = try #require(Day(2023, 3, 6))
    }

    func meeting(_ number: Int64) throws -> Meeting {
        try #require(dossier.meetings.first { $0.id == ID(number) })
    }

    func deck(_ number: Int64, _ audience: Audience = .partners, _ choices: Deck? = nil) throws -> Document {
        MeetingDeck.build(try meeting(number), of: dossier, choices: choices, for: audience, on: today)
    }

    func said(_ slide: Block.Slide) -> String {
        Document(title: "-", day: today, blocks: [.slide(slide)]).said
    }

    @Test(arguments: SeedSlide.all)
    func `the deck of the COPIL shows each slide of the seed`(seed: SeedSlide) throws {
        let slide = try #require(try deck(4).slides.first { $0.key == seed.key })
        let words = said(slide)
        for fact in seed.words {
            #expect(words.lowercased().contains(fact.lowercased()), "\(fact)\n\(words)")
        }
    }

    @Test func `the slides stand in the order of the seed`() throws {
        let keys = try deck(4).slides.map(\.key)
        let places = SeedSlide.all.compactMap { seed in keys.firstIndex(of: seed.key) }
        #expect(places.count == SeedSlide.all.count)
        #expect(places == places.sorted())
    }

    @Test func `the charts give the counters`() throws {
        let charts = try deck(4).slides.flatMap(\.blocks).compactMap { block in
            if case .chart(let chart) = block { chart } else { nil }
        }
        #expect(charts.map { $0.series.map(\.values) } == [[[13, 2]], [[12, 3]], [[4, 4, 6, 1]]])
    }

    @Test func `no two slides bear the same title, and none is empty`() throws {
        for meeting in dossier.meetings {
            let slides = try deck(meeting.id.rawValue).slides
            #expect(Set(slides.map(\.title)).count == slides.count)
            for slide in slides where slide.layout == .content { #expect(!slide.blocks.isEmpty) }
        }
    }

    @Test func `the public reads no name and no note`() throws {
        let words = try deck(4, .public).said
        for person in dossier.people { #expect(!words.contains(person.lastName), "\(person.lastName)") }
        #expect(try deck(4, .public).slides.allSatisfy(\.notes.isEmpty))
    }

    @Test func `the deck explains how attainment is judged, and lets the room speak`() throws {
        let slides = try deck(4).slides
        let why = try #require(slides.first { $0.key == "buckets:why" })
        #expect(said(why).contains("s’apprécie d’après les indicateurs"))
        for bucket in Bucket.allCases.prefix(1) { #expect(said(why).contains(bucket.label)) }
        #expect(slides.contains { $0.key == "questions" && $0.title.plainText == "Questions et échanges" })
    }

    @Test func `who came is told structure by structure, and a presence only where it differs`() throws {
        let slides = try deck(4).slides
        let table = try #require(slides.first { $0.key == "participants:signatories" })
        #expect(said(table).contains("déléguée du préfet – excusée"))
        #expect(!said(table).contains("– présent"))
        #expect(said(table).components(of: "Communauté d’agglomération Melun Val de Seine") == 1)
        let residents = try #require(slides.first { $0.key == "technical:2:participants" })
        #expect(said(residents).contains("Habitante (2)"))
    }

    @Test func `no slide is left for a few words that stand as well beside others`() throws {
        let keys = try deck(4).slides.map(\.key)
        #expect(!keys.contains("objectives"))
        #expect(!keys.contains("technical:2:conclusions"))
        #expect(keys.count <= 32)
    }

    @Test func `small colleges share a slide, and a part of one slide has no intertitle`() throws {
        let keys = try deck(2).slides.map(\.key)
        #expect(keys.count { $0.hasPrefix("participants:") } == 2)
        #expect(!keys.contains { $0.hasPrefix("section:") })
    }

    @Test func `residents are named nowhere`() throws {
        let words = try deck(4).said
        let residents = dossier.people.filter { dossier.residents.contains($0.id) }
        try #require(!residents.isEmpty)
        for person in residents {
            #expect(!words.contains(person.lastName))
        }
    }

    @Test func `a working group looks at its own fiches`() throws {
        let slides = try deck(9).slides
        let table = try #require(slides.first { $0.key == "actions:1" })
        #expect(said(table).contains("fiche 9"))
        #expect(!slides.contains { $0.key == "buckets" })
    }

    @Test func `a COTECH has a planning as soon as a step is known, and no evaluation`() throws {
        var dossier = dossier
        dossier.milestones = []
        let without = MeetingDeck.build(try meeting(3), of: dossier, on: today).slides.map(\.key)
        #expect(!without.contains("planning"))
        dossier.milestones = [
            Milestone("Une étape", of: dossier.actions[0].id, due: .day(MelunSample.steeringDay))
        ]
        let keys = MeetingDeck.build(try meeting(3), of: dossier, on: today).slides.map(\.key)
        #expect(keys.contains("planning"))
        #expect(!keys.contains("section:evaluation"))
        #expect(keys.first == "opening")
        #expect(keys.last == "closing")
    }

    @Test func `slides are hidden, retitled, completed and added`() throws {
        var choices = Deck(of: ID(4))
        let made = try deck(4).slides.map(\.key)
        var hidden = DeckSlide("underway")
        hidden.isHidden = true
        var titled = DeckSlide("agenda")
        (titled.title, titled.text, titled.notes) = (
            "Notre ordre du jour", "Un **point** de plus", "Dire merci"
        )
        var own = DeckSlide("own:1")
        (own.title, own.text) = ("Témoignage", "- Une habitante\n- Un médecin")
        for slide in [hidden, titled, own] { choices.change(slide, over: made) }
        let slides = try deck(4, .partners, choices).slides
        #expect(!slides.contains { $0.key == "underway" })
        let agenda = try #require(slides.first { $0.key == "agenda" })
        #expect(said(agenda).contains("Notre ordre du jour"))
        #expect(said(agenda).contains("Un point de plus"))
        #expect(agenda.notes.map(\.plainText) == ["Dire merci"])
        #expect(slides.suffix(2).map(\.key) == ["own:1", "closing"])
    }
}
