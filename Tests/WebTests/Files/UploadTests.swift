import Domain
import Foundation
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

/// Photographs and documents sent with an advance. The press of this checkout re-encodes them.
@Suite(.enabled(if: Reencoder.isReady, "press/.venv has no Pillow: run press/setup"))
struct UploadTests {
    private let root = "/cls/\(TestSite.slug)/journal"
    private let fields: KeyValuePairs = [
        "title": "Distribution de kits", "when": "2 mars 2023", "kind": "campaign",
    ]

    private func entry(_ site: TestSite, _ title: String = "Distribution de kits") async throws
        -> JournalEntry
    {
        let file = try await site.site.store.dossier(TestSite.slug)
        return try #require(file.entries.first { $0.title == title })
    }

    @Test func `a photograph is kept upright and without where it was taken`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            #expect(String(decoding: SampleFile.photograph, as: UTF8.self).contains("Appareil secret"))
            let answer = try await visitor.send(
                root, fields, files: [("pictures-envoi", "../../IMG 1.JPG", SampleFile.photograph)])
            #expect(answer.status == .seeOther)
            let entry = try await entry(site)
            let name = try #require(entry.pictures.first?.file)
            let page = try await visitor.get("\(root)/\(entry.id)").text
            #expect(page.contains("/fichiers/\(name)") && page.contains("Texte alternatif à écrire"))
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            let picture = try await visitor.get(Path.file(TestSite.slug, name))
            #expect(picture.headers[.contentType] == "image/jpeg")
            #expect(picture.headers[.xContentTypeOptions] == "nosniff")
            let bytes = Array(picture.body.readableBytesView)
            for secret in ["Appareil", "Exif", "ICC_PROFILE"] {
                #expect(!bytes.contains(Array(secret.utf8)), "\(secret)")
            }
            let kept = try await site.site.store.file(
                name, in: TestSite.slug, visibleTo: site.member(.coordinator))
            #expect(kept.file.width == 16 && kept.file.height == 24)
        }
    }

    @Test func `what was sent stays when another field is refused, and is not sent twice`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let refused = try await visitor.send(
                root, ["title": "", "when": "2 mars 2023", "kind": "campaign", "text": "Un <récit>"],
                files: [
                    ("pictures-envoi", "stand.jpg", SampleFile.photograph),
                    ("attachments-envoi", "Programme_du_jour.pdf", SampleFile.pdf),
                ])
            #expect(refused.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: refused.text, isWholePage: true) == [])
            #expect(refused.text.contains("Un &lt;récit&gt;"))
            #expect(refused.text.contains("value=\"Programme du jour\""))
            let hidden = try #require(
                refused.text.firstMatch(of: #/name="pictures.0.file" value="([^"]+)"/#)?.output.1)
            let document = try #require(
                refused.text.firstMatch(of: #/name="attachments.0.file" value="([^"]+)"/#)?.output.1)
            #expect(try await visitor.get(Path.file(TestSite.slug, String(hidden))).status == .ok)
            let accepted = try await visitor.post(
                root,
                [
                    "title": "Distribution de kits", "when": "2 mars 2023", "kind": "campaign",
                    "pictures.0.file": String(hidden), "pictures.0.alternative": "Un stand",
                    "pictures.0.credit": "Ville de Melun", "attachments.0.file": String(document),
                    "attachments.0.title": "Programme", "counts.0.number": "350",
                    "counts.0.label": "kits distribués",
                ])
            #expect(accepted.status == .seeOther)
            let entry = try await entry(site)
            #expect(
                entry.pictures == [
                    PictureUse(String(hidden), alternative: "Un stand", credit: "Ville de Melun")
                ])
            #expect(entry.attachments == [Attachment(String(document), title: "Programme")])
            #expect(entry.counts == [.init(350, "kits distribués")])
        }
    }

    @Test func `a document is handed over to be kept, under its title`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.send(
                root, fields, files: [("attachments-envoi", "Été à Melun.pdf", SampleFile.pdf)])
            #expect(answer.status == .seeOther)
            let name = try #require(try await entry(site).attachments.first?.file)
            let document = try await visitor.get(Path.file(TestSite.slug, name))
            let given =
                "attachment; filename=\"ete-a-melun.pdf\"; filename*=UTF-8''%C3%89t%C3%A9%20%C3%A0%20Melun.pdf"
            #expect(document.headers[.contentDisposition] == given)
            #expect(document.headers[.contentType] == "application/pdf")
            #expect(Array(document.body.readableBytesView) == SampleFile.pdf)
            #expect(document.headers[.cacheControl] == "private, no-cache")
        }
    }

    @Test(arguments: [
        ("dessin.svg", SampleFile.svg), ("page.jpg", Array("<!doctype html><script>alert(1)</script>".utf8)),
        ("faux.png", SampleFile.pdf), ("casse.jpg", Array(SampleFile.photograph.prefix(150))),
        ("vide.png", Array("\u{89}PNG".utf8)),
        ("phone.heic", [0, 0, 0, 24] + Array("ftypheic".utf8) + [0, 0, 0, 0]),
        ("<img src=x onerror=alert(1)>.gif", Array("GIF89a".utf8)),
    ])
    func `what is no photograph is refused by its name, with the rest kept`(name: String, bytes: [UInt8])
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.send(root, fields, files: [("pictures-envoi", name, bytes)])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("Distribution de kits") && !answer.text.contains("<img src=x"))
            #expect(answer.text.contains("«\u{202f}\(HTML(escaping: name).text)\u{202f}»"))
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            #expect(
                try await site.site.store.dossier(TestSite.slug).entries.count == site.dossier.entries.count
            )
        }
    }

    @Test func `who may not write the journal sends nothing`() async throws {
        try await TestSite.run { site in
            for role in [Role.reader, .referent] {
                let visitor = try await site.visitor(role)
                let answer = try await visitor.send(
                    root, fields, files: [("pictures-envoi", "a.jpg", SampleFile.photograph)])
                #expect(answer.status == .forbidden)
            }
        }
    }

    @Test func `a file is of its contract alone, and its name is no path`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            _ = try await visitor.send(
                root, fields, files: [("pictures-envoi", "a.jpg", SampleFile.photograph)])
            let name = try #require(try await entry(site).pictures.first?.file)
            var other = site.dossier
            other.contract.slug = "ailleurs-2021"
            other.contract.region = "Bretagne"
            try await site.site.store.add(other, at: TestSite.moment)
            #expect(try await visitor.get("/cls/ailleurs-2021/fichiers/\(name)").status == .notFound)
            for hostile in ["..%2f..%2fetc", "x", "%2e%2e", name + "%00", String(repeating: "a", count: 300)]
            {
                let status = try await visitor.get("/cls/\(TestSite.slug)/fichiers/\(hostile)").status
                #expect([400, 404].contains(status.code), "\(hostile)")
            }
            let unknown = String(repeating: "0", count: 64) + ".jpg"
            let forged = try await visitor.post(
                root, ["title": "Faux", "when": "2023", "kind": "action", "pictures.0.file": unknown])
            #expect(forged.status == .conflict)
        }
    }

    @Test func `forms with files have more room, for people who are signed in`() async throws {
        try await TestSite.run { site in
            let coordinator = try await site.visitor(.coordinator)
            let heavy = [UInt8](repeating: 0x41, count: 3 << 20)
            let taken = try await coordinator.send(root, fields, files: [("pictures-envoi", "a.jpg", heavy)])
            #expect(taken.status == .unprocessableContent && taken.text.contains("n’est pas une photo"))
            let stranger = try await site.visitor(nil)
            #expect(
                try await stranger.send(root, fields, files: [("pictures-envoi", "a.jpg", heavy)]).status
                    == .contentTooLarge)
            let elsewhere = try await coordinator.send(
                "/cls/\(TestSite.slug)/annuaire/structures", [:], files: [("file", "a.csv", heavy)])
            #expect(elsewhere.status == .contentTooLarge)
            let enormous = [UInt8](repeating: 0x41, count: 101 << 20)
            let refused = try await coordinator.send(
                root, fields, files: [("pictures-envoi", "a.jpg", enormous)])
            #expect(refused.status == .contentTooLarge && refused.text.contains("100\u{a0}Mio"))
        }
    }

    @Test func `of a form that is too heavy what fits is kept, and the rest is named`() async throws {
        try await TestSite.run { site in
            let coordinator = try await site.visitor(.coordinator)
            func document(_ name: String, _ megabytes: Int, _ mark: String) -> (String, String, [UInt8]) {
                let head = Array("%PDF-1.7\n%\(mark)".utf8)
                return (
                    "attachments-envoi", name,
                    head + [UInt8](repeating: 0x20, count: megabytes * 1_000_000 - head.count)
                )
            }
            let answer = try await coordinator.send(
                root, fields,
                files: [
                    document("un.pdf", 9, "1"), document("lourd.pdf", 11, "2"), document("deux.pdf", 9, "3"),
                    document("trois.pdf", 9, "4"), document("quatre.pdf", 9, "5"),
                    document("petit.pdf", 1, "6"),
                ])
            #expect(answer.status == .unprocessableContent && answer.text.contains("Distribution de kits"))
            #expect(answer.text.contains("«\u{202f}lourd.pdf\u{202f}» dépasse 10\u{a0}Mo"))
            #expect(answer.text.contains("«\u{202f}quatre.pdf\u{202f}» n’a pas été gardé"))
            for kept in ["un", "deux", "trois", "petit"] {
                #expect(answer.text.contains("value=\"\(kept)\""), "\(kept)")
            }
        }
    }

    @Test(arguments: [
        (#"Bilan "final"; v2.pdf"#, "Bilan -final-; v2.pdf"), ("..\\..\\etc\\passwd.pdf", "passwd.pdf"),
        ("facture\u{202e}fdp.pdf", "facturefdp.pdf"), ("هل.pdf", "هل.pdf"), ("\u{200b}.pdf", "Document.pdf"),
    ])
    func `a document is handed over under a name that every machine takes`(sent: String, name: String)
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.send(
                root, fields,
                files: [("attachments-envoi", sent.replacing("\"", with: "%22"), SampleFile.pdf)])
            #expect(answer.status == .seeOther)
            let file = try #require(try await entry(site).attachments.first?.file)
            let given = try await visitor.get(Path.file(TestSite.slug, file)).headers[.contentDisposition]
            let whole = given?.components(separatedBy: "filename*=UTF-8''").last?.removingPercentEncoding
            let plain = given?.components(separatedBy: "filename=\"").last?.components(separatedBy: "\"")
                .first
            #expect([whole, plain].contains(name), "\(given ?? "")")
            #expect(given?.utf8.allSatisfy { (0x20..<0x7f).contains($0) } == true)
        }
    }

    @Test func `a protected or old document is refused in its own words`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let old: [UInt8] =
                [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
                + "WordDocument".utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xff), 0] }
                + [0, 0]
            for (name, bytes, words) in [
                ("secret.pdf", Array("%PDF-1.7\n/Encrypt 8 0 R".utf8), "protégé par un mot de passe"),
                ("courrier.doc", old, "d’un format d’avant 2007"),
            ] {
                let answer = try await visitor.send(root, fields, files: [("attachments-envoi", name, bytes)])
                #expect(answer.status == .unprocessableContent)
                #expect(answer.text.contains("«\u{202f}\(name)\u{202f}» est") && answer.text.contains(words))
            }
        }
    }

    @Test func `one writes another on the same fiche, told that the first is there`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.contributor)
            let nine = try #require(site.dossier.actions.first { $0.number == 9 })
            let answer = try await visitor.post(
                root,
                [
                    "title": "Première", "when": "2 mars 2023", "kind": "action", "actions": "\(nine.id)",
                    "_then": "autre",
                ])
            let path = try #require(answer.headers[.location])
            #expect(path.hasPrefix("\(root)/nouveau?fiche=9&apres="))
            let next = try await visitor.get(path).text
            #expect(next.contains("Avancée ajoutée") && next.contains(">Première</a>"))
            #expect(next.contains("value=\"\(nine.id)\" checked"))
        }
    }
}

/// Whether the press of this checkout reads photographs; in continuous integration it must.
enum Reencoder {
    static var isReady: Bool {
        let lib = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../press/.venv/lib").standardizedFileURL
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: lib.path)) ?? []
        return ProcessInfo.processInfo.environment["CI"] != nil
            || versions.contains {
                FileManager.default.fileExists(atPath: "\(lib.path)/\($0)/site-packages/PIL")
            }
    }
}

extension [UInt8] {
    fileprivate func contains(_ piece: [UInt8]) -> Bool {
        guard count >= piece.count else { return false }
        return indices.dropLast(piece.count - 1).contains { self[$0...].starts(with: piece) }
    }
}
