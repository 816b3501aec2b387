import ArgumentParser

/// `jalon member`: the accounts, before there is somebody to invite them by the pages.
struct MemberGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "member", abstract: "Gère les comptes.",
        discussion: """
            Le premier compte d’administration se crée ici\u{202f}; il invite ensuite les autres par la page /admin.

            Exemples :
              jalon member add nadia@exemple.fr --name "Nadia Perrin" \\
                --role administration
              jalon member list
              jalon member disable nadia@exemple.fr
            """,
        subcommands: [MemberAdd.self, MemberList.self, MemberPassword.self, MemberDisable.self])
}
