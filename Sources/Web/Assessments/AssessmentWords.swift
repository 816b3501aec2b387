import Domain

extension Assessment.Kind {
    /// As addresses write it.
    var word: String {
        switch self {
        case .intermediate: "intermediaire"
        case .annual: "annuel"
        case .final: "final"
        }
    }

    /// Reads what `word` writes.
    init?(word: String) {
        guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = kind
    }
}
