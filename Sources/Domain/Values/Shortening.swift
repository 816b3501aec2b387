extension String {
    /// At most so many characters, cut at a word.
    package func shortened(_ length: Int) -> String {
        if count <= length { return self }
        let cut = prefix(length)
        let end = cut.lastIndex(where: \.isWhitespace) ?? cut.endIndex
        return "\(cut[..<end])…"
    }
}
