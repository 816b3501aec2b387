import Domain
import HTML
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

/// Importing a table: seen line by line, then taken whole.
@Suite struct ImportPagesTests {
    private let root = "/cls/\(TestSite.slug)/annuaire"
    private let table = "Nom;Collège;SIRET\nMaison neuve;Associations;10000000000008\nCPAM 77;;"

    @Test func `the preview says what each line would do, and the confirmation does it`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let form = try await visitor.get("\(root)/import").text
            #expect(MarkupChecker.faults(in: form, isWholePage: true) == [])
            let preview = try await visitor.post("\(root)/import", ["text": table])
            #expect(preview.status == .ok && MarkupChecker.faults(in: preview.text, isWholePage: true) == [])
            #expect(
                preview.text.contains("2\u{a0}lignes lues\u{202f}: 1\u{a0}ligne créée et 1\u{a0}inchangée."))
            let before = try await site.site.store.dossier(TestSite.slug)
            #expect(before.organizations.count == site.dossier.organizations.count)
            let seal = try #require(preview.text.firstMatch(of: #/name="seal" value="([^"]+)"/#)?.output.1)
            let done = try await visitor.post(
                "\(root)/import/confirmation", ["text": table, "seal": String(seal)])
            #expect(done.status == .seeOther)
            let after = try await site.site.store.dossier(TestSite.slug)
            #expect(after.organizations.contains { $0.name == "Maison neuve" && $0.college == .associations })
            let again = try await visitor.post("\(root)/import", ["text": table]).text
            #expect(again.contains("L’annuaire dit déjà tout cela"))
        }
    }

    @Test func `lines that cannot be taken are named with their number, and nothing is confirmed`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let text = table + "\nAutre;Associations;12"
            let preview = try await visitor.post("\(root)/import", ["text": text]).text
            #expect(preview.contains(">4</td>") && preview.contains("SIRET compte 14\u{a0}chiffres"))
            #expect(!preview.contains("import/confirmation") && preview.contains("Autre;Associations;12"))
            let forced = try await visitor.post(
                "\(root)/import/confirmation", ["text": text, "seal": "1-0-1-1-0"])
            #expect(forced.status == .unprocessableContent)
            let broken = try await visitor.post("\(root)/import", ["text": "Nom\n\"jamais"])
            #expect(broken.status == .unprocessableContent)
            #expect(broken.text.contains("Ligne 2\u{202f}:") && broken.text.contains("&quot;jamais"))
            let stale = try await visitor.post(
                "\(root)/import/confirmation", ["text": table, "seal": "9-9-9-9-9"])
            #expect(stale.status == .conflict && stale.text.contains("L’annuaire a changé entre-temps"))
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.organizations == site.dossier.organizations)
        }
    }

    @Test func `a file of an older spreadsheet is read, what is no table is refused`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let latin =
                Array("Nom;Coll".utf8) + [0xE8] + Array("ge\r\nMaison de l".utf8) + [0x92]
                + Array("enfant;Habitants".utf8)
            let sent = try await send(latin, visitor)
            #expect(sent.status == .ok && sent.text.contains("Maison de l’enfant"))
            let zip = try await send([0x50, 0x4B, 3, 4, 0, 0], visitor)
            #expect(zip.status == .unprocessableContent && zip.text.contains("n’est pas un tableau"))
            let careless = Visitor(client: visitor.client, token: visitor.token, sendsToken: false)
            #expect(try await send(latin, careless).status == .forbidden)
        }
    }

    @Test func `what was exported imports as it is`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let csv = try await visitor.get("\(root).csv").text
            let preview = try await visitor.post("\(root)/import", ["text": csv]).text
            #expect(preview.contains("L’annuaire dit déjà tout cela"))
        }
    }

    @Test func `a thousand malformed imports change nothing and break nothing`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            var input = HostileInput(seed: 3)
            for _ in 0..<1_000 {
                let rows = (0..<4).map { _ in
                    (0..<4).map { _ in input.next(choices: ["Nom", "Type", "CPAM 77"]) }
                }
                let text = rows.map { $0.joined(separator: ";") }.joined(separator: "\n")
                let answer = try await visitor.post("\(root)/import", ["text": text])
                #expect([200, 422].contains(answer.status.code))
            }
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier == site.dossier)
        }
    }

    private func send(_ bytes: [UInt8], _ visitor: Visitor) async throws -> TestResponse {
        let mark = "limite-7f3a"
        var body = ByteBuffer()
        if visitor.sendsToken {
            body.writeString(
                "--\(mark)\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n\(visitor.csrf)\r\n")
        }
        body.writeString(
            "--\(mark)\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n"
        )
        body.writeBytes(bytes)
        body.writeString("\r\n--\(mark)--\r\n")
        var headers: HTTPFields = [.contentType: "multipart/form-data; boundary=\(mark)"]
        if let token = visitor.token { headers[.cookie] = "jalon-session=\(token)" }
        return try await visitor.client.execute(
            uri: "\(root)/import", method: .post, headers: headers, body: body)
    }
}
