import ArgumentParser
import Domain
import Storage
import Web

/// `jalon member add`: an account with its password.
struct MemberAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Crée un compte, avec son mot de passe.",
        discussion: """
            Le mot de passe est demandé deux fois sans s’afficher\u{202f}; si l’entrée n’est pas un terminal, il \
            est lu sur sa première ligne. L’administration ne voit que les contrats qu’on lui donne.

            Exemples :
              jalon member add nadia@exemple.fr --name "Nadia Perrin" \\
                --role administration --generate
              jalon member add lea@exemple.fr --name "Léa Moulin" \\
                --role coordination --contract montreuil-2024
              jalon member add yann@ars.example --name "Yann Le Goff" \\
                --role ars --region Bretagne
              jalon member add ida@exemple.fr --name "Ida Roussel" \\
                --role contribution --pilot montreuil-2024/9
            """)

    @Argument(help: ArgumentHelp("Adresse électronique, pour se connecter.", valueName: "adresse"))
    var email: String
    @Option(help: ArgumentHelp("Prénom et nom.", valueName: "nom"))
    var name: String
    @Option(help: ArgumentHelp("Droits du compte.", valueName: "rôle"))
    var role: RoleWord
    @Option(help: ArgumentHelp("Région suivie, pour le rôle ars.", valueName: "région"))
    var region: String?
    @Option(help: ArgumentHelp("Contrat ouvert au compte ; répétable.", valueName: "contrat"))
    var contract: [String] = []
    @Option(
        help: ArgumentHelp("Fiche pilotée, pour le rôle contribution ; répétable.", valueName: "contrat/n°"))
    var pilot: [ActionWord] = []
    @OptionGroup var entry: PasswordEntry
    @OptionGroup var data: DataOption

    func validate() throws {
        var faults: [String] = []
        if case .invalid(let invalid) = refusal { faults = invalid.map(\.message) }
        if region != nil, role != .ars { faults.append("--region ne sert qu’au rôle ars.") }
        if !pilot.isEmpty, role != .contribution { faults.append("--pilot ne sert qu’au rôle contribution.") }
        if !faults.isEmpty { throw ValidationError(faults.joined(separator: "\n")) }
    }

    func run() async throws {
        let store = try data.folder.storeForWriting()
        let member = try await granted(in: store)
        if try await store.members().contains(where: { $0.member.email == member.email }) {
            throw CommandFault("Un compte a déjà l’adresse \(member.email).")
        }
        let password = try await entry.read(knowing: store.guessableWords(of: member))
        let hash = try await Passwords().hash(password)
        let id = try await store.save(member, by: nil, at: .now())
        try await store.setPassword(hash, of: id, at: .now())
        print("Compte créé\u{202f}: \(member.email), \(member.role.label.lowercased()).")
        entry.announce(password)
    }

    /// The account with what its options open to it.
    private func granted(in store: Store) async throws -> Member {
        var member = bare
        for slug in contract { member.contracts.insert(try await store.contract(slug).contract.id) }
        for word in pilot {
            let file = try await store.contract(word.slug)
            guard let action = file.actions.first(where: { $0.number == word.number }) else {
                throw CommandFault("Le contrat \(word.slug) n’a pas de fiche \(word.number).")
            }
            member.contracts.insert(file.contract.id)
            member.piloted.insert(action.id)
        }
        return member
    }

    private var bare: Member {
        Member(email: email.lowercased(), name: name, role: role.role, region: region ?? "")
    }

    private var refusal: Refusal? {
        do throws(Refusal) {
            try bare.validate()
            return nil
        } catch {
            return error
        }
    }
}
