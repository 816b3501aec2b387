import Domain
import Testing

@Suite struct DeckTests {
    let made = ["opening", "agenda", "next", "closing"]

    @Test func `untouched, the slides stand as the facts give them`() {
        #expect(Deck(of: ID(1)).order(over: made) == made)
    }

    @Test func `a slide moves one place, and not beyond the ends`() {
        var deck = Deck(of: ID(1))
        deck.move("next", by: -1, over: made)
        #expect(deck.order(over: made) == ["opening", "next", "agenda", "closing"])
        deck.move("opening", by: -1, over: made)
        #expect(deck.order(over: made).first == "opening")
    }

    @Test func `a slide that new facts make comes after the one before it`() {
        var deck = Deck(of: ID(1))
        deck.arrange(["closing", "opening", "agenda"])
        #expect(deck.order(over: made) == ["closing", "opening", "agenda", "next"])
    }

    @Test func `words stay with their slide when the order changes and comes back`() throws {
        var deck = Deck(of: ID(1))
        var slide = DeckSlide("agenda")
        slide.text = "À lire"
        deck.change(slide, over: made)
        var own = DeckSlide("own:1")
        own.title = "La mienne"
        deck.change(own, over: made)
        deck.arrange(["closing", "own:1", "agenda", "opening", "next"])
        deck.restoreOrder(over: made)
        #expect(deck.order(over: made) == ["opening", "agenda", "next", "own:1", "closing"])
        #expect(deck["agenda"].text == "À lire")
        #expect(try deck.newOwnKey() == "own:2")
    }

    @Test func `what facts no longer make is kept and not shown`() {
        var deck = Deck(of: ID(1))
        var slide = DeckSlide("zoom")
        slide.text = "À garder"
        deck.change(slide, over: ["opening", "zoom", "closing"])
        #expect(deck.order(over: made).contains("zoom") == false)
        #expect(deck["zoom"].text == "À garder")
    }

    @Test func `a deck does not grow without end`() throws {
        var deck = Deck(of: ID(1))
        for _ in 0..<Deck.mostOwn { deck.slides.append(DeckSlide(try deck.newOwnKey())) }
        #expect(throws: Refusal.self) { try deck.newOwnKey() }
    }

    @Test func `a slide of one's own has a title`() {
        #expect(throws: Refusal.self) { try DeckSlide("own:1").validate() }
        #expect(throws: Never.self) { try DeckSlide("agenda").validate() }
    }
}
