import Documents
import Domain
import HTML
import Storage
import Testing

@testable import Web

@Suite struct ReviewPartFormTests {
    private let quarter = Quarter(of: Day.first(ofMonth: 1, 2023))

    private func parts(_ site: TestSite, _ edits: ReportEdits) -> [WrittenPart] {
        WrittenReview(QuarterlyReview(quarter, of: site.dossier), edits).parts
    }

    private func form(_ written: WrittenPart, _ site: TestSite) -> Form<ReportPart> {
        ReportPart.form(ReportPart.Choices(site.dossier.contract, written, seen: written.marks))
    }

    @Test func `every part of a review of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            let parts = parts(site, ReportEdits(ReportOrder(of: .quarter(quarter))))
            #expect(parts.count > 10)
            for written in parts {
                let form = form(written, site)
                let read = try form.read(form.answers(of: written.part), over: written.part)
                #expect(read.value == written.part)
            }
        }
    }

    @Test func `a reworded part keeps what it was written from, until the news is taken into account`()
        async throws
    {
        try await TestSite.run { site in
            let nine = try #require(site.dossier.actions.first { $0.number == 9 })
            var part = ReportPart("fiche-\(nine.id)", of: .quarter(quarter))
            part.wording = "Rien à dire."
            part.basis = [ReportFact("avancee-0", "Avancée", said: "Une réunion")]
            let edits = ReportEdits(ReportOrder(of: .quarter(quarter)), [part])
            let written = try #require(parts(site, edits).first { $0.section.place == part.place })
            let form = form(written, site)
            let answers = form.answers(of: part)
            #expect(try form.read(answers, over: part).value == part)
            let seen = try form.read(answers.replacing("seen", "oui"), over: part).value
            #expect(seen.wording == part.wording && seen.basis == written.section.facts)
            #expect(!written.section.facts.isEmpty)
        }
    }

    @Test func `two who write other photographs, and other words, of one part lose neither`() async throws {
        try await TestSite.run { site in
            let nine = try #require(site.dossier.actions.first { $0.number == 9 })
            var part = ReportPart("fiche-\(nine.id)", of: .quarter(quarter))
            part.pictures = ["a", "b"].map {
                PictureUse(String(repeating: $0, count: 64) + ".jpg", alternative: "Avant", credit: "")
            }
            let edits = ReportEdits(ReportOrder(of: .quarter(quarter)), [part])
            let written = try #require(parts(site, edits).first { $0.section.place == part.place })
            let form = form(written, site)
            let read = ReadMarks(of: form.answers(of: part), in: form.shape)
            var (mine, theirs) = (part, part)
            mine.pictures[0].alternative = "Un stand"
            mine.title = "Mon titre"
            theirs.pictures[1].alternative = "Une file"
            theirs.addition = "Leur suite."
            let merge = FormMerge(
                mine: form.answers(of: mine), theirs: form.answers(of: theirs), read: read, in: form.shape)
            #expect(merge.disputed.isEmpty)
            let both = try form.read(merge.answers, over: theirs).value
            #expect(both.pictures.map(\.alternative) == ["Un stand", "Une file"])
            #expect(both.title == "Mon titre" && both.addition == "Leur suite.")
        }
    }
}
