import Domain
import Testing

@Suite struct MailboxTests {
    @Test func `a mailbox is one address, whatever its case`() {
        #expect(Mailbox("Aline@CPAM.example")?.description == "aline@cpam.example")
        #expect(Mailbox("aline@cpam.example")?.domain == "cpam.example")
        for wrong in [
            "", "aline", "@cpam.example", "aline@", "a@b@c.example", "a b@c.example", "a@c.example\n",
            "a@c,d.example",
            "<a@c.example>", "a@c", "é@c.example", "a..b@c.example", ".a@c.example", "a@.example",
            "-t@c.example",
            "a@c.example,b@d.example", "a;b@c.example", "a\"@c.example",
        ] { #expect(Mailbox(wrong) == nil, "\(wrong)") }
    }
}
