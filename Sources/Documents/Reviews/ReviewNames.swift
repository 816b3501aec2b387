import Domain

/// Who a review names: what its public version hides, what a person must say of a passage, and who the directory does
/// not know.
struct ReviewNames {
    private let written: WrittenReview
    private let book: NameBook
    private let residents: Set<ID<Person>>
    private let entries: [JournalEntry]

    init(_ written: WrittenReview, entries: [JournalEntry]) {
        let dossier = written.review.dossier
        self.written = WrittenReview(written.review, written.edits, for: .public)
        self.entries = entries
        book = dossier.nameBook(for: .public)
        residents = dossier.residents
    }

    /// Each passage once, in the order of the review.
    var remarks: [ReviewRemark] {
        var seen: Set<String> = []
        return written.parts.filter { !$0.part.isHidden }.flatMap { part in
            ([part.title] + part.blocks.flatMap(\.readable)).flatMap { line in
                remarks(of: line, in: part).filter { seen.insert("\($0.kind) \($0.sentence)").inserted }
            }
        }
    }

    private func remarks(of line: String, in part: WrittenPart) -> [ReviewRemark] {
        let named = Masking(book).passages(in: line).map { passage in
            ReviewRemark(
                kind(passage.finding), passage.sentence(in: part.title), at: part.section.place,
                in: entries.first { $0.title.contains(passage.words) || $0.text.contains(passage.words) }?.id,
                naming: passage)
        }
        let unknown = book.strangers(in: line).map {
            ReviewRemark(
                .stranger,
                "\($0) n’est pas dans l’annuaire\u{202f}: son nom se lira (partie «\u{202f}\(part.title)\u{202f}»).",
                at: part.section.place)
        }
        return named + unknown
    }

    private func kind(_ finding: NameFinding) -> ReviewRemark.Kind {
        switch finding.certainty {
        case .certain: finding.people.allSatisfy(residents.contains) ? .resident : .name
        case .asked, .left, .stranger: .doubt
        }
    }
}

extension NamePassage {
    /// «…Merci à « Petit » pour…»
    fileprivate func sentence(in title: String) -> String {
        let state =
            switch finding.certainty {
            case .certain: "masqué"
            case .asked: "masqué tant que vous n’avez pas répondu"
            case .left, .stranger: "laissé tant que vous n’avez pas répondu"
            }
        return
            "\(before)«\u{202f}\(words)\u{202f}»\(after) (partie «\u{202f}\(title)\u{202f}»)\u{202f}: \(state)."
    }
}
