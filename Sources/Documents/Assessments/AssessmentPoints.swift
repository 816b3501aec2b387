import Domain

/// The points of one bilan, by kind and by means.
struct AssessmentPoints {
    let points: [Assessment.Point]

    /// A heading of this level for each kind.
    func blocks(level: Int) -> [Block] {
        Assessment.PointKind.allCases.flatMap { kind -> [Block] in
            let own = points.filter { $0.kind == kind }
            guard !own.isEmpty else { return [] }
            let inOrder = Assessment.Means.allCases.flatMap { means in own.filter { $0.means == means } }
            return [.heading(level, Text(kind.label)), .bullets(inOrder.map(item))]
        }
    }

    private func item(_ point: Assessment.Point) -> Text {
        switch point.means {
        case .other: Text(markup: point.text)
        case .human, .financial: "\(strong: point.means.label)\u{202f}: \(Text(markup: point.text))"
        }
    }
}
