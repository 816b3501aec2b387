import Domain

extension SampleAction {
    /// Fiche 4.
    static var professionals: SampleAction {
        var sheet = SampleAction(
            4, "511",
            """
            Contribution aux travaux et efforts de création d’une Communauté Professionnelle Territoriale de \
            Santé (CPTS)
            """,
            Strategy.density)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .attained, "Collaboration et co-construction effectives avec la CPTS.",
            Assessment.Point(.helping, .other, "Mobilisation des acteurs\u{202f}: CPTS"))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            Les professionnels de santé du territoire exercent souvent sans cadre commun. Une **CPTS** leur \
            permet de s’organiser autour d’un projet de santé, et donne aux collectivités un interlocuteur.
            """
        action.generalObjective = """
            Soutenir la création de la CPTS Melun Val de Seine, puis construire avec elle les actions du \
            CLS.
            """
        action.specificObjectives = """
            - Faciliter la rencontre des professionnels de santé et des acteurs du CLS
            - Rendre cohérents le projet de santé de la CPTS et les axes du contrat
            """
        action.operationalObjectives = """
            - Participer aux travaux préparatoires de la CPTS
            - Faire connaître la CPTS aux communes et aux partenaires
            - Associer la CPTS aux comités et aux groupes de travail du CLS
            """
        action.description = """
            La CAMVS apporte sa connaissance du territoire et son réseau pendant la création de la CPTS. Une \
            fois celle-ci constituée, les deux démarches se répondent, en particulier sur la **prévention** \
            et le **dépistage organisé**.
            """
        action.targetPublic = "Professionnels de santé libéraux et salariés\u{202f}; habitants du territoire."
        action.determinants = [.care]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.cpts, Structures.ars, Structures.cpam, Structures.hospital, Structures.healthCentre)
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS."
        action.technicalMeans = "Mise à disposition de salles, relais de communication de la CAMVS."
        action.expectedResults = "Une CPTS constituée, qui construit avec le CLS des actions communes."
        action.participation = .none
        action.plans = [Plans.professionals.id, Plans.region.id]
        action.linkedActions = fiches(1, 3, 9)
    }
}
