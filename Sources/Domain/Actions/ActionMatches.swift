/// The fiches that people write: by number, by code, by words of the title.
package struct ActionMatches: Sendable {
    private let actions: [Action]

    package init(_ actions: [Action]) {
        self.actions = actions
    }

    /// Those that some letters may mean, in the order of their numbers.
    package func like(_ typed: String) -> [Action] {
        let words = DirectoryNames.words(typed).filter { !["fiche", "fiches", "action"].contains($0) }
        if words.isEmpty { return [] }
        return actions.filter { action in
            let own = DirectoryNames.words("\(action.number) \(action.code) \(action.title)")
            return words.allSatisfy { letters in own.contains { $0.hasPrefix(letters) } }
        }
    }

    /// The fiche that some words name: its number first, else its code or the only title that fits.
    package func one(_ typed: String) -> Action? {
        let words = DirectoryNames.words(typed).filter { !["fiche", "fiches", "action"].contains($0) }
        if words.count == 1, let number = Int(words[0]) { return actions.first { $0.number == number } }
        let code = actions.filter { !$0.code.isEmpty && French.folded($0.code) == French.folded(typed) }
        let found = code.isEmpty ? like(typed) : code
        return found.count == 1 ? found[0] : nil
    }
}
