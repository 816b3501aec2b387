import Domain
import HTML

/// Pages outside any contract.
enum HomePages {
    /// The contracts that one may open.
    static func contracts(_ contracts: [Contract]) -> Page {
        let table = Table(
            "Contrats", caption: "\(French.count(contracts.count, "contrat"))",
            columns: ["Contrat", "Période", "Porté par", "Région"]
        ).with(
            rows: contracts.map {
                [HTML.link($0.name, Path.contract($0.slug)), "\($0.period)", "\($0.holder)", "\($0.region)"]
            })
        let empty = HTML.emptyState(
            "Aucun contrat", purpose: "Votre compte n’a encore accès à aucun contrat local de santé.",
            example: "La personne qui administre Jalon vous en ouvre un depuis la page des comptes.")
        return Page("Mes contrats", content: contracts.isEmpty ? empty : table)
    }
}
