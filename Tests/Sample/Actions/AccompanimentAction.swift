import Domain

extension SampleAction {
    /// Fiche 5.
    static var accompaniment: SampleAction {
        var sheet = SampleAction(
            5, "512",
            """
            Déployer la «\u{202f}Mission Accompagnement Santé\u{202f}» (ancienne PFIDASS\u{202f}: \
            Plate-Forme d’Intervention Départementale pour l’Accès aux Soins et à la Santé)
            """,
            Strategy.access)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .attained, "2 réunions d’information organisées.",
            Assessment.Point(.helping, .other, "Lien avec les institutions\u{202f}: CPAM 77"))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            Des habitants renoncent à des soins ou n’ouvrent pas leurs droits, faute d’information ou devant \
            la complexité des démarches. La **Mission Accompagnement Santé** de la CPAM 77 les accompagne, \
            mais elle reste peu connue des professionnels qui les rencontrent.
            """
        action.generalObjective = "Réduire le renoncement aux soins et faire valoir les droits à la santé."
        action.specificObjectives = """
            - Faire connaître la mission aux agents et aux bénévoles qui accueillent du public
            - Fluidifier l’orientation des habitants vers la CPAM 77
            """
        action.operationalObjectives = """
            - Organiser deux réunions d’information avec la CPAM 77
            - Diffuser la procédure de signalement aux communes, CCAS et associations
            - Suivre les orientations avec la CPAM 77
            """
        action.description = """
            La CPAM 77 présente la mission aux **CCAS**, aux structures d’accueil et aux associations, qui \
            repèrent les situations de renoncement et les orientent, avec l’accord des personnes.
            """
        action.targetPublic = """
            Habitants en difficulté d’accès aux droits ou aux soins\u{202f}; professionnels et bénévoles qui \
            les accueillent.
            """
        action.determinants = [.care, .income]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.cpam.id
        action.contact = People.insurance.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.agglomeration, Structures.solidarities, Structures.family, Structures.dammarie,
            Structures.melun)
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Service Prévention de la CPAM 77, coordination du CLS."
        action.technicalMeans = "Supports d’information et procédure d’orientation de la CPAM 77."
        action.expectedResults = "Des acteurs informés, et des habitants orientés plus tôt."
        action.participation = .information
        action.plans = [Plans.region.id]
        action.linkedActions = fiches(7)
    }
}
