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

    /// A template that the operator fills: conformity is never claimed from automatic checks alone.
    static let accessibility = Page(
        "Accessibilité", width: .text,
        content: """
            <div class="prose"><p>Cette page est la déclaration d’accessibilité de l’instance. Elle est à compléter par \
            l’organisme qui l’exploite, après un audit selon le RGAA\u{a0}4.1.2.</p>
            <h2>État de conformité</h2><p>Non audité. Jalon est conçu pour respecter le RGAA\u{a0}4.1.2 et ses pages sont \
            vérifiées automatiquement à chaque version\u{202f}; ces vérifications ne remplacent pas un audit.</p>
            <h2>Ce qui est prévu</h2><ul><li>toutes les pages s’utilisent au clavier seul\u{202f};</li>\
            <li>toutes les pages fonctionnent sans JavaScript\u{202f};</li>\
            <li>les graphiques ont un titre, une description et leurs données en tableau\u{202f};</li>\
            <li>les documents PDF sont balisés (PDF/UA-1 et PDF/A-2a).</li></ul>
            <h2>Signaler une difficulté</h2><p>Écrivez à la coordination de votre contrat ou à l’organisme qui exploite \
            cette instance. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.</p></div>
            """)
}
