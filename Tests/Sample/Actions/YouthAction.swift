import Domain

extension SampleAction {
    /// Fiche 15.
    static var youth: SampleAction {
        var sheet = SampleAction(
            15, "548", "Actions de prévention en faveur de la santé des enfants et des jeunes dans les QPV",
            Strategy.youth)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .partial, "Poursuivre le suivi et le déploiement des actions des partenaires.",
            Assessment.Point(
                .improvement, .other,
                "Communication et information auprès du public\u{202f}: ateliers des habitants"),
            Assessment.Point(
                .improvement, .other,
                "Visibilité sur la stratégie globale des acteurs et continuité des actions"))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            Les enfants et les jeunes des quartiers prioritaires cumulent des facteurs défavorables à leur \
            santé. Plusieurs partenaires agissent auprès d’eux, avec le soutien du contrat de ville.
            """
        action.generalObjective =
            "Améliorer durablement la santé des enfants et des jeunes des quartiers prioritaires."
        action.specificObjectives = """
            - Soutenir les actions de prévention des partenaires
            - Veiller à leur continuité et à leur complémentarité
            """
        action.operationalObjectives = """
            - Suivre les actions de prévention conduites dans les quartiers
            - Réunir les porteurs et partager les calendriers
            - Accompagner les projets déposés au titre du contrat de ville
            """
        action.description = """
            Le CLS suit et relie les actions des partenaires\u{202f}: alimentation et activité physique, vie \
            affective, écrans, addictions, santé mentale. Il facilite leur mise en œuvre dans les quartiers.
            """
        action.targetPublic =
            "Enfants, adolescents et jeunes adultes des quartiers prioritaires\u{202f}; parents."
        action.determinants = [.behaviour, .education, .food]
        action.neighbourhoods = [Territory.corbeil.id]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.projectOfficer.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.prefecture, Structures.solidarities, Structures.education, Structures.addictions,
            Structures.socialCentre)
        action.isRecurring = true
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Direction de la Politique de la ville de la CAMVS, coordination du CLS."
        action.technicalMeans = "Appel à projets du contrat de ville, lieux d’accueil des partenaires."
        action.expectedResults =
            "Des actions qui durent, se complètent et touchent les jeunes les plus éloignés."
        action.participation = .dialogue
        action.plans = [Plans.city.id, Plans.school.id]
        action.linkedActions = fiches(6, 11, 14)
    }
}
