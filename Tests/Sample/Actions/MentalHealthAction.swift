import Domain

extension SampleAction {
    /// Fiche 12, a priority since the COPIL of 7 February 2023; carried by a council that is not active.
    static var mentalHealth: SampleAction {
        var sheet = SampleAction(
            12, "519",
            "Participer à la redynamisation du CLSM et à la poursuite de ses objectifs et priorités",
            Strategy.minds)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            started: false, underway: false, .notAttained,
            "Volonté du COTECH de redynamiser les acteurs autour de la santé mentale.",
            Assessment.Point(
                .blocking, .other,
                "Action portée par le conseil local de santé mentale (CLSM), qui n’est pas actif"),
            Assessment.Point(.blocking, .human, "Manque de ressources humaines pour le CLSM"))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            L’action est portée par le **conseil local de santé mentale (CLSM)**, qui n’est pas actif. Les \
            acteurs signalent pourtant la montée des troubles de santé mentale et le besoin de mieux \
            connaître les ressources.
            """
        action.generalObjective = "Relancer le travail partenarial autour de la santé mentale."
        action.specificObjectives = """
            - Faire du CLS un moteur de rencontres sur les ressources en santé mentale
            - Relier les acteurs locaux au projet territorial de santé mentale (PTSM)
            """
        action.operationalObjectives = """
            - Préparer les rencontres avec l’UNAFAM 77
            - Promouvoir la formation aux premiers secours en santé mentale (PSSM)
            - Présenter les objectifs du PTSM et identifier des pilotes de projets
            """
        action.description = """
            Sur **proposition de l’UNAFAM 77**, faite au COTECH de juin\u{a0}2022 et approuvée par le COPIL \
            de février\u{a0}2023, le CLS organise des rencontres sur les ressources en santé mentale, avec \
            la coordination du PTSM.
            """
        action.targetPublic = """
            Personnes concernées par un trouble psychique et leurs proches\u{202f}; professionnels, élus et \
            bénévoles.
            """
        action.determinants = [.care, .socialLife, .education]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.mentalHealthCouncil.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.agglomeration, Structures.unafam, Structures.ars, Structures.hospital,
            Structures.addictions)
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS, UNAFAM 77, coordinatrice du PTSM à l’ARS-DD 77."
        action.technicalMeans = "Salles de la CAMVS, supports de la formation PSSM."
        action.expectedResults =
            "Des acteurs de la santé mentale qui se connaissent et portent des projets communs."
        action.participation = .dialogue
        action.plans = [Plans.council.id, Plans.mentalHealth.id]
        action.linkedActions = fiches(6, 9)
    }
}
