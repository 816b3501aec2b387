import Domain

extension SampleAction {
    /// Fiche 6.
    static var healthDay: SampleAction {
        var sheet = SampleAction(6, "513", "Journée de la santé", Strategy.access)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .partial, by: .during(.may, 2023), "Organisation des Rencontres de la Santé 2023.",
            Assessment.Point(
                .improvement, .other,
                "Communication et information auprès du public\u{202f}: journée de la santé"))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            L’offre de prévention du territoire est riche mais dispersée\u{202f}: les habitants ne savent \
            pas toujours à qui s’adresser, et les acteurs se connaissent peu.
            """
        action.generalObjective = """
            Faire de la santé un rendez-vous annuel, ouvert à tous, à l’échelle de l’agglomération.
            """
        action.specificObjectives = """
            - Rapprocher les habitants des acteurs de la prévention
            - Traiter chaque année un thème prioritaire
            """
        action.operationalObjectives = """
            - Réunir un groupe de travail et choisir le thème de l’année
            - Organiser les Rencontres de la Santé de la CAMVS
            - Faire connaître l’événement, en particulier dans les quartiers prioritaires
            """
        action.description = """
            La journée prend la forme des **Rencontres de la Santé** de la CAMVS. L’édition 2023, troisième \
            consécutive, porte sur la **lutte contre les addictions** et la **promotion de la santé mentale \
            des jeunes**.
            """
        action.targetPublic = "Tous les habitants\u{202f}; en 2023, les jeunes et ceux qui les entourent."
        action.determinants = [.behaviour, .education, .care]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.addictions, Structures.hospitalNetwork, Structures.unafam, Structures.cpam,
            Structures.education, Structures.melun)
        action.isRecurring = true
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS, service Communication, intervenants des partenaires."
        action.technicalMeans = "Espace Saint-Jean à Melun, stands et supports de prévention."
        action.expectedResults = "Une édition par an, un public plus nombreux et plus divers."
        action.participation = .consultation
        action.plans = [Plans.city.id]
        action.linkedActions = fiches(12, 15)
    }
}
