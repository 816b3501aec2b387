import ArgumentParser
import Documents
import Domain
import Foundation
import Storage

/// How the program ends when a command does not run to its end: what it says, where, and its exit code.
struct Ending {
    private let text: String
    private let code: Int32

    init(of error: any Error) {
        if let sentence = Self.sentence(for: error) {
            text = "Erreur\u{202f}: \(sentence)"
            code = 1
            return
        }
        text = ParserWords.french(Main.fullMessage(for: error))
        switch Main.exitCode(for: error) {
        case .success: code = 0
        case .validationFailure: code = 2
        case let other: code = other.rawValue
        }
    }

    func exit() -> Never {
        let stream = code == 0 ? FileHandle.standardOutput : .standardError
        if !text.isEmpty { try? stream.write(contentsOf: Data("\(text)\n".utf8)) }
        Foundation.exit(code)
    }

    /// Nil for what the parser tells.
    private static func sentence(for error: any Error) -> String? {
        switch error {
        case let fault as CommandFault: fault.description
        case let fault as StoreFault: fault.sentence
        case let error as PressError: error.atTerminal
        case let refusal as Refusal: refusal.atTerminal
        default: nil
        }
    }
}

extension PressError {
    /// At the terminal one is the administration: the press's own words help.
    fileprivate var atTerminal: String {
        switch self {
        case .missing(let path):
            "L’impression n’est pas installée\u{202f}: \(path) manque. Lancez press/setup."
        case .failed(let log): "Le document n’a pas pu être imprimé.\n\(log)"
        case .timedOut, .cancelled: sentence
        }
    }
}

extension Refusal {
    fileprivate var atTerminal: String {
        switch self {
        case .notFound: "Ce qui est demandé n’existe pas."
        case .forbidden(let sentence), .conflict(let sentence): sentence
        case .invalid(let faults): faults.map(\.message).joined(separator: "\n")
        case .stale: "Quelqu’un d’autre a écrit entre-temps\u{202f}: recommencez."
        }
    }
}
