import Domain

/// The points facilitants, bloquants and d'amélioration of the last bilans, the same point told once.
struct SharedPoints {
    let lines: [Synthesis.Line]
    let facts: Facts

    var blocks: [Block] {
        let kinds = Assessment.PointKind.allCases.map { ($0, points(of: $0)) }.filter { !$0.1.isEmpty }
        guard !kinds.isEmpty else { return [] }
        return [.heading(2, "Points facilitants, bloquants et d’amélioration")]
            + kinds.flatMap { kind, points in [.heading(3, Text(kind.label)), .bullets(points)] }
    }

    func points(of kind: Assessment.PointKind) -> [Text] {
        let all = lines.flatMap { line in
            (line.assessment?.points ?? []).filter { $0.kind == kind }.map { (line.action.number, $0) }
        }
        let groups = Dictionary(grouping: all) { Said(text: French.folded($0.1.text), means: $0.1.means) }
        return all.map { Said(text: French.folded($0.1.text), means: $0.1.means) }.uniqued
            .compactMap { groups[$0] }.compactMap(sentence)
    }

    private func sentence(_ same: [(number: Int, point: Assessment.Point)]) -> Text? {
        guard let point = same.first?.point else { return nil }
        let numbers = same.map(\.number).uniqued
        let whose =
            numbers.count == lines.count && numbers.count > 1
            ? "toutes les fiches" : Facts.bareFiches(numbers)
        return "\(point.told.asClause) (\(whose))"
    }

    /// What makes two points the same.
    private struct Said: Hashable {
        let text: String
        let means: Assessment.Means
    }
}
