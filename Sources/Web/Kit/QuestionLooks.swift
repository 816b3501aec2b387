/// How a question looks, where its kind does not say it all.
extension Question {
    /// Suggestions over the whole width.
    func wide() -> Question {
        var shape = shape
        shape.isWide = true
        return Question(shape: shape, say: say, read: read)
    }

    /// What a browser may fill in by itself: «given-name».
    func autocomplete(_ word: String) -> Question {
        var shape = shape
        shape.autocomplete = word
        return Question(shape: shape, say: say, read: read)
    }
}
