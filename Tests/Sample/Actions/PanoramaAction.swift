import Domain

extension SampleAction {
    /// Fiche 2.
    static var panorama: SampleAction {
        var sheet = SampleAction(
            2, "509", "Mise en place du «\u{202f}Panorama Territorial de Santé\u{202f}»", Strategy.access)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(.partial, "Maintenir le volet santé dans le panorama.")
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            Les données de santé du territoire sont produites par plusieurs institutions, à des échelles et \
            à des rythmes différents. Les acteurs locaux manquent d’une **lecture commune** pour choisir \
            leurs priorités.
            """
        action.generalObjective = """
            Donner aux acteurs du territoire une connaissance partagée et à jour de la santé des habitants.
            """
        action.specificObjectives = """
            - Réunir les indicateurs de santé utiles à l’échelle des communes et des quartiers
            - Suivre leur évolution pendant la durée du contrat
            """
        action.operationalObjectives = """
            - Choisir les indicateurs avec les signataires
            - Maintenir un volet santé dans le panorama territorial
            - Diffuser le panorama aux communes et aux partenaires
            """
        action.description = """
            Le panorama rassemble en un même document les données sociales, démographiques et sanitaires. \
            Son **volet santé** nourrit le diagnostic territorial partagé et le suivi du CLS.
            """
        action.targetPublic = "Élus, services des communes et partenaires du CLS."
        action.determinants = [.care, .income, .environment]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.projectOfficer.id
        action.referent = People.councillor.id
        action.partners = ids(Structures.ars, Structures.cpam, Structures.department, Structures.prefecture)
        action.isRecurring = true
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS et direction de la Politique de la ville de la CAMVS."
        action.technicalMeans = "Données des signataires, outil cartographique de la CAMVS."
        action.expectedResults = "Un volet santé tenu à jour, lu et utilisé par les acteurs du territoire."
        action.participation = .information
        action.plans = [Plans.region.id, Plans.city.id]
        action.linkedActions = fiches(1)
    }
}
