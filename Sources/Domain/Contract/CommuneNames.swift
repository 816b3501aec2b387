/// Finds a commune of the territory by its name as people write it: «MELUN CEDEX», «77000 Melun», «St Fargeau», «Rochette (La)»,
/// «Le Mée s/ Seine», or by its INSEE code.
package struct CommuneNames: Sendable {
    /// By the words that count; an empty code where two communes share them.
    private var codes: [String: String] = [:]

    package init(_ communes: [Commune]) {
        for commune in communes {
            codes[commune.insee] = commune.insee
            for key in Set([Self.key(commune.name), Self.bare(commune.name)]) {
                codes[key] = codes[key] == nil || codes[key] == commune.insee ? commune.insee : ""
            }
        }
    }

    /// The INSEE code; nil for what is no commune of the territory, or could be two.
    package func insee(_ text: String) -> String? {
        let typed = text.filter { !$0.isWhitespace }.uppercased()
        let found = codes[typed] ?? codes[Self.key(text)].flatMap(\.unlessBlank) ?? codes[Self.bare(text)]
        return found?.unlessBlank
    }

    private static let articles: Set<String> = ["le", "la", "les", "l"]

    /// Without articles, nor what a town is called: «ville de», «commune de».
    private static func bare(_ text: String) -> String {
        let before: Set<String> = ["ville", "commune", "mairie", "de", "du", "des", "d"]
        let words = key(text).split(separator: " ").map(String.init)
        let own = words.drop { before.contains($0) || articles.contains($0) }
        return (own.isEmpty ? words[...] : own).joined(separator: " ")
    }

    /// Plain words, an article that stands last put first, without postal code nor cedex.
    private static func key(_ text: String) -> String {
        let folded = French.folded(text).replacing("s/s ", with: "sous ").replacing("s/s-", with: "sous ")
            .replacing("s/", with: "sur ")
        var words = folded.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if let cedex = words.firstIndex(of: "cedex") { words = Array(words[..<cedex]) }
        words.removeAll { $0.contains(where: \.isASCIIDigit) }
        words = words.map { ["st": "saint", "ste": "sainte", "sts": "saints", "ss": "sous"][$0] ?? $0 }
        if words.count > 1, let last = words.last, articles.contains(last) {
            words = [last] + words.dropLast()
        }
        return words.joined(separator: " ")
    }
}
