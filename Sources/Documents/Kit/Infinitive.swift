import Domain

extension Text {
    /// What a meeting decided, after «a décidé»: « de valider la méthodologie» when it begins with a verb, else quoted.
    var decided: Text {
        let clause = asClause
        guard let first = clause.runs.first, Infinitive.begins(clause.plainText) else {
            return "\u{202f}: \(Grammar.quoted(clause.plainText))"
        }
        var opening = first
        opening.text = Grammar.lowered(first.text)
        let elides = French.of(opening.text).hasPrefix("d’")
        return Text([Run(elides ? " d’" : " de ")] + [opening] + clause.runs.dropFirst())
    }
}

/// Knows a verb in the infinitive by its look: enough to build a sentence, and silent when in doubt.
private enum Infinitive {
    static func begins(_ text: String) -> Bool {
        guard let first = text.split(separator: " ").first else { return false }
        let word = French.folded(String(first))
        guard !nouns.contains(word), first.allSatisfy(\.isLetter), word.count > 3 else { return false }
        if word.hasSuffix("ier") { return ends.contains { word.hasSuffix($0) } }
        return word.hasSuffix("er") || others.contains(word)
    }

    private static let ends = ["fier", "blier", "dier", "cier", "rier"]

    private static let nouns: Set<String> = [
        "foyer", "loyer", "hiver", "cancer", "danger", "leger", "mener", "calendrier", "courrier", "fevrier",
        "janvier",
    ]

    private static let others: Set<String> = [
        "acquerir", "approfondir", "avertir", "batir", "choisir", "conduire", "construire", "convenir",
        "definir", "elargir", "enrichir", "etablir", "etendre", "faire", "fournir", "garantir", "inscrire",
        "introduire", "investir", "joindre", "maintenir", "mettre", "obtenir", "offrir", "ouvrir",
        "permettre",
        "poursuivre", "prendre", "prevoir", "produire", "promouvoir", "recevoir", "reconduire", "reduire",
        "remettre", "rendre", "repondre", "reprendre", "restreindre", "retablir", "retenir", "reunir",
        "revoir", "soumettre", "soutenir", "suivre", "suspendre", "tenir", "traduire", "transmettre",
    ]
}
