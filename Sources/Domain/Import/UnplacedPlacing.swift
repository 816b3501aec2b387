extension Action {
    /// Puts a text that an import left without a place at the end of one of the long texts; in none, it goes.
    /// Throws `.notFound` for a text or a passage that is not there.
    package mutating func place(_ text: UnplacedText, in passage: String?) throws(Refusal) {
        guard let rank = unplaced.firstIndex(of: text) else { throw .notFound }
        if let passage {
            guard let place = Self.placed[passage] else { throw .notFound }
            self[keyPath: place] = [self[keyPath: place], text.inOneLine].filter { !$0.isBlank }.joined(
                separator: "\n\n")
        }
        unplaced.remove(at: rank)
    }

    private static var placed: [String: WritableKeyPath<Action, String>] {
        [
            "context": \.context, "generalObjective": \.generalObjective,
            "specificObjectives": \.specificObjectives, "operationalObjectives": \.operationalObjectives,
            "expectedResults": \.expectedResults, "description": \.description,
            "targetPublic": \.targetPublic,
            "humanMeans": \.humanMeans, "technicalMeans": \.technicalMeans,
        ]
    }
}
