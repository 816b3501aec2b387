import Domain
import Storage

extension Store {
    /// The account of an e-mail; says so when there is none.
    func account(_ email: String) async throws -> Member {
        let members = try await members().map(\.member)
        guard let member = members.first(where: { $0.email == email.lowercased() }) else {
            throw CommandFault(
                "Aucun compte n’a l’adresse \(email)\u{202f}: voyez «\u{202f}jalon member list\u{202f}».")
        }
        return member
    }

    /// The whole of a contract by its address; says which there are when it is none of them.
    func contract(_ slug: String) async throws -> Dossier {
        do {
            return try await dossier(slug)
        } catch Refusal.notFound {
            let slugs = try await allContracts().map(\.slug)
            let known = slugs.isEmpty ? "il n’y en a encore aucun" : "il y a \(French.list(slugs))"
            throw CommandFault("Aucun contrat n’a l’adresse \(slug)\u{202f}: \(known).")
        }
    }
}
