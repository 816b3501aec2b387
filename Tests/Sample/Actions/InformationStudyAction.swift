import Domain

extension SampleAction {
    /// Fiche 7, stood by at the COPIL of 7 December 2021.
    static var informationStudy: SampleAction {
        var sheet = SampleAction(
            7, "514",
            """
            Réalisation d’une étude visant à identifier les besoins en informations et leurs modalités de \
            partage avec les publics vulnérables
            """,
            Strategy.access)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            started: false, underway: false, .notAttained,
            "Action mise en stand-by lors du COPIL du 7\u{a0}décembre\u{a0}2021.")
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            L’information en santé atteint difficilement les publics les plus vulnérables\u{202f}: supports \
            peu lisibles, barrière de la langue, isolement, éloignement du numérique.
            """
        action.generalObjective = """
            Connaître les besoins d’information en santé des publics vulnérables et les moyens de les \
            toucher.
            """
        action.specificObjectives = """
            - Identifier les sujets sur lesquels l’information manque
            - Comprendre par quels canaux et quelles personnes elle circule
            """
        action.operationalObjectives = """
            - Définir le cahier des charges de l’étude
            - Recueillir la parole des habitants et des professionnels
            - Proposer des modalités de partage adaptées
            """
        action.description = """
            Une étude par entretiens et ateliers devait être conduite avec les structures de proximité. Le \
            comité de pilotage du 7\u{a0}décembre\u{a0}2021 a **mis l’action en stand-by**.
            """
        action.targetPublic = """
            Publics vulnérables\u{202f}: personnes isolées, en situation de précarité, peu à l’aise avec \
            l’écrit ou le numérique.
            """
        action.determinants = [.education, .care, .socialLife]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.cpam, Structures.solidarities, Structures.socialCentre, Structures.hospitalNetwork)
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS et prestataire de l’étude."
        action.technicalMeans = "Lieux d’accueil des partenaires pour les entretiens et les ateliers."
        action.expectedResults =
            "Des recommandations concrètes, utilisables par tous les acteurs de proximité."
        action.participation = .consultation
        action.plans = [Plans.city.id]
        action.linkedActions = fiches(5)
    }
}
