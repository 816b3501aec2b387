/// Why a contract is evaluated, and when, in the words of the method of the region.
package enum EvaluationStakes {
    /// In their order.
    package static let sentences = [
        "L’évaluation doit porter sur les actions mais également sur la stratégie globale du CLS et s’intéresser au processus mais aussi aux résultats et effets du contrat.",
        "La démarche d’évaluation doit s’inscrire dans la durée et impliquer l’ensemble des acteurs. Elle accompagne la durée de vie du CLS et doit permettre aux partenaires signataires de s’interroger sur son action à différentes étapes-clés.",
        "Il convient de programmer des temps de travail dédiés et d’organiser le plus tôt possible le suivi (mise en place d’outils, organisation du recueil de données).",
    ]
}
