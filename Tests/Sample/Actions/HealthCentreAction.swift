import Domain

extension SampleAction {
    /// Fiche 1.
    static var healthCentre: SampleAction {
        var sheet = SampleAction(
            1, "505",
            "Étude d’opportunité pour la création d’un Centre Intercommunal de Santé et de Prévention",
            Strategy.density)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .partial, by: .during(.july, 2023),
            """
            Évaluation de l’opportunité dans le cadre de l’étude de structuration de la filière santé.
            """)
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            Le territoire communautaire est touché par la **désertification médicale**\u{202f}: les départs \
            de médecins généralistes ne sont pas tous remplacés, et une part des habitants peine à trouver \
            un médecin traitant. Des communes ont ouvert un centre municipal de santé\u{202f}; l’échelle \
            intercommunale reste à étudier.
            """
        action.generalObjective = """
            Éclairer la décision des élus sur l’opportunité d’un centre intercommunal de santé et de \
            prévention.
            """
        action.specificObjectives = """
            - Objectiver les besoins de soins et de prévention non couverts
            - Comparer les modèles possibles, leurs coûts et leurs conditions de réussite
            """
        action.operationalObjectives = """
            - Recenser l’offre de soins de premier recours et ses évolutions prévisibles
            - Recueillir l’avis des professionnels de santé et des communes
            - Inscrire l’opportunité du centre dans l’étude de structuration de la filière santé
            - Présenter les scénarios au comité de pilotage
            """
        action.description = """
            L’opportunité du centre est examinée dans l’**étude de structuration de la filière santé**. Elle \
            tient compte des centres municipaux existants, des projets des professionnels libéraux et de \
            ceux de la CPTS.
            """
        action.targetPublic = """
            Habitants du territoire, en particulier ceux qui n’ont pas de médecin traitant\u{202f}; \
            professionnels de santé.
            """
        action.determinants = [.care, .mobility]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.ars, Structures.cpam, Structures.department, Structures.cpts, Structures.vaux,
            Structures.saintFargeau)
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS, services de la CAMVS et prestataire de l’étude."
        action.technicalMeans = "Données de l’Assurance maladie et de l’ARS sur l’offre de soins."
        action.expectedResults = """
            Une décision motivée sur la création du centre, partagée avec les communes et les \
            professionnels.
            """
        action.participation = .consultation
        action.plans = [Plans.region.id, Plans.professionals.id]
        action.linkedActions = fiches(3, 4)
    }
}
