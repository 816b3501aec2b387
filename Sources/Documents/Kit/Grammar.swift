import Domain

/// Words in sentences: capitals, numbers, quotations.
enum Grammar {
    /// Lower case first where the words are no proper name: «Conseil communautaire» within a sentence.
    static func inSentence(_ label: String) -> String {
        label.dropFirst().contains(where: \.isUppercase) ? label : lowered(label)
    }

    /// Lower case first: «Priorité donnée» within a sentence. An acronym keeps its capitals.
    static func lowered(_ label: String) -> String {
        guard let second = label.dropFirst().first, !second.isUppercase else { return label }
        return label.prefix(1).lowercased() + label.dropFirst()
    }

    /// «deux», «six»; in figures beyond sixteen.
    static func number(_ count: Int, feminine: Bool = false) -> String {
        guard words.indices.contains(count) else { return French.number(Double(count)) }
        return feminine && count < 2 ? words[count] + "e" : words[count]
    }

    /// «deux comités techniques», «une fiche».
    static func count(
        _ count: Int, _ noun: String, _ plural: String? = nil, feminine: Bool = false
    ) -> String {
        "\(number(count, feminine: feminine)) \(French.noun(count, noun, plural))"
    }

    /// «Mise en place du “Panorama”»: quotation marks inside others become the second ones.
    static func quoted(_ text: String) -> String {
        guard text.contains("«") || text.contains("»") else { return "«\u{202f}\(text)\u{202f}»" }
        let nested = text.replacing(#/«\s*/#, with: "“").replacing(#/\s*»/#, with: "”")
        return "«\u{202f}\(nested)\u{202f}»"
    }

    private static let words = [
        "aucun", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
        "douze", "treize", "quatorze", "quinze", "seize",
    ]
}
