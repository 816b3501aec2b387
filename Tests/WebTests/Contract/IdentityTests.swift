import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// The colour and the logos of a contract's documents.
@Suite struct IdentityTests {
    private let path = Path.identity(TestSite.slug)

    @Test func `a colour is chosen or typed, and shown on the cover`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let page = try await visitor.get(path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("fill=\"#17506b\"") && page.contains("value=\"jalon\" checked"))
            #expect(
                try await visitor.post(path, ["_version": "1", "colour": "#1f6b45"]).status == .seeOther)
            #expect(try await visitor.get(path).text.contains("fill=\"#1f6b45\""))
            let typed = try await visitor.post(
                path, ["_version": "2", "colour": "autre", "accent": "8A1C4C"])
            #expect(typed.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.contract.accent == "#8a1c4c")
            #expect(try await visitor.get(path).text.contains("value=\"#8a1c4c\""))
        }
    }

    @Test(arguments: [
        ("#ffdd00", "la plus proche qui se lit est #"), ("rouge", "comme #1b4f8f"),
        ("", "Écrivez la couleur"),
    ])
    func `a colour that is none or too light is refused with what works`(typed: String, words: String)
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(path, ["_version": "1", "colour": "autre", "accent": typed])
            #expect(answer.status == .unprocessableContent && answer.text.contains(words))
            #expect(answer.text.contains("value=\"\(typed)\""))
        }
    }

    @Test(.enabled(if: Reencoder.isReady, "press/.venv has no Pillow: run press/setup"))
    func `logos are named, ordered, and taken away`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let first = try await visitor.send(
                path, ["_version": "1", "colour": "jalon"],
                files: [("logos-envoi", "logo.png", SampleFile.logo)])
            #expect(
                first.status == .unprocessableContent && first.text.contains("Écrivez le nom de la structure")
            )
            let logo = try #require(
                first.text.firstMatch(of: #/name="logos.0.file" value="([^"]+)"/#)?.output.1)
            #expect(logo.hasSuffix(".png"))
            let two = try await visitor.send(
                path,
                [
                    "_version": "1", "colour": "jalon", "logos.0.file": String(logo),
                    "logos.0.alternative": "CAMVS",
                ], files: [("logos-envoi", "photo.jpg", SampleFile.photograph)])
            #expect(two.status == .unprocessableContent)
            let photo = try #require(
                two.text.firstMatch(of: #/name="logos.1.file" value="([^"]+)"/#)?.output.1)
            let done = try await visitor.post(
                path,
                [
                    "_version": "1", "colour": "jalon", "logos.0.file": String(logo),
                    "logos.0.alternative": "CAMVS", "logos.0.place": "2", "logos.1.file": String(photo),
                    "logos.1.alternative": "ARS", "logos.1.place": "1",
                ])
            #expect(done.status == .seeOther)
            let stored = try await site.site.store.dossier(TestSite.slug)
            #expect(stored.logos.map(\.alternative) == ["ARS", "CAMVS"])
            let page = try await visitor.get(path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [] && page.contains("alt=\"CAMVS\""))
            let gone = try await visitor.post(
                path,
                [
                    "_version": "2", "colour": "jalon", "logos.0.file": String(photo),
                    "logos.0.alternative": "ARS", "logos.0.removed": "oui",
                ])
            #expect(gone.status == .seeOther)
            #expect(try await site.site.store.dossier(TestSite.slug).logos.isEmpty)
        }
    }

    @Test func `the coordination alone chooses, and what others saved is shown`() async throws {
        try await TestSite.run { site in
            for role in [Role.reader, .contributor, .referent] {
                #expect(try await site.visitor(role).get(path).status == .forbidden)
            }
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.post(path, ["_version": "1", "colour": "#1f6b45"])
            let late = try await visitor.post(path, ["_version": "1", "colour": "#3f4a55"])
            #expect(late.status == .conflict && late.text.contains("Vert (#1f6b45)"))
        }
    }

    @Test(arguments: ["", "#1f6b45", "#8a1c4c"])
    func `every colour passes through its form unchanged, and beside it what the contract says`(
        accent: String
    )
        async throws
    {
        try await TestSite.run { site in
            var terms = site.dossier.terms
            terms.contract.accent = accent
            let file = "\(String(repeating: "a", count: 64)).png"
            terms.logos = [PictureUse(file, alternative: "CAMVS", credit: "Ville")]
            let form = ContractTerms.identityForm(ContractTerms.Choices(site.dossier))
            let read = try form.read(form.answers(of: terms), over: terms)
            #expect(read.value == terms)
        }
    }

    @Test func `the name of the contract and its colour are written by two at once`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let marks = try await visitor.marks(of: path)
            var terms = site.dossier.terms
            terms.contract.holder = "Une autre collectivité"
            let form = ContractTerms.form(ContractTerms.Choices(site.dossier)).answers(of: terms)
            let edit = Path.editStrategy(TestSite.slug)
            #expect(try await visitor.send(edit, form, version: 1).status == .seeOther)
            let mine = try await visitor.post(
                path, ["_version": "1", "_read": marks, "colour": "#1f6b45", "accent": ""])
            #expect(mine.status == .seeOther)
            let stored = try await site.site.store.dossier(TestSite.slug).contract
            #expect(stored.holder == "Une autre collectivité" && stored.accent == "#1f6b45")
        }
    }
}
