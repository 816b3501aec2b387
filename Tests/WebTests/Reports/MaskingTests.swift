import Documents
import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Sample
import Storage
import Testing

@testable import Web

/// Names put in every free text of one contract, and looked for in everything that leaves it for the public.
@Suite struct MaskingTests {
    @Test func `no spelling of a name is left in anything that the public reads`() async throws {
        try await TestSite.run(sendsMail: true) { site in
            let places = try await site.furnish()
            let token = try #require(places.ids["confirmation/token"])
            let confirmation = "/public/\(TestSite.slug)/abonnement/confirmation/\(token)"
            _ = try await Passer(client: site.client).post(confirmation, [])
            try await site.nameEverywhere()
            try await site.runCopy { named in
                try await named.publish(TestSite.quarter, because: "Merci à Mme GARNIER et M. Lacombe")
                let dossier = try await named.site.store.dossier(TestSite.slug)
                for document in Self.documents(of: dossier) {
                    #expect(Secrets.left(in: document.everyWord) == [], "\(document.footer)")
                }
                for text in try await named.publicPages() { #expect(Secrets.left(in: text) == []) }
                let letters = try await named.lettersToSubscribers()
                #expect(letters.count == 1)
                for letter in letters { #expect(Secrets.left(in: letter) == []) }
            }
        }
    }

    @Test func `sentences that name nobody reach the public as they were written`() async throws {
        try await TestSite.run { site in
            try await site.nameEverywhere()
            try await site.runCopy { named in
                let signature = Signature(try named.member(.coordinator), at: TestSite.moment)
                var entry = try #require(named.dossier.entries.last)
                entry = try #require(try await named.site.store.dossier(TestSite.slug).$entries[entry.id])
                entry.text = NameSpellings.innocents.joined(separator: "\n\n")
                try await named.site.store.save(entry, in: TestSite.slug, by: signature)
                let dossier = try await named.site.store.dossier(TestSite.slug)
                let review = QuarterlyReview(Quarter(of: entry.when.first), of: dossier)
                let said = ReviewDocument.build(review, for: .public, on: TestSite.moment.day).plainText
                for sentence in NameSpellings.innocents {
                    #expect(said.withoutSpaces.contains(sentence.withoutSpaces), "\(sentence)")
                }
            }
        }
    }

    /// Each public document of a contract, once.
    private static func documents(of dossier: Dossier) -> [Document] {
        let day = TestSite.moment.day
        let quarters = Set(dossier.entries.map { Quarter(of: $0.when.first) })
        let reviews = quarters.map {
            ReviewDocument.build(QuarterlyReview($0, of: dossier), for: .public, on: day)
        }
        let meetings = dossier.meetings.flatMap { meeting in
            let minutes = dossier.minutes.first { $0.meeting == meeting.id } ?? Minutes(of: meeting.id)
            return [
                MinutesDocument.build(meeting, of: dossier, minutes: minutes, for: .public, on: day),
                MeetingDeck.build(meeting, of: dossier, for: .public, on: day),
                ConvocationDocument.build(meeting, of: dossier, for: .public, on: day),
                AttendanceDocument(meeting: meeting, dossier: dossier, audience: .public).document(on: day),
            ]
        }
        let fiches = dossier.actions.map { ActionDocument.build($0, of: dossier, for: .public, on: day) }
        let bilans = dossier.assessments.suffix(20).map {
            AssessmentDocument.build($0, of: dossier, for: .public, on: day)
        }
        let register = Register(dossier, on: day)
        return reviews + meetings + fiches + bilans + [
            DecisionRegister.build(
                register.lines, waiting: register.waiting, of: dossier, for: .public, on: day),
            SynthesisDocument.build(dossier.synthesis(on: day), of: dossier, on: day),
        ]
    }
}

extension TestSite {
    /// The pages that anybody reads, and their feed.
    fileprivate func publicPages() async throws -> [String] {
        let root = "/public/\(Self.slug)"
        var pages: [String] = []
        for address in ["", "/feed.atom", "/revues/\(Self.quarter.code)", "/abonnement"] {
            pages.append(try await client.execute(uri: root + address, method: .get).text)
        }
        return pages
    }

    /// The letters of a review to who subscribed, with names in their subject and words.
    fileprivate func lettersToSubscribers() async throws -> [String] {
        _ = try await letters()
        let review = "/cls/\(Self.slug)/revues/\(Self.quarter.code)/diffusion"
        _ = try await visitor(.coordinator).post(
            review,
            [
                ("subject", "Revue relue par Élodie GARNIER"),
                ("words", "Merci à MM. Lacombe et Le Goff.\n\nDr Teixeira"),
                ("confirmed", "oui"),
            ])
        return try await letters().map(plain).filter { $0.contains("sur la page publique du contrat") }
    }
}

/// What no public text may hold: each word of the names that are no words besides.
enum Secrets {
    private static let words: Set = [
        "garnier", "lacombe", "goff", "legoff", "almeida", "dealmeida", "estrel", "destrel", "teixeira",
        "amrani", "elamrani",
        "wojcik", "ostergard", "nguyen", "roussel", "vidal", "brosse", "delabrosse", "leboeuf", "strauss",
        "ndiaye",
        "quemener", "yildiz", "elodiegarnier", "egarnier",
    ]
    private static let numbers = ["0164001234", "164001234", "612345678", "160000001", "764001122"]

    static func left(in text: String) -> [String] {
        let plain = text.precomposedStringWithCanonicalMapping.replacing("œ", with: "oe").replacing(
            "Œ", with: "oe"
        )
        .replacing("ł", with: "l").replacing("Ł", with: "l").replacing("ø", with: "o").replacing(
            "Ø", with: "o"
        )
        .replacing("ı", with: "i").replacing("ß", with: "ss").replacing("N’D", with: "nd").replacing(
            "N'D", with: "nd"
        )
        .folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
        .filter { !$0.unicodeScalars.contains { [0xad, 0x200b, 0x2060, 0xfeff].contains($0.value) } }
        let all = plain.split { !$0.isLetter }.map(String.init)
        let found = all.indices.filter { words.contains(all[$0]) }.map {
            all[max(0, $0 - 4)...min($0 + 2, all.count - 1)].joined(separator: " ")
        }
        let digits = plain.filter { !" .-/()\u{a0}\u{202f}".contains($0) }
        return found + numbers.filter(digits.contains)
    }
}

extension Document {
    /// What it says, what is said of its pictures, the words within them, and what its file tells of itself.
    fileprivate var everyWord: String {
        let drawings = pictures.map { picture -> String in
            if case .svg(let markup) = picture { markup } else { "" }
        }
        let parts = [plainText, header, footer, alternatives.joined(separator: "\n")] + drawings
        return parts.joined(separator: "\n")
    }

    private var alternatives: [String] {
        (theme?.logos.map(\.alternative) ?? [])
            + blocks.flatMap { block -> [Block] in
                if case .slide(let slide) = block { slide.blocks } else { [block] }
            }.compactMap { block in
                switch block {
                case .figure(let figure): figure.alternative
                case .chart(let chart): chart.alternative
                default: nil
                }
            }
    }
}

extension String {
    fileprivate var withoutSpaces: String { filter { !$0.isWhitespace } }
}
