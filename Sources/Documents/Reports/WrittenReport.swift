import Domain

/// A part of a report as it will be printed: what the facts say, and what was made of it.
package struct WrittenPart: Sendable {
    package let section: ReportSection
    package let part: ReportPart
    /// What became of its facts since it was reworded; nil while the facts speak.
    package let changes: FactChanges?

    init(_ section: ReportSection, _ part: ReportPart) {
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

/// A report: the sections that a feature makes of the facts for an audience, with what was chosen and written of them.
package struct WrittenReport: Sendable {
    /// In the order of printing; the parts that are hidden too, and those whose facts say nothing.
    package let parts: [WrittenPart]
    /// Whether «1. » stands before the title of a part.
    private let isNumbered: Bool
    /// A part whose facts are every word of the others.
    private let last: (place: String, blocks: @Sendable (_ words: String) -> [Block])?

    init(
        _ sections: [ReportSection], _ edits: ReportEdits, isNumbered: Bool = false,
        last: (place: String, blocks: @Sendable (_ words: String) -> [Block])? = nil
    ) {
        parts = Self.ordered(sections + Self.own(edits), edits).map { WrittenPart($0, edits.part($0.place)) }
        (self.isNumbered, self.last) = (isNumbered, last)
    }

    /// The parts that a person added.
    private static func own(_ edits: ReportEdits) -> [ReportSection] {
        edits.parts.filter(\.isOwn).sorted { $0.id < $1.id }.map {
            ReportSection($0.place, .part, $0.title, [Block]())
        }
    }

    /// Each rank in the order chosen; what stands within a part follows it.
    private static func ordered(_ sections: [ReportSection], _ edits: ReportEdits) -> [ReportSection] {
        let byPlace = Dictionary(sections.map { ($0.place, $0) }) { first, _ in first }
        func rank(_ rank: ReportSection.Rank) -> [ReportSection] {
            edits.ordered(sections.filter { $0.rank == rank }.map(\.place)).compactMap { byPlace[$0] }
        }
        return rank(.opening) + rank(.part).flatMap { [$0] + rank(.within($0.place)) } + rank(.annex)
    }

    /// The blocks of the whole report.
    var blocks: [Block] {
        let shown = parts.filter { !isHidden($0) }
        let holders = Set(shown.compactMap(\.section.holder))
        var number = 0
        var words: [String] = []
        var blocks: [Block] = []
        var places: [Int] = []
        for part in shown {
            if part.section.place == last?.place, part.part.wording == nil {
                places.append(blocks.count)
                continue
            }
            let own = part.blocks
            guard !own.isEmpty || holders.contains(part.section.place) else { continue }
            let all = heading(part, &number) + own
            words += all.flatMap(\.lines)
            blocks += all
        }
        for place in places { blocks.insert(contentsOf: told(words.joined(separator: "\n")), at: place) }
        return blocks
    }

    /// A part is hidden with the one that holds it.
    private func isHidden(_ part: WrittenPart) -> Bool {
        let holder = part.section.holder.flatMap { place in parts.first { $0.section.place == place } }
        return part.part.isHidden || holder?.part.isHidden == true
    }

    private func heading(_ part: WrittenPart, _ number: inout Int) -> [Block] {
        guard !part.title.isEmpty else { return [] }
        switch part.section.rank {
        case .opening: return [.heading(1, Text(part.title))]
        case .part:
            number += 1
            return [.heading(1, Text(isNumbered ? "\(number). \(part.title)" : part.title))]
        case .within: return [.heading(2, Text(part.title))]
        case .annex: return [.annex(Text(part.title))]
        }
    }

    /// The last part, of the words of the others.
    private func told(_ words: String) -> [Block] {
        guard let last, let part = parts.first(where: { $0.section.place == last.place }) else { return [] }
        let own = last.blocks(words) + part.blocks
        return own.isEmpty ? [] : [.annex(Text(part.title))] + own
    }
}
