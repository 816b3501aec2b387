import ArgumentParser
import Domain
import Foundation
import Web

/// A password that a command was given: typed without echo, read from standard input, or made up.
struct PasswordEntry: ParsableArguments {
    @Flag(help: "Compose un mot de passe et l’imprime, cette seule fois.")
    var generate = false

    /// The password; refused when it is weak, or made of these words. At a terminal it is asked twice.
    func read(knowing words: [String]) throws -> String {
        let password = generate ? Passwords.composed() : try isatty(STDIN_FILENO) == 1 ? ask() : receive()
        if let weakness = Passwords.weakness(of: password, knowing: words) { throw CommandFault(weakness) }
        return password
    }

    /// Says the password that was made up; nothing of one that a person chose.
    func announce(_ password: String) {
        if generate { print("Mot de passe (imprimé cette seule fois)\u{202f}: \(password)") }
    }

    private func ask() throws -> String {
        let password = prompt("Mot de passe (15 caractères ou plus)\u{202f}: ")
        guard password == prompt("Encore une fois\u{202f}: ") else {
            throw CommandFault("Les deux mots de passe diffèrent\u{202f}: recommencez.")
        }
        return password
    }

    private func prompt(_ question: String) -> String {
        getpass(question).map { String(cString: $0) } ?? ""
    }

    private func receive() throws -> String {
        guard let line = readLine(), !line.isEmpty else {
            throw CommandFault(
                "Aucun mot de passe sur l’entrée standard\u{202f}: donnez-le sur une ligne, ou ajoutez --generate."
            )
        }
        return line
    }
}
