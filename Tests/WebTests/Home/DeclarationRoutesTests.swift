import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Testing

@testable import Web

/// What the operator declares of the instance, and where everybody reads it.
@Suite struct DeclarationRoutesTests {
    private static let declaration: KeyValuePairs = [
        "_version": "1", "conformity": "partial", "rate": "84", "body": "Agglomération du Val",
        "failures": "Une carte sans texte", "derogations": "Les plans anciens",
        "established": "1er mars 2023",
        "auditor": "un cabinet", "means": "Un lecteur d’écran", "pages": "Accueil\nFiches",
        "contact": "Accueil",
        "email": "acces@val.example", "address": "1 place du Val\n77000 Melun",
    ]

    @Test func `an instance that nobody filled says that it does not conform, on every page`() async throws {
        try await TestSite.run { site in
            let reader = try await site.visitor(.reader)
            for path in [
                "/accessibilite", "/confidentialite", "/nulle-part", "/cls/\(TestSite.slug)",
            ] {
                let text = try await reader.get(path).text
                #expect(text.contains(">Accessibilité\u{202f}: non conforme</a>"), "\(path)")
                #expect(text.contains("href=\"/confidentialite\""), "\(path)")
            }
            let page = try await reader.get("/accessibilite").text
            #expect(page.contains("la déclaration n’a pas encore été établie"))
            #expect(page.contains("Défenseur des droits"))
        }
    }

    @Test func `what the operator declares is read by everybody`() async throws {
        try await TestSite.run { site in
            let administrator = try await site.visitor(.administrator)
            let form = try await administrator.get("/admin/accessibilite").text
            #expect(MarkupChecker.faults(in: form, isWholePage: true) == [])
            let saved = try await administrator.post("/admin/accessibilite", Self.declaration)
            #expect(saved.headers[.location] == "/admin")
            let page = try await site.visitor(.reader).get("/accessibilite").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                "<strong>partiellement conforme</strong>", "84\u{a0}%", "Agglomération du Val",
                "Une carte sans texte",
                "Les plans anciens", "1er\u{a0}mars\u{a0}2023", "un cabinet", "Un lecteur d’écran",
                "<li>Fiches</li>",
                "mailto:acces@val.example", "1 place du Val<br>77000 Melun", "Défenseur des droits",
                ">Accessibilité\u{202f}: partiellement conforme</a>",
            ] { #expect(page.contains(words), "\(words)") }
            let history = try await administrator.get("/admin/historique").text
            #expect(history.contains("Déclaration d’accessibilité\u{202f}: partiellement conforme"))
        }
    }

    @Test func `a declaration that lacks what the law asks comes back as it was typed`() async throws {
        try await TestSite.run { site in
            let administrator = try await site.visitor(.administrator)
            let refused = try await administrator.post(
                "/admin/accessibilite",
                [
                    "_version": "1", "conformity": "partial", "rate": "12", "body": "Agglomération du Val",
                    "established": "", "email": "acces@val.example",
                ])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Indiquez la date de la déclaration."))
            #expect(refused.text.contains("Agglomération du Val"))
        }
    }

    @Test func `what is told of personal data is filled by the administration`() async throws {
        try await TestSite.run { site in
            let administrator = try await site.visitor(.administrator)
            let before = try await administrator.get("/confidentialite").text
            #expect(before.contains("n’a pas encore complété"))
            let saved = try await administrator.post(
                "/admin/confidentialite",
                [
                    "_version": "1", "controller": "Agglomération du Val",
                    "contact": "Déléguée à la protection",
                    "email": "donnees@val.example", "retention": "Cinq ans après le contrat",
                ])
            #expect(saved.headers[.location] == "/admin")
            let page = try await administrator.get("/confidentialite").text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            for words in [
                "Agglomération du Val", "Déléguée à la protection", "mailto:donnees@val.example", "Cinq ans",
                "CNIL",
            ] { #expect(page.contains(words), "\(words)") }
        }
    }
}
