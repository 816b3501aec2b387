import Documents
import Domain
import Sample
import Testing

/// The sentences of a review, part by part: paragraphs, remarks and items; tables, pictures and slides apart.
@Suite struct RunningTextTests {
    @Test(arguments: TenseByQuarterTests.quarters, [Audience.public, .partners, .signatories])
    func `no two sentences of a part begin with the same six words`(quarter: Quarter, audience: Audience) {
        let review = QuarterlyReview(quarter, of: MelunSample.dossier())
        let document = ReviewDocument.build(review, for: audience, on: quarter.next.first)
        for part in RunningText.parts(of: document) {
            let openings = Dictionary(grouping: part.sentences.compactMap(\.opening)) { $0 }
            let repeated = openings.filter { $0.value.count > 1 }.keys.sorted()
            #expect(repeated.isEmpty, "\(quarter.code), \(part.title): \(repeated)")
        }
    }

    @Test func `what has its day or its month is told before what is dated of a quarter or a year`() {
        var dossier = MelunSample.dossier()
        let quarter = Quarter(of: MelunSample.steeringDay)
        var note = JournalEntry(.action, .quarter(quarter), "Une note sans jour")
        note.id = ID(900)
        note.actions = [dossier.actions[0].id]
        var meeting = Meeting(.workingGroup, "La réunion de mars", .day(quarter.last))
        meeting.id = ID(901)
        meeting.actions = note.actions
        dossier.entries.append(note)
        dossier.meetings.append(meeting)
        let titles = ReviewDocument.build(QuarterlyReview(quarter, of: dossier), on: quarter.next.first)
            .headings(upTo: 3)
        let places = ["La réunion de mars", "Une note sans jour"].compactMap(titles.firstIndex)
        #expect(places.count == 2 && places == places.sorted())
    }
}

/// A part and its sentences.
private struct RunningText {
    let title: String
    var sentences: [String] = []

    static func parts(of document: Document) -> [RunningText] {
        document.cleaned.blocks.reduce(into: [RunningText(title: "")]) { parts, block in
            switch block {
            case .heading(1, let text): parts.append(RunningText(title: text.plainText))
            case .annex(let annex): parts.append(RunningText(title: annex.title.plainText))
            default: parts[parts.count - 1].sentences += block.texts.flatMap(\.sentences)
            }
        }
    }
}

extension Block {
    fileprivate var texts: [String] {
        switch self {
        case .paragraph(let text): [text.plainText]
        case .list(let list): list.items.flatMap { $0.flatMap(\.texts) }
        case .callout(let callout): callout.blocks.flatMap(\.texts)
        case .quotation(let quotation): quotation.blocks.flatMap(\.texts)
        case .definitions(let items): items.flatMap { $0.detail.flatMap(\.texts) }
        case .heading, .table, .figure, .keyFigures, .stamp, .pageBreak, .annex, .chart, .timeline, .slide: []
        }
    }
}

extension String {
    fileprivate var sentences: [String] {
        split(separator: #/[.!?…]\s+|\n/#).map(String.init)
    }

    /// Its first six words, folded; nil of a shorter one.
    fileprivate var opening: String? {
        let words = French.folded(self).split { !$0.isLetter && !$0.isNumber }
        return words.count < 6 ? nil : words.prefix(6).joined(separator: " ")
    }
}
