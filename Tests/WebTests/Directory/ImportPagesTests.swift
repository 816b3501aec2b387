import Documents
import Domain
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// Importing a directory: seen line by line, taken as one act, taken back as one.
@Suite struct ImportPagesTests {
    private let directory = "/cls/\(TestSite.slug)/annuaire"
    private var root: String { "\(directory)/import" }
    private let table = "Nom;Collège;SIRET\nMaison neuve;Associations;10000000000008\nCPAM 77;;"

    private func send(_ visitor: Visitor, _ text: String) async throws -> String {
        let sent = try await visitor.post(root, ["text": text])
        #expect(sent.status == .seeOther, "\(sent.text.prefix(600))")
        return try #require(sent.headers[.location])
    }

    private func confirm(
        _ visitor: Visitor, _ address: String, _ more: [(String, String)] = []
    ) async throws -> TestResponse {
        let page = try await visitor.get(address).text
        let seal = String(try #require(page.firstMatch(of: #/name="seal" value="([^"]+)"/#)?.output.1))
        let ticked = page.matches(of: #/name="ligne" value="([^"]+)" checked/#).map {
            ("ligne", String($0.output.1))
        }
        return try await visitor.post(address, [("seal", seal), ("acte", "importer")] + ticked + more)
    }

    @Test
    func `the preview says what each line would do, the confirmation does it, and it is taken back whole`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let form = try await visitor.get(root).text
            #expect(MarkupChecker.faults(in: form, isWholePage: true) == [])
            let csv = try await visitor.get("\(directory).csv").text
            let address = try await send(visitor, table)
            let preview = try await visitor.get(address).text
            #expect(MarkupChecker.faults(in: preview, isWholePage: true) == [])
            #expect(preview.contains("2\u{a0}lignes lues, 1\u{a0}ligne créée et 1\u{a0}inchangée."))
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
            #expect(try await confirm(visitor, address).status == .seeOther)
            let after = try await site.site.store.dossier(TestSite.slug)
            #expect(after.organizations.contains { $0.name == "Maison neuve" && $0.college == .associations })
            let report = try await visitor.get(address).text
            #expect(
                report.contains("Annuaire importé")
                    && MarkupChecker.faults(in: report, isWholePage: true) == [])
            let again = try await visitor.get(try await send(visitor, table)).text
            #expect(again.contains("L’annuaire dit déjà tout cela") && !again.contains("value=\"importer\""))
            #expect(try await visitor.post("\(address)/annulation").status == .seeOther)
            #expect(try await visitor.get("\(directory).csv").text == csv)
        }
    }

    @Test func `a line that cannot be taken is named with its number, and the others are taken`() async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let address = try await send(visitor, table + "\n;Associations;12")
            let preview = try await visitor.get(address).text
            #expect(preview.contains(">4</td>") && preview.contains("Indiquez le nom de la structure"))
            let stale = try await visitor.post(address, ["acte": "importer", "seal": "9-9-9-9-9"])
            #expect(stale.status == .conflict && stale.text.contains("Le contrat a changé entre-temps"))
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
            let broken = try await visitor.post(root, ["text": "Nom\n\"jamais"])
            #expect(broken.status == .unprocessableContent)
            #expect(broken.text.contains("Ligne 2\u{202f}:") && broken.text.contains("&quot;jamais"))
            let next = try await send(visitor, table + "\n;Associations;12")
            #expect(try await confirm(visitor, next).status == .seeOther)
            let report = try await visitor.get(next).text
            #expect(report.contains("Indiquez le nom de la structure") && report.contains("ligne\u{a0}4"))
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.organizations.count == site.dossier.organizations.count + 1)
        }
    }

    @Test func `a namesake is asked, and the answer is written`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let address = try await send(
                visitor, "Prénom;Nom;Structure;Fonction\nLaurent;Chevallier;UNAFAM 77;Bénévole")
            let preview = try await visitor.get(address).text
            #expect(preview.contains("À décider") && preview.contains("même personne"))
            let asked = #/question\.([^"]+)"[\s\S]*?value="(contact \d+)"/#
            let (_, name, answer) = try #require(preview.firstMatch(of: asked)?.output)
            #expect(
                try await confirm(visitor, address, [("question.\(name)", String(answer))]).status
                    == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.people.count == site.dossier.people.count)
            let laurent = try #require(dossier.people.first { $0.lastName == "Chevallier" })
            #expect(laurent.roles.contains { $0.function == "Bénévole" })
        }
    }

    @Test(.enabled(if: Reencoder.isReady, "press/.venv has no Pillow: run press/setup"))
    func `a workbook is read as a text is`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let rows = [["Société", "Prénom", "Nom de famille"], ["Maison neuve", "Lise", "Aubertin"]]
            let bytes = try await site.site.press.spreadsheet(rows, title: "A", at: Moment(milliseconds: 0))
            let sent = try await visitor.send(root, [:], files: [("file", "a.xlsx", bytes)])
            #expect(sent.status == .seeOther, "\(sent.text.prefix(400))")
            let preview = try await visitor.get(try #require(sent.headers[.location])).text
            #expect(preview.contains("1\u{a0}ligne créée") && preview.contains("Lise Aubertin"))
        }
    }

    @Test func `a file of an older spreadsheet is read, what is no table is refused`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let latin =
                Array("Nom;Coll".utf8) + [0xE8] + Array("ge\r\nMaison de l".utf8) + [0x92]
                + Array("enfant;Habitants".utf8)
            let sent = try await visitor.send(root, [:], files: [("file", "a.csv", latin)])
            let preview = try await visitor.get(try #require(sent.headers[.location])).text
            #expect(preview.contains("Maison de l’enfant"))
            let zip = try await visitor.send(root, [:], files: [("file", "a.csv", [0x50, 0x4B, 3, 4, 0, 0])])
            #expect(zip.status == .unprocessableContent)
        }
    }

    @Test func `what was exported imports as it is`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let csv = try await visitor.get("\(directory).csv").text
            let preview = try await visitor.get(try await send(visitor, csv)).text
            #expect(preview.contains("L’annuaire dit déjà tout cela"))
        }
    }

    @Test func `a thousand malformed imports change nothing and break nothing`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var input = HostileInput(seed: 3)
            for turn in 0..<1_000 {
                let rows = (0..<4).map { _ in
                    (0..<4).map { _ in input.next(choices: ["Nom", "Type", "CPAM 77"]) }
                }
                let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
                let answer = try await visitor.post(root, ["text": text])
                #expect([303, 422].contains(answer.status.code))
                if turn.isMultiple(of: 25), let preview = answer.headers[.location] {
                    #expect(try await visitor.get(preview).status == .ok)
                }
            }
            #expect(try await site.site.store.dossier(TestSite.slug) == site.dossier)
        }
    }
}
