import Domain

extension SampleAction {
    /// Fiche 13.
    static var urbanism: SampleAction {
        var sheet = SampleAction(
            13, "520", "Promotion de l’Urbanisme Favorable à la Santé", Strategy.planning)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .partial, by: .on(20, .february, 2023),
            "Organisation de la 2e réunion d’information sur l’Urbanisme Favorable à la Santé.")
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            L’habitat, les déplacements, la qualité de l’air ou la présence de la nature pèsent sur la \
            santé. Les communes, qui aménagent, disposent d’un levier de prévention encore peu employé.
            """
        action.generalObjective =
            "Faire de la santé un critère des projets d’aménagement et d’habitat du territoire."
        action.specificObjectives = """
            - Partager les notions et le cadre de l’Urbanisme Favorable à la Santé
            - Montrer des réalisations locales
            """
        action.operationalObjectives = """
            - Organiser deux réunions d’information pour les communes
            - Faire intervenir des ressources régionales et des opérateurs
            - Partager l’expérience de la Ville de Melun
            """
        action.description = """
            Deux réunions sont proposées aux communes **en partenariat avec la Ville de Melun**\u{202f}: une \
            introduction à l’Urbanisme Favorable à la Santé, puis une séance sur le «\u{202f}Logement \
            Santé\u{202f}».
            """
        action.targetPublic =
            "Élus et agents des communes en charge de l’urbanisme, de l’habitat et de la santé."
        action.determinants = [.environment, .housing, .mobility]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(Structures.melun, Structures.ekopolis, Structures.arcade, Structures.ars)
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS, services de la Ville de Melun, intervenants."
        action.technicalMeans = "Salles et supports des intervenants."
        action.expectedResults = "Des communes informées, et des projets qui intègrent la santé."
        action.participation = .none
        action.plans = [Plans.region.id]
        action.linkedActions = fiches(1)
    }
}
