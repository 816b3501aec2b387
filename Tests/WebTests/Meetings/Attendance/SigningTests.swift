import Domain
import Formats
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import NIOCore
import Storage
import Testing

@testable import Web

/// Signing by the code, as somebody without account does.
@Suite struct SigningTests {
    private static let code = "ABCDEFGH23"

    /// A working group of today, at 9h00, with its code open and one person awaited.
    private func opened(
        _ site: TestSite, at time: TimeOfDay? = TimeOfDay(9, 30)
    ) async throws -> (meeting: ID<Meeting>, person: Person) {
        let signature = Signature(try site.member(.coordinator), at: TestSite.moment)
        var meeting = Meeting(.workingGroup, "Groupe Séniors", .day(TestSite.moment.day), .planned)
        meeting.time = time
        let id = try await site.site.store.save(meeting, in: TestSite.slug, by: signature)
        let person = try #require(site.dossier.people.first { !$0.roles.isEmpty })
        var row = Attendance(.partners, .expected, person: person.id, function: "Animatrice")
        row.meeting = id
        try await site.site.store.save(row, in: TestSite.slug, by: signature)
        _ = try await site.site.store.openCode(Self.code, for: id, in: TestSite.slug, by: signature)
        return (id, person)
    }

    private func rows(_ site: TestSite, _ id: ID<Meeting>) async throws -> [Attendance] {
        try await site.site.store.meeting(id, in: TestSite.slug, visibleTo: site.member(.reader)).attendance
    }

    @Test func `who is awaited finds herself by her name, signs, and signs once`() async throws {
        try await TestSite.run { site in
            let (id, person) = try await opened(site)
            let phone = Phone(site: site, path: "/emargement/\(Self.code)")
            let first = try await phone.get()
            #expect(first.status == .ok && MarkupChecker.faults(in: first.text, isWholePage: true) == [])
            #expect(first.text.contains("Groupe Séniors") && first.text.contains("Ce qui est gardé"))
            #expect(!first.text.contains(person.lastName) && !first.text.contains("/cls/"))
            let found = try await phone.post(["firstName": "", "lastName": person.lastName.lowercased()])
            #expect(found.text.contains(person.fullName) && found.text.contains("C’est moi, je signe"))
            #expect(MarkupChecker.faults(in: found.text, isWholePage: true) == [])
            let row = try await rows(site, id)[0].id.description
            for again in ["", "?deja=oui"] {
                let signed = try await phone.post(["row": row, "lastName": person.lastName])
                #expect(signed.headers[.location] == "/emargement/\(Self.code)/merci\(again)")
            }
            let stored = try await rows(site, id)
            #expect(stored.count == 1 && stored[0].presence == .present)
            #expect(stored[0].signedAt == TestSite.moment)
            let page = try await site.visitor(.coordinator).get(Path.attendance(TestSite.slug, id)).text
            #expect(page.contains("signé par le code à 9h00"))
        }
    }

