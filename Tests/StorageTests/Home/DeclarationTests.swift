import Domain
import Testing

@testable import Storage

/// What the instance declares of itself.
@Suite struct DeclarationTests {
    @Test func `a declaration keeps every field`() async throws {
        let melun = try await Melun()
        var full = try await melun.store.accessibilityStatement()
        #expect(full.conformity == nil)
        #expect(melun.store.declaredConformity == .none)
        (full.conformity, full.rate, full.established) = (.partial, 84, Day(iso: "2023-02-01"))
        (full.body, full.auditor, full.failures) = ("Val", "Cabinet", "Une image")
        (full.derogations, full.exemptions, full.means) = ("Une carte", "Un fichier", "Un lecteur d’écran")
        (full.pages, full.contact, full.email) = (["Accueil", "Fiches"], "Accueil", "acces@val.example")
        full.address = "1 place du Val"
        #expect(alike(full, AccessibilityStatement()) == ["version"])
        try await melun.store.save(full, by: melun.signature(.administrator))
        full.version = 2
        #expect(try await melun.store.accessibilityStatement() == full)
        #expect(melun.store.declaredConformity == .partial)
        full.version = 1
        #expect(
            await outcome { try await melun.store.save(full, by: melun.signature(.administrator)) } == .stale)
    }

    @Test func `a notice on personal data keeps every field`() async throws {
        let melun = try await Melun()
        var full = try await melun.store.privacyNotice()
        #expect(!full.isEstablished)
        (full.controller, full.contact, full.email) = ("Val", "Déléguée", "donnees@val.example")
        (full.address, full.purposes, full.basis) = ("1 place du Val", "Suivre", "Mission")
        (full.recipients, full.retention, full.hosting) = ("Partenaires", "Cinq ans", "Le Val")
        #expect(alike(full, PrivacyNotice()) == ["version"])
        try await melun.store.save(full, by: melun.signature(.administrator))
        full.version = 2
        #expect(try await melun.store.privacyNotice() == full)
    }

    @Test(arguments: Role.allCases)
    func `only the administration declares, and the history tells it`(role: Role) async throws {
        let melun = try await Melun()
        var notice = try await melun.store.privacyNotice()
        (notice.controller, notice.email) = ("Val", "donnees@val.example")
        let written = notice
        let expected: Outcome = role == .administrator ? .done : .forbidden
        #expect(await outcome { try await melun.store.save(written, by: melun.signature(role)) } == expected)
        guard role == .administrator else { return }
        let row = try #require(try await melun.store.instanceHistory().first)
        #expect(row.kind == .privacy && row.label == "Val")
        #expect(row.changes.contains { $0.field == "controller" && $0.after == "Val" })
    }
}
