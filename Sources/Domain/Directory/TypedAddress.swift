extension Mailbox {
    /// An electronic address out of what was pasted: «mailto:», «Nom <a@b.fr>», a dot or a semicolon after it, spaces, and
    /// what does not show are left out; «(at)» is @. What is no address stays as it was typed.
    package static func tidied(_ text: String) -> String {
        let visible = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        var bare = String(String.UnicodeScalarView(visible)).filter { !$0.isWhitespace }
        if let start = bare.lastIndex(of: "<"), let end = bare[start...].firstIndex(of: ">") {
            bare = String(bare[bare.index(after: start)..<end])
        }
        if bare.lowercased().hasPrefix("mailto:") { bare = String(bare.dropFirst(7)) }
        if let query = bare.firstIndex(of: "?") { bare = String(bare[..<query]) }
        for at in ["(at)", "[at]", "(a)", "(arobase)"] { bare = bare.replacing(at, with: "@") }
        while let last = bare.last, ".,;:>)".contains(last) { bare.removeLast() }
        while let first = bare.first, "<(,;:".contains(first) { bare.removeFirst() }
        return Mailbox(bare) == nil ? text : bare
    }
}
