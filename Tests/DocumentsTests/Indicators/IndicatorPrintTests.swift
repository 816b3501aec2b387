import Documents
import Domain
import Sample
import Testing

/// Indicators in the documents of the whole contract: absent where there is none, short where there are many.
@Suite struct IndicatorPrintTests {
    let dossier = MelunSample.dossier()
    let quarter = Quarter(of: MelunSample.steeringDay)

    private func review(_ dossier: Dossier, for audience: Audience = .partners) -> Document {
        ReviewDocument.build(QuarterlyReview(quarter, of: dossier), for: audience, on: quarter.next.first)
    }

    private func deck(_ number: Int64, _ dossier: Dossier) throws -> Document {
        let meeting = try #require(dossier.meetings.first { $0.id == ID(number) })
        return MeetingDeck.build(meeting, of: dossier, on: quarter.last)
    }

    private func slide(_ document: Document) -> String? {
        document.slides.first { $0.key == "indicators" }.map {
            Document(title: "-", day: quarter.last, blocks: [.slide($0)]).said
        }
    }

    @Test func `the review tells the indicators that changed, those that found the attainment first`() throws
    {
        let told = review(dossier).part("3. Ce qui a changé")
        let founding = try #require(told.ranges(of: "Réunions d’information aux communes").first)
        let other = try #require(told.ranges(of: "COPIL tenus").first)
        #expect(founding.lowerBound < other.lowerBound)
        #expect(told.contains("0 COPIL en 2022") && told.contains("2 réunions, atteinte"))
        #expect(!told.contains("Étude engagée"), "what did not change is not told")
    }

    @Test func `a review where no indicator changed says nothing of them`() {
        var bare = dossier
        bare.indicators = []
        #expect(!review(bare).said.contains("indicateurs qui ont changé"))
        #expect(QuarterlyReview(quarter, of: bare).indicators.isEmpty)
    }

    @Test func `a table of many indicators counts those that it does not show`() {
        var many = dossier
        many.indicators = (0..<50).map { rank in
            var indicator = Indicator(action: dossier.actions[0].id, .activity, "Compte \(rank)")
            indicator.id = ID(Int64(rank + 1))
            indicator.readings = [.init(quarter.last, Double(rank))]
            return indicator
        }
        let said = review(many).said
        #expect(said.contains("38 autres indicateurs ont changé."))
        #expect(said.contains("Compte 11") && !said.contains("Compte 12"))
    }

    @Test func `the deck shows in one slide how many indicators are reached, and which remain`() throws {
        let said = try #require(slide(try deck(4, dossier)))
        #expect(said.contains("Indicateurs qui fondent l’atteinte : 14 atteints sur 26"))
        #expect(said.contains("Porteur de la laverie identifié"))
        #expect(!said.contains("CPTS constituée"), "what is reached is counted")
        #expect(!said.contains("Guides diffusés"), "what does not found the attainment is left out")
    }

    @Test func `a deck shows at most twelve indicators that remain, and none where none has a value`() throws
    {
        var many = dossier
        many.indicators = (0..<40).map { rank in
            var indicator = Indicator(action: dossier.actions[0].id, .activity, "Compte \(rank)")
            indicator.id = ID(Int64(rank + 1))
            (indicator.founds, indicator.target) = (true, 100)
            indicator.readings = [.init(dossier.contract.start, Double(rank))]
            return indicator
        }
        let said = try #require(slide(try deck(4, many)))
        #expect(said.contains("0 atteint sur 40") && said.contains("Et 28 autres."))
        for rank in many.indicators.indices { many.indicators[rank].readings = [] }
        #expect(slide(try deck(4, many)) == nil)
        many.indicators = []
        #expect(slide(try deck(4, many)) == nil)
    }

    @Test func `a working group sees those of its own fiches`() throws {
        let said = try #require(slide(try deck(9, dossier)))
        #expect(said.contains("Actions de promotion du dépistage") && !said.contains("laverie"))
    }

    @Test func `no document tells an attainment that nobody took`() throws {
        var dossier = dossier
        for rank in dossier.assessments.indices { dossier.assessments[rank].attainment = nil }
        let proposals = dossier.attainmentProposals(on: quarter.last)
        #expect(proposals.values.contains { $0.attainment == .attained })
        for audience in [Audience.public, .partners, .signatories] {
            let said = review(dossier, for: audience).said
            for proposal in proposals.values { #expect(!said.contains(proposal.reason.withPlainSpaces)) }
        }
        let shown = try deck(4, dossier).said
        for proposal in proposals.values { #expect(!shown.contains(proposal.reason.withPlainSpaces)) }
    }
}
