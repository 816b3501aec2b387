import ArgumentParser
import Domain
import Storage
import Web

/// `jalon member password`: another password for an account.
struct MemberPassword: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "password", abstract: "Change le mot de passe d’un compte.",
        discussion: """
            Le mot de passe est demandé deux fois sans s’afficher\u{202f}; si l’entrée n’est pas un terminal, il \
            est lu sur sa première ligne. Les sessions ouvertes du compte sont closes.

            Exemples :
              jalon member password nadia@exemple.fr
              jalon member password nadia@exemple.fr --generate
            """)

    @Argument(help: ArgumentHelp("Adresse électronique du compte.", valueName: "adresse"))
    var email: String
    @OptionGroup var entry: PasswordEntry
    @OptionGroup var data: DataOption

    func run() async throws {
        let store = try data.folder.storeForWriting()
        let member = try await store.account(email)
        let password = try await entry.read(knowing: store.guessableWords(of: member))
        try await store.setPassword(Passwords().hash(password), of: member.id, at: .now())
        print("Mot de passe changé\u{202f}: \(member.email).")
        entry.announce(password)
    }
}
