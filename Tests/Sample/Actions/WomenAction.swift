import Domain

extension SampleAction {
    /// Fiche 9, a priority since the COPIL of 7 February 2023.
    static var women: SampleAction {
        var sheet = SampleAction(
            9, "516",
            """
            Promotion des actions de prévention à destination des femmes\u{202f}; de repérage et de prise en \
            charge des femmes victimes de violences intrafamiliales
            """,
            Strategy.vulnerable)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        bilan(&sheet)
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            La santé des femmes concentre deux préoccupations du territoire\u{202f}: une **participation \
            insuffisante au dépistage organisé**, du cancer du sein notamment, et les **violences \
            intrafamiliales**, que les acteurs souhaitent mieux repérer et mieux prendre en charge.
            """
        action.generalObjective = """
            Améliorer la santé des femmes et protéger celles qui sont victimes de violences.
            """
        action.specificObjectives = """
            - Renforcer la prévention et le dépistage organisé des cancers
            - Soutenir le repérage et la prise en charge des femmes victimes de violences
            - Développer l’éducation à la santé des femmes enceintes
            """
        action.operationalObjectives = """
            - Réunir les acteurs de la santé des femmes dans un groupe de travail
            - Organiser l’action communautaire d’Octobre Rose\u{202f}: «\u{202f}Bus de \
            Mammographie\u{202f}», «\u{202f}Rendre Visibles les Invisibles\u{202f}»
            - Former au repérage des violences les agents qui accueillent du public
            - Intervenir dans les ateliers sociolinguistiques auprès des femmes enceintes
            """
        action.description = """
            Le groupe de travail, ouvert le 30\u{a0}mars\u{a0}2021, réunit signataires, communes, CCAS et \
            associations. La CAMVS participe aussi aux échanges interacteurs de la Ville du Mée-sur-Seine. \
            En 2023, l’effort porte sur le **dépistage organisé**, priorité retenue par les COTECH de 2022 \
            et par le COPIL.
            """
        action.targetPublic = """
            Femmes du territoire, dont les femmes éligibles au dépistage organisé, les femmes enceintes et \
            les femmes victimes de violences\u{202f}; professionnels qui les accueillent.
            """
        action.determinants = [.care, .behaviour, .socialLife, .education]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.cpam, Structures.screening, Structures.cpts, Structures.solipam,
            Structures.solidarities,
            Structures.hospitalNetwork, Structures.olympe, Structures.womensWords, Structures.cancerLeague,
            Structures.family, Structures.womensRights, Structures.leMee, Structures.socialCentre)
        action.isRecurring = true
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = """
            Coordination du CLS, service Prévention de la CPAM 77, chargée de prévention du CRCDC, \
            associations.
            """
        action.technicalMeans = "Bus de mammographie, supports de prévention, lieux d’accueil des communes."
        action.expectedResults = """
            Des femmes mieux informées et plus nombreuses à se faire dépister\u{202f}; des violences \
            repérées plus tôt.
            """
        action.participation = .dialogue
        action.plans = [Plans.region.id, Plans.professionals.id, Plans.city.id]
        action.linkedActions = fiches(4, 15)
    }

    private static func bilan(_ sheet: inout SampleAction) {
        sheet.stands(
            .partial,
            "Mise en place d’actions autour de la sensibilisation et de la promotion du dépistage organisé.",
            Assessment.Point(.helping, .other, "Mobilisation des acteurs\u{202f}: associations"),
            Assessment.Point(
                .blocking, .human,
                """
                Manque de ressources humaines pour les ateliers sociolinguistiques auprès des femmes \
                enceintes
                """),
            Assessment.Point(
                .blocking, .financial, "Manque de ressources financières pour le bus de mammographie"),
            Assessment.Point(
                .improvement, .other,
                """
                Communication et information auprès du public\u{202f}: théâtre pour la lutte contre les \
                violences faites aux femmes
                """))
    }
}
