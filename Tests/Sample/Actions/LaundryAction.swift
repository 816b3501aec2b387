import Domain

extension SampleAction {
    /// Fiche 8.
    static var laundry: SampleAction {
        var sheet = SampleAction(
            8, "515", "Mise en place d’une «\u{202f}laverie solidaire\u{202f}»", Strategy.vulnerable)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .partial, "Identification du porteur de la laverie solidaire.",
            Assessment.Point(
                .blocking, .human, "Manque de ressources humaines pour porter la laverie solidaire"))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            Laver et sécher son linge est difficile pour les personnes sans logement stable ou sans \
            équipement. L’hygiène, l’estime de soi et l’accès aux soins en pâtissent, et l’offre existante \
            ne répond pas à ce besoin.
            """
        action.generalObjective = """
            Permettre aux personnes en grande précarité de prendre soin d’elles et les rapprocher des \
            services de santé.
            """
        action.specificObjectives = """
            - Offrir un lieu digne pour l’entretien du linge
            - Faire de ce lieu une porte d’entrée vers la prévention et l’accès aux droits
            """
        action.operationalObjectives = """
            - Identifier le porteur de la laverie
            - Trouver un local et un modèle économique
            - Organiser des permanences de partenaires sur place
            """
        action.description = """
            La laverie associe un service matériel et un **accueil**\u{202f}: pendant le lavage, les \
            partenaires peuvent informer, écouter et orienter. Le montage du projet dépend du choix de son \
            porteur.
            """
        action.targetPublic = "Personnes sans domicile, mal logées ou en situation de précarité."
        action.determinants = [.income, .housing, .socialLife]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.projectOfficer.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.prefecture, Structures.hospitalNetwork, Structures.rivage, Structures.melun)
        action.communes = [Territory.melun.insee]
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS\u{202f}; encadrement du lieu à définir avec le porteur."
        action.technicalMeans = "Local, machines et consommables, à prévoir avec le porteur."
        action.expectedResults = "Un lieu ouvert, fréquenté, et des personnes orientées vers le soin."
        action.participation = .consultation
        action.plans = [Plans.city.id]
        action.linkedActions = fiches(14)
    }
}
