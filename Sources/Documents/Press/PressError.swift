/// Why nothing was printed.
package enum PressError: Error, Sendable, Equatable {
    /// A part of the press is not there: the path that was looked for.
    case missing(String)
    /// The time limit passed and the press was stopped.
    case timedOut
    /// The press gave up. Its own message is for the log, never for a page.
    case failed(log: String)
    /// The person who asked has gone.
    case cancelled

    /// What the person is told.
    package var sentence: String {
        switch self {
        case .missing:
            "L’impression n’est pas installée sur ce serveur\u{202f}: prévenez l’administration de Jalon."
        case .timedOut:
            "Le document est trop long à imprimer\u{202f}: réduisez la sélection, puis recommencez."
        case .failed:
            "Le document n’a pas pu être imprimé. L’incident est noté\u{202f}; rien n’est perdu."
        case .cancelled:
            "L’impression a été abandonnée."
        }
    }
}
