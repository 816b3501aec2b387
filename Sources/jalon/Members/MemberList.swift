import ArgumentParser
import Domain
import Storage

/// `jalon member list`: the accounts, one a line.
struct MemberList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Liste les comptes.",
        discussion: """
            Une ligne par compte\u{202f}: adresse, rôle, état, nom, contrats ou région. Lit seulement\u{202f}: \
            fonctionne pendant que le serveur tourne.

            Exemple :
              jalon member list --data /var/lib/jalon
            """)

    @OptionGroup var data: DataOption

    func run() async throws {
        let store = try data.folder.storeForReading()
        let slugs = try await Dictionary(store.allContracts().map { ($0.id, $0.slug) }) { first, _ in first }
        let rows = try await store.members().map { member, isInvited in
            let contracts = member.contracts.compactMap { slugs[$0] }.sorted()
            return [
                member.email, member.role.label,
                member.isDisabled ? "désactivé" : isInvited ? "invité" : "actif", member.name,
                ([member.region].filter { !$0.isEmpty } + contracts).joined(separator: ", "),
            ]
        }
        if rows.isEmpty {
            return print("Aucun compte\u{202f}: voyez «\u{202f}jalon member add --help\u{202f}».")
        }
        print(Self.aligned(rows))
    }

    /// Columns side by side, the last one as it comes.
    private static func aligned(_ rows: [[String]]) -> String {
        let columns = (rows.first?.count ?? 1) - 1
        let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
        let lines = rows.map { row in
            let padded = zip(row, widths).map { text, width in
                text + String(repeating: " ", count: width - text.count)
            }
            return (padded + [row[columns]]).joined(separator: "  ")
        }
        return lines.map { $0.trimmingSuffix(while: \.isWhitespace) }.joined(separator: "\n")
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
