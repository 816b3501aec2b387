import Domain

extension SampleAction {
    /// Fiche 10, a priority since the COPIL of 7 February 2023.
    static var seniors: SampleAction {
        var sheet = SampleAction(
            10, "517", "Promotion et contribution aux actions à destination des séniors et de leurs aidants",
            Strategy.vulnerable)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .partial,
            """
            Mise en place d’actions autour de la prévention et de la promotion de la santé des personnes \
            âgées.
            """)
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            Le vieillissement de la population appelle des réponses de prévention et de répit. Les \
            **résidences et services** à destination des personnes âgées existent, mais les habitants et \
            leurs proches les connaissent mal.
            """
        action.generalObjective =
            "Aider les séniors à vieillir en bonne santé et soutenir ceux qui les aident."
        action.specificObjectives = """
            - Faire connaître les résidences et les services du territoire
            - Offrir du répit aux aidants
            - Rompre l’isolement par la culture et le lien social
            """
        action.operationalObjectives = """
            - Réunir un groupe de travail dédié aux séniors et aux aidants
            - Présenter la Halte répit Alzheimer aux communes et aux partenaires
            - Rapprocher le dispositif «\u{202f}Microfolies\u{202f}» des structures d’hébergement
            """
        action.description = """
            L’action s’appuie sur des initiatives locales, comme la **Halte répit Alzheimer** créée par la \
            Ville de Dammarie-les-Lys, et cherche comment d’autres communes peuvent s’y associer.
            """
        action.targetPublic = "Personnes âgées, malades d’Alzheimer, aidants familiaux."
        action.determinants = [.socialLife, .care, .housing]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.dammarie, Structures.redCross, Structures.alzheimer, Structures.department,
            Structures.cpts, Structures.vaux)
        action.isRecurring = true
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS, services des communes, associations d’aidants."
        action.technicalMeans =
            "Halte répit du Bois du Lys, dispositif «\u{202f}Microfolies\u{202f}» de la CAMVS."
        action.expectedResults =
            "Des séniors et des aidants mieux informés, et des solutions de répit partagées."
        action.participation = .information
        action.plans = [Plans.region.id]
        action.linkedActions = fiches(5)
    }
}
