import Domain

extension TermList {
    /// The points of one bilan, by kind and by means.
    mutating func add(points: [Assessment.Point]) {
        for kind in Assessment.PointKind.allCases {
            let own = points.filter { $0.kind == kind }
            guard !own.isEmpty else { continue }
            let inOrder = Assessment.Means.allCases.flatMap { means in own.filter { $0.means == means } }
            add(inOrder.map { .paragraph($0.told) }, as: Text(kind.label))
        }
    }
}

extension Assessment.Point {
    /// «Moyens humains : manque de …»; the means is left out where the words say it.
    var told: Text {
        let words = French.folded(text)
        return switch means {
        case .other: Text(markup: text)
        case .human where words.contains("humain"), .financial where words.contains("financ"):
            Text(markup: text)
        case .human, .financial: "\(strong: means.label)\u{202f}: \(Text(markup: text))"
        }
    }
}
