import Documents
import Domain
import Sample
import Testing

/// What documents say of dates, quarter after quarter: nothing that has passed on the day of which a sentence speaks is
/// told as what comes.
@Suite struct TenseByQuarterTests {
    /// From the first quarter of the contract to two years after its end.
    static let quarters = (0..<20).map { Quarter(of: Day.first(ofMonth: 1, 2021).adding(months: 3 * $0)) }

    @Test(arguments: quarters)
    func `no sentence of a review promises what has passed`(quarter: Quarter) {
        let dossier = MelunSample.dossier()
        let review = QuarterlyReview(quarter, of: dossier)
        // Who signs reads most of it.
        let document = ReviewDocument.build(review, for: .signatories, on: quarter.next.first)
        #expect(!document.words.contains("bilan à mettre à jour"))
        // The deck that a COPIL was shown is annexed as it was: its day is its own.
        let own = document.words.split(separator: "Support présenté au").first.map(String.init) ?? ""
        #expect(Promises(in: own, on: quarter.last).broken.isEmpty)
    }

    @Test(arguments: quarters)
    func `no sentence of a synthesis, a fiche, a bilan or the register does`(quarter: Quarter) {
        let dossier = MelunSample.dossier()
        let day = quarter.last
        let synthesis = dossier.synthesisKnown(on: day)
        var documents = [SynthesisDocument.build(synthesis, of: dossier, on: day)]
        documents += dossier.actions.map { ActionDocument.build($0, of: dossier, on: day) }
        if quarter.number == 4 {
            documents += dossier.assessments.map { AssessmentDocument.build($0, of: dossier, on: day) }
        }
        let register = Register(dossier, on: day)
        documents.append(
            DecisionRegister.build(register.lines, waiting: register.waiting, of: dossier, on: day))
        for document in documents { #expect(Promises(in: document.words, on: day).broken.isEmpty) }
        let allowed = documents[0].words.contains("permettant l’atteinte")
        #expect(allowed == synthesis.lines.allSatisfy { !$0.verdict.isLate })
        let drawn = documents[0].pictures.map { picture -> String in
            if case .svg(let markup) = picture { markup } else { "" }
        }.joined()
        #expect(drawn.contains("permettant l’atteinte") == allowed)
    }

    @Test(arguments: MelunSample.dossier().meetings)
    func `no sentence of what a meeting shows, leaves or is convened with does`(meeting: Meeting) {
        let dossier = MelunSample.dossier()
        let after = Day.last(ofMonth: 12, 2025)
        for day in [dossier.contract.start, meeting.when.last, after] {
            let deck = MeetingDeck.build(meeting, of: dossier, on: day).words
            #expect(Promises(in: deck, on: min(meeting.when.last, day)).broken.isEmpty)
        }
        let minutes = dossier.minutes.first { $0.meeting == meeting.id } ?? Minutes(of: meeting.id)
        let texts = [
            MinutesDocument.build(meeting, of: dossier, minutes: minutes, on: after),
            ConvocationDocument.build(meeting, of: dossier, on: after),
            AttendanceDocument(meeting: meeting, dossier: dossier).document(on: after),
        ]
        for text in texts { #expect(Promises(in: text.words, on: meeting.when.last).broken.isEmpty) }
    }

    @Test func `what has passed is told as such`() throws {
        var dossier = MelunSample.dossier()
        dossier.milestones = [
            Milestone(
                "Comité de rédaction", of: dossier.actions[0].id, due: .day(Day.first(ofMonth: 6, 2023)))
        ]
        let end = Day.last(ofMonth: 11, 2026)
        let fiche = ActionDocument.build(dossier.actions[0], of: dossier, on: end).words
        #expect(fiche.contains("Échéance passée depuis le 1er juin 2023"))
        #expect(fiche.contains("Planning en cours, échéance passée"))
        #expect(!fiche.contains("À venir") && !fiche.contains("permettant l’atteinte"))
        let before = ActionDocument.build(dossier.actions[0], of: dossier, on: Day.last(ofMonth: 5, 2023))
            .words
        #expect(before.contains("À venir") && before.contains("permettant l’atteinte"))
    }
}

extension Document {
    /// Every word before typography: the promises are told the same, and it costs less.
    fileprivate var words: String { plainText.withPlainSpaces }
}

/// The sentences of a text that speak of a date as of one to come, and those whose date has passed.
private struct Promises {
    let broken: [String]

    init(in said: String, on day: Day) {
        broken = said.split(separator: "\n").flatMap { line in
            Self.dates(in: String(line)).filter { $0.when.last < day }.map { "\($0.words) (\(day.iso))" }
        }
    }

    private static func dates(in line: String) -> [(when: Horizon, words: String)] {
        guard ["prévu", "plus tard", "annoncé", "Prochain"].contains(where: line.contains) else { return [] }
        let date =
            #/(\d{1,2}(?:er)? \p{L}+ \d{4}|\p{L}{3,} \d{4}|T\d \d{4}|\d(?:er|e) trimestre \d{4}|\d{4})/#
        let openings = [
            #/est prévue? (?:le |en |au )/#, #/atteinte prévue (?:le |en |au )/#,
            #/doit se réunir(?: une première fois)? au plus tard le /#, #/est annoncée? pour (?:le )?/#,
            #/Prochaine étape, (?:le |en |au )/#, #/Prochain rendez-vous (?:le |en |au )/#,
        ]
        return openings.flatMap { opening in
            line.matches(of: opening).compactMap { found in
                var rest = line[found.range.upperBound...]
                guard var first = rest.prefixMatch(of: date) else { return nil }
                var last = String(first.1)
                // «prévue en mai 2023, puis juillet 2023»: the last one is promised.
                rest = rest[first.range.upperBound...]
                while rest.hasPrefix(", puis "), let next = rest.dropFirst(7).prefixMatch(of: date) {
                    (first, last) = (next, String(next.1))
                    rest = rest[first.range.upperBound...]
                }
                if rest.hasPrefix(" (échéance passée") || rest.hasPrefix(" : échéance passée") { return nil }
                return Reading.horizon(last).map { ($0, "\(line[found.range])\(last)") }
            }
        }
    }
}
