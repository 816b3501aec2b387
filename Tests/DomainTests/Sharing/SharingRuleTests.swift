import Domain
import Testing

/// What is refused of the few words that people write about letters.
@Suite struct SharingRuleTests {
    @Test func `a letter that came back has a reason of 500 characters at most`() {
        #expect(faults(Bounce(" ").validate) == ["why"])
        #expect(faults(Bounce(String(repeating: "a", count: 501)).validate) == ["why"])
        #expect(faults(Bounce("Adresse inconnue").validate) == [])
    }

    @Test func `who subscribes gives an address that mail can reach`() throws {
        #expect(
            faults { () throws(Refusal) in _ = try SubscriptionRequest("nulle part").mailbox() } == ["email"])
        #expect(try SubscriptionRequest("Ana@Melun.Example").mailbox().description == "ana@melun.example")
    }
}
