import Domain

/// A part of a review as it will be printed: what the facts say, and what a coordinator made of it.
package struct WrittenPart: Sendable {
    package let section: ReviewSection
    package let part: ReviewPart
    /// What became of its facts since it was reworded; nil while the facts speak.
    package let changes: FactChanges?

    init(_ section: ReviewSection, _ part: ReviewPart) {
        self.section = section
        self.part = part
        changes = part.wording.map { _ in FactChanges(from: part.basis, to: section.facts) }
    }

    /// Its own, or that of its facts.
    package var title: String { part.title.unlessBlank ?? section.title }

    /// Its facts, or the wording in their place; then what was added, and its photographs.
    package var blocks: [Block] {
        let facts = section.blocks
        let said =
            part.wording.map { MarkupBlocks.blocks(of: $0, standing: facts, level: section.level) } ?? facts
        return said + MarkupBlocks.blocks(of: part.addition, standing: facts, level: section.level)
            + part.pictures.flatMap { Block.photograph($0, of: title, width: 0.8) }
    }

    /// Its facts as a text to rewrite.
    package var assembledText: String { MarkupBlocks.text(of: section.blocks, level: section.level) }
}

/// A review with what a coordinator chose and wrote of it.
package struct WrittenReview: Sendable {
    package let review: QuarterlyReview
    package let edits: ReviewEdits
    package let audience: Audience
    /// In the order of printing; the parts that are hidden too, and those whose facts say nothing.
    package let parts: [WrittenPart]

    package init(_ review: QuarterlyReview, _ edits: ReviewEdits, for audience: Audience = .partners) {
        self.review = review
        self.edits = edits
        self.audience = audience
        let sections = ReviewSections(review: review, facts: Facts(review.dossier, for: audience)).all
        parts = Self.ordered(sections + Self.own(edits), edits).map { WrittenPart($0, edits.part($0.place)) }
    }

    /// The parts that a coordinator added.
    private static func own(_ edits: ReviewEdits) -> [ReviewSection] {
        edits.parts.filter(\.isOwn).sorted { $0.id < $1.id }.map {
            ReviewSection($0.place, .part, $0.title, [Block]())
        }
    }

    /// Each rank in the order chosen; the fiches stand under the deployment.
    private static func ordered(_ sections: [ReviewSection], _ edits: ReviewEdits) -> [ReviewSection] {
        let byPlace = Dictionary(sections.map { ($0.place, $0) }) { first, _ in first }
        func rank(_ rank: ReviewSection.Rank) -> [ReviewSection] {
            edits.ordered(sections.filter { $0.rank == rank }.map(\.place)).compactMap { byPlace[$0] }
        }
        let fiches = rank(.deployment)
        return rank(.opening)
            + rank(.part).flatMap { $0.place == ReviewSections.deployment ? [$0] + fiches : [$0] }
            + rank(.annex)
    }

    /// The blocks of the whole review.
    var blocks: [Block] {
        let shown = Shown(parts.filter { !isHidden($0) })
        var number = 0
        var words: [String] = []
        var blocks: [Block] = []
        var places: [Int] = []
        for part in shown.parts {
            if part.section.place == ReviewSections.acronyms, part.part.wording == nil {
                places.append(blocks.count)
                continue
            }
            let own = part.blocks
            let hasFollowers = part.section.place == ReviewSections.deployment && shown.hasFiches
            guard !own.isEmpty || hasFollowers else { continue }
            let all = heading(part, &number) + own
            words += all.flatMap(\.lines)
            blocks += all
        }
        for place in places {
            blocks.insert(contentsOf: acronyms(in: words.joined(separator: "\n")), at: place)
        }
        return blocks
    }

    private struct Shown {
        let parts: [WrittenPart]
        let hasFiches: Bool

        init(_ parts: [WrittenPart]) {
            self.parts = parts
            hasFiches = parts.contains { $0.section.rank == .deployment }
        }
    }

    /// A fiche is hidden with the deployment that holds it.
    private func isHidden(_ part: WrittenPart) -> Bool {
        part.part.isHidden
            || (part.section.rank == .deployment && edits.part(ReviewSections.deployment).isHidden)
    }

    private func heading(_ part: WrittenPart, _ number: inout Int) -> [Block] {
        switch part.section.rank {
        case .opening: return [.heading(1, Text(part.title))]
        case .part:
            number += 1
            return [.heading(1, Text("\(number). \(part.title)"))]
        case .deployment: return [.heading(2, Text(part.title))]
        case .annex: return [.annex(Text(part.title))]
        }
    }

    /// The letters that the review uses, spelled out.
    private func acronyms(in words: String) -> [Block] {
        guard let part = parts.first(where: { $0.section.place == ReviewSections.acronyms }) else {
            return []
        }
        let own = ReviewAnnexes.acronyms(in: words, review.dossier) + part.blocks
        return own.isEmpty ? [] : [.annex(Text(part.title))] + own
    }
}
