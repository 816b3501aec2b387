import Domain

extension SampleAction {
    /// Fiche 14.
    static var food: SampleAction {
        var sheet = SampleAction(
            14, "547",
            """
            Agir contre la précarité alimentaire par la coordination territoriale\u{202f}: Projet Alim’Activ
            """,
            Strategy.food)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .attained, "Poursuivre le déploiement du plan d’action.",
            Assessment.Point(.helping, .other, "Lien avec les institutions\u{202f}: GHSIF"))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            L’aide alimentaire du territoire repose sur de nombreux acteurs, sans vue d’ensemble de l’offre. \
            Les personnes aidées manquent surtout de **produits frais**, et l’alimentation pèse sur les \
            maladies chroniques.
            """
        action.generalObjective = """
            Coordonner la lutte contre la précarité alimentaire et améliorer la qualité de l’alimentation.
            """
        action.specificObjectives = """
            - Mieux connaître et faire connaître l’offre d’aide alimentaire
            - Faciliter l’accès des habitants aux légumes
            - Éviter le gaspillage
            """
        action.operationalObjectives = """
            - Former le binôme CAMVS – GHSIF et réunir les acteurs
            - Recenser l’offre et produire deux livrets, pour les professionnels et pour les usagers
            - Déployer «\u{202f}Mon Panier Ma Santé\u{202f}» avec la ferme Utopia
            """
        action.description = """
            Le projet **Alim’Activ** est porté ensemble par la CAMVS et l’UTEP du groupe hospitalier. Son \
            action «\u{202f}Mon Panier Ma Santé\u{202f}» remet des paniers de légumes bio à des habitants \
            désignés par les partenaires sociaux, grâce à une contribution financière de la CAMVS.
            """
        action.targetPublic =
            "Habitants en situation de précarité alimentaire\u{202f}; acteurs de l’aide alimentaire."
        action.determinants = [.food, .income, .behaviour]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.hospital, Structures.therapy, Structures.farm, Structures.solidarities)
        action.isRecurring = true
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS, coordination des projets de l’UTEP, partenaires sociaux."
        action.technicalMeans = "Paniers de légumes de la ferme Utopia, fiche de recensement, livrets."
        action.fundings = [Funding("CAMVS", euros: nil)]
        action.expectedResults =
            "Une offre connue et coordonnée, des habitants qui consomment plus de légumes."
        action.participation = .information
        action.plans = [Plans.food.id, Plans.city.id]
        action.linkedActions = fiches(8, 15)
    }
}