    @Test func `somebody new gives name, function and structure; a refusal loses nothing`() async throws {
        try await TestSite.run { site in
            let (id, _) = try await opened(site)
            let phone = Phone(site: site, path: "/emargement/\(Self.code)")
            let unknown = try await phone.post(["firstName": "Ida", "lastName": "Roussel"])
            #expect(
                unknown.text.contains("value=\"Roussel\"") && unknown.text.contains("Je signe l’émargement"))
            let refused = try await phone.post(
                ["new": "oui", "firstName": "", "lastName": "<b>Roussel", "structure": "Maison des aidants"])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("&lt;b&gt;Roussel") && refused.text.contains("Maison des aidants"))
            let fields: KeyValuePairs = [
                "new": "oui", "firstName": "Ida", "lastName": "Roussel", "structure": "Maison des aidants",
                "function": "Directrice",
            ]
            #expect(try await phone.post(fields).status == .seeOther)
            #expect(try await phone.post(fields).headers[.location]?.hasSuffix("deja=oui") == true)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.people.count { $0.lastName == "Roussel" } == 1)
            #expect(try await rows(site, id).count == 2)
        }
    }

    @Test func `outside its hours, unknown or closed, a code shows nothing of the meeting`() async throws {
        try await TestSite.run { site in
            _ = try await opened(site, at: TimeOfDay(18, 0))
            let early = try await Phone(site: site, path: "/emargement/\(Self.code)").get()
            #expect(early.status == .notFound && early.text.contains("6\u{a0}mars\u{a0}2023 à 17h00"))
            let unknown = try await Phone(site: site, path: "/emargement/\("ZZZZZZZZZZ")").get()
            #expect(unknown.status == .notFound && unknown.text.contains("ZZZZZZZZZZ"))
            for answer in [early, unknown] {
                #expect(!answer.text.contains("Séniors"))
                #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            }
        }
    }

    @Test func `a code is typed as it is read, and too many wrong ones wait`() async throws {
        try await TestSite.run { site in
            _ = try await opened(site)
            let nobody = try await site.visitor(nil)
            #expect(try await nobody.get("/emargement").text.contains("Code de la réunion"))
            let typed = try await nobody.get("/emargement?code=abcde-fgh+23")
            #expect(typed.headers[.location] == "/emargement/\(Self.code)")
            for _ in 0..<CodeLimits.wrongCodes { _ = try await nobody.get("/emargement/ZZZZZZZZZZ") }
            #expect(try await nobody.get("/emargement/\(Self.code)").status == .tooManyRequests)
        }
    }

    @Test func `a post without its cookie is refused`() async throws {
        try await TestSite.run { site in
            _ = try await opened(site)
            let answer = try await site.visitor(nil).post(
                "/emargement/\(Self.code)", ["_csrf": Token.derived("x"), "lastName": "Roussel"])
            #expect(answer.status == .forbidden)
        }
    }

    @Test func `the coordinator opens a code, shows it in large, changes it and closes it`() async throws {
        try await TestSite.run { site in
            let (id, _) = try await opened(site)
            let visitor = try await site.visitor(.coordinator)
            let path = Path.attendanceCode(TestSite.slug, id)
            let page = try await visitor.get(path).text
            #expect(MarkupChecker.faults(in: page, isWholePage: true) == [])
            #expect(page.contains("ABCDE\u{a0}FGH23") && page.contains("QR code qui mène à"))
            #expect(page.contains("Ouvert jusqu’au 6\u{a0}mars\u{a0}2023 à 13h30"))
            _ = try await visitor.post(path)
            #expect(try await !visitor.get(path).text.contains("ABCDE\u{a0}FGH23"))
            #expect(try await Phone(site: site, path: "/emargement/\(Self.code)").get().status == .notFound)
            _ = try await visitor.post("\(path)/cloture")
            #expect(try await visitor.get(path).text.contains("n’est pas ouvert"))
            let past = try #require(site.dossier.meetings.first { $0.ordinal == 2 })
            #expect(try await visitor.post(Path.attendanceCode(TestSite.slug, past.id)).status == .conflict)
        }
    }

    @Test func `a thousand hostile answers crash nothing and are given back`() async throws {
        try await TestSite.run { site in
            _ = try await opened(site)
            let phone = Phone(site: site, path: "/emargement/\(Self.code)")
            var input = HostileInput(seed: 7)
            for round in 0..<60 {
                let fields = ["firstName", "lastName", "structure", "function", "row"].map {
                    ($0, input.next(choices: []))
                }
                let answer = try await phone.post(fields + [("new", round.isMultiple(of: 2) ? "oui" : "")])
                #expect([200, 303, 404, 422, 429].contains(answer.status.code), "\(answer.status) \(fields)")
                #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<img src=x"))
                guard answer.status.code != 303 else { continue }
                #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            }
            #expect(try await site.site.store.verifyHistory().isIntact)
        }
    }

    @Test func `a QR code has its three corners, and grows with what it says`() throws {
        let small = try #require(QRCode("HTTPS://JALON.EXAMPLE/EMARGEMENT/ABCDEFGH23"))
        let large = try #require(QRCode(String(repeating: "a", count: 300)))
        #expect(small.width < large.width && (small.width - 17).isMultiple(of: 4))
        let svg = small.svg(label: "QR «\u{202f}code\u{202f}»").text
        #expect(svg.contains("M4 4h7v1h-7z") && svg.contains("M\(small.width - 3) 4h7v1h-7z"))
        #expect(svg.contains("M4 \(small.width - 3)h7v1h-7z"))
        #expect(QRCode(String(repeating: "a", count: 5_000)) == nil)
    }
}
