import Testing

@testable import Web

@Suite struct MailCarrierTests {
    @Test(arguments: [
        ("550 <nadia.perrin@exemple.fr>: unknown user", "550 <[adresse]>: unknown user"),
        ("to=lea@exemple.fr,status=bounced", "to=[adresse],status=bounced"),
        ("connexion refusée", "connexion refusée"),
    ])
    func `the log names no recipient`(said: String, logged: String) {
        let kept = MailCarrier.withoutAddresses(said)
        #expect(!kept.contains("exemple.fr"))
        #expect(kept == logged || kept.contains("[adresse]"))
    }
}
