/// The words of ArgumentParser, in French.
enum ParserWords {
    /// A help text or a message about the command line as it was written.
    static func french(_ text: String) -> String {
        headings.reduce(messages(text)) { text, pair in text.replacing(pair.0, with: pair.1) }
    }

    private static let headings = [
        ("OVERVIEW: ", ""), ("USAGE: ", "USAGE : "), ("ARGUMENTS:", "ARGUMENTS :"), ("OPTIONS:", "OPTIONS :"),
        ("SUBCOMMANDS:", "COMMANDES :"), ("<subcommand>", "<commande>"),
        ("Show help information.", "Affiche cette aide."),
        ("Show subcommand help information.", "Affiche l’aide d’une commande."),
        ("Usage: ", "Usage : "), ("Help:  ", "Aide : "), ("(values: ", "(valeurs : "),
        (" for detailed help.", " dit tout d’une commande."), (" for more information.", " en dit plus."),
        ("See '", "« "), ("Error: ", "Erreur\u{202f}: "),
    ]

    private static func messages(_ text: String) -> String {
        text
            .replacing(#/See '(.+?)' for detailed help\./#) { "« \($0.1) » dit tout d’une commande." }
            .replacing(#/See '(.+?)' for more information\./#) { "« \($0.1) » en dit plus." }
            .replacing(#/Unknown option '(.+?)'\. Did you mean '(.+?)'\?/#) {
                "L’option \($0.1) n’existe pas\u{202f}; est-ce \($0.2)\u{202f}?"
            }
            .replacing(#/Unknown option '(.+?)'/#) { "L’option \($0.1) n’existe pas." }
            .replacing(#/Missing value for '(.+?)'/#) { "Il manque la valeur de \($0.1)." }
            .replacing(#/Missing expected argument '(.+?)'/#) { "Il manque \($0.1)." }
            .replacing(#/Missing one of: (.+)/#) { "Il manque l’un de \($0.1)." }
            .replacing(#/Unexpected argument '(.+?)'/#) { "« \($0.1) » est de trop." }
            .replacing(#/\d+ unexpected arguments: '(.+)'/#) { "« \($0.1) » sont de trop." }
            .replacing(#/The option '(.+?)' does not take any value, but '(.*?)' was specified\./#) {
                "L’option \($0.1) ne prend pas de valeur («\u{202f}\($0.2)\u{202f}»)."
            }
            .replacing(#/The value '(.*?)' is invalid for '(.+?)'/#) {
                "«\u{202f}\($0.1)\u{202f}» ne convient pas à \($0.2)"
            }
            .replacing(#/\. Please provide one of (.+)\./#) { match in
                let words = match.1.split(separator: #/, | or | and /#).map { $0.trimmingPrefix("'") }
                let bare = words.map { $0.hasSuffix("'") ? $0.dropLast() : $0 }
                return "\u{202f}; au choix\u{202f}: \(bare.joined(separator: ", "))."
            }
    }
}
