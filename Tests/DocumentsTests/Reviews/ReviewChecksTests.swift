import Documents
import Domain
import Sample
import Testing

/// What is found before a review is published.
@Suite struct ReviewChecksTests {
    private let quarter = Quarter(of: MelunSample.steeringDay)

    private func remarks(
        _ dossier: Dossier = MelunSample.dossier(), _ parts: [ReportPart] = [], on day: Day? = nil
    ) -> [ReviewRemark] {
        var edits = ReportEdits(of: .quarter(quarter))
        edits.parts = parts
        let written = WrittenReview(QuarterlyReview(quarter, of: dossier), edits)
        return ReviewChecks(written, on: day ?? quarter.last).remarks
    }

    private func part(_ place: String, _ change: (inout ReportPart) -> Void) -> ReportPart {
        var part = ReportPart(place, of: .quarter(quarter))
        change(&part)
        return part
    }

    @Test func `the sample has its passed forecast, acronyms that nothing explains, and nothing else`() {
        let found = remarks()
        #expect(found.map(\.kind) == [.date, .acronym])
        #expect(found.last?.sentence.hasPrefix("CCAS, PFIDASS, QPV") == true)
        #expect(found.first?.sentence.contains("fiche\u{a0}13") == true)
    }

    @Test func `dates that passed since are told`() {
        let found = remarks(on: Day.first(ofMonth: 6, 2023)).filter { $0.kind == .date }
        #expect(found.contains { $0.sentence.contains("le 9\u{a0}mai\u{a0}2023 à\u{a0}10h00, est passé") })
    }

    @Test func `a photograph without alternative text stops the publication`() {
        var dossier = MelunSample.dossier()
        dossier.entries[dossier.entries.count - 1].pictures = [
            PictureUse(String(repeating: "a", count: 64) + ".jpg")
        ]
        let found = remarks(dossier).filter { $0.kind == .alternative }
        #expect(found.count == 1 && found.allSatisfy(\.kind.isBlocking))
        #expect(found.first?.entry == dossier.entries.last?.id)
    }

    @Test func `an empty part stops it too, unless it is hidden`() {
        let empty = part("libre-1") { $0.title = "Le mot du président" }
        #expect(
            remarks(MelunSample.dossier(), [empty]).contains { $0.kind == .empty && $0.place == "libre-1" })
        var hidden = empty
        hidden.isHidden = true
        #expect(!remarks(MelunSample.dossier(), [hidden]).contains { $0.kind == .empty })
    }

    @Test func `a counter that the facts contradict is told with theirs`() throws {
        let dossier = MelunSample.dossier()
        let copil = try #require(dossier.meetings.first { $0.when == .day(MelunSample.steeringDay) })
        let own = part("reunion-\(copil.id)") {
            $0.wording = "12 actions sur 15 ont démarré, devant 14 participants."
        }
        let found = remarks(dossier, [own]).filter { $0.kind == .counter }
        #expect(found.count == 1)
        #expect(found.first?.sentence.contains("les faits disent 13") == true)
    }

    @Test func `an advance that states another turnout than its own is told`() throws {
        var dossier = MelunSample.dossier()
        let index = try #require(dossier.entries.lastIndex { $0.participants == 17 })
        dossier.entries[index].text += " Seize participants sont venus."
        let found = remarks(dossier).filter { $0.kind == .counter }
        #expect(found.map(\.entry) == [dossier.entries[index].id])
    }

    @Test func `a resident named in a text is told, and masked`() throws {
        let dossier = MelunSample.dossier()
        let resident = try #require(dossier.people.first { dossier.residents.contains($0.id) })
        let own = part("changements") { $0.wording = "Merci à \(resident.fullName)." }
        #expect(remarks(dossier, [own]).contains { $0.kind == .resident && $0.place == "changements" })
    }

    @Test func `facts that changed since the wording are told`() {
        let own = part("changements") { $0.wording = "Peu de choses." }
        let found = remarks(MelunSample.dossier(), [own]).filter { $0.kind == .facts }
        #expect(found.count == 1)
    }
}
