import ArgumentParser
import Domain
import Storage
import Web

/// `jalon member disable`: an account that no longer signs in.
struct MemberDisable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Désactive un compte.",
        discussion: """
            Le compte ne se connecte plus et ses sessions sont closes\u{202f}; ce qu’il a écrit reste, sous son \
            nom. La page /admin le réactive. Le dernier compte d’administration ne se désactive pas.

            Exemple :
              jalon member disable nadia@exemple.fr
            """)

    @Argument(help: ArgumentHelp("Adresse électronique du compte.", valueName: "adresse"))
    var email: String
    @OptionGroup var data: DataOption

    func run() async throws {
        let store = try data.folder.storeForWriting()
        var member = try await store.account(email)
        if member.isDisabled { return print("Le compte était déjà désactivé\u{202f}: \(member.email).") }
        member.isDisabled = true
        try await store.save(member, by: nil, at: .now())
        print("Compte désactivé\u{202f}: \(member.email).")
    }
}
