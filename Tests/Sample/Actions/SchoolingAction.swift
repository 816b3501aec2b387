import Domain

extension SampleAction {
    /// Fiche 11.
    static var schooling: SampleAction {
        var sheet = SampleAction(
            11, "518",
            """
            Contribution au développement des actions Santé pour lever les freins à la scolarité, dans le \
            cadre du dispositif de La Cité Éducative Plateau de Corbeil – Plein Ciel
            """,
            Strategy.vulnerable)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            underway: false, .attained, "Participation à 5 réunions de groupe de travail.",
            Assessment.Point(
                .helping, .other,
                """
                Partage de l’information avec les partenaires et régularité des bilans du CLS (revues \
                trimestrielles)
                """))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            Des difficultés de santé non prises en charge pèsent sur la scolarité des enfants. La **Cité \
            éducative** réunit, dans le quartier Plateau de Corbeil – Plein Ciel, les acteurs qui peuvent y \
            répondre ensemble.
            """
        action.generalObjective =
            "Lever les freins à la scolarité qui tiennent à la santé et à l’accès aux droits."
        action.specificObjectives = """
            - Rendre lisible le parcours de santé pour les familles
            - Permettre aux acteurs du territoire de mieux se connaître
            """
        action.operationalObjectives = """
            - Participer au groupe de travail «\u{202f}Parcours santé et accès aux droits\u{202f}»
            - Contribuer au guide «\u{202f}Parcours de santé\u{202f}» destiné aux familles
            - Contribuer au guide des acteurs du territoire
            """
        action.description = """
            La CAMVS est engagée, au titre du CLS, dans le groupe de travail mis en place par la Cité \
            éducative et **piloté par l’Éducation nationale**.
            """
        action.targetPublic = "Enfants et jeunes du quartier, leurs familles, équipes éducatives."
        action.determinants = [.education, .care]
        action.communes = [Territory.melun.insee, Territory.leMee.insee]
        action.neighbourhoods = [Territory.corbeil.id]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.education, Structures.educationalCity, Structures.melun, Structures.leMee,
            Structures.prefecture)
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS\u{202f}; pilotage de l’Éducation nationale."
        action.technicalMeans = "Guides et outils de la Cité éducative."
        action.expectedResults = "Des familles qui savent à qui s’adresser, des acteurs qui orientent mieux."
        action.participation = .consultation
        action.plans = [Plans.school.id, Plans.city.id]
        action.linkedActions = fiches(15)
    }
}
