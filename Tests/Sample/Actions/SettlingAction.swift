import Domain

extension SampleAction {
    /// Fiche 3.
    static var settling: SampleAction {
        var sheet = SampleAction(
            3, "510",
            """
            Favoriser l’accueil des professionnels de santé sur le territoire par la mise en place de \
            solutions d’installation attractives
            """,
            Strategy.density)
        aims(&sheet.action)
        carriers(&sheet.action)
        results(&sheet.action)
        sheet.stands(
            .partial, by: .during(.july, 2023),
            "Évaluation de l’opportunité et de la faisabilité de la Maison des internes.",
            Assessment.Point(.helping, .other, "Portage politique"))
        return sheet
    }

    private static func aims(_ action: inout Action) {
        action.context = """
            La lutte contre la **désertification médicale** suppose d’attirer de jeunes professionnels. \
            Melun accueille une **antenne de la faculté de santé** de l’université Paris-Est Créteil, et le \
            groupe hospitalier forme des internes\u{202f}: autant d’occasions de faire connaître le \
            territoire avant l’installation.
            """
        action.generalObjective = """
            Donner envie aux futurs professionnels de santé d’étudier, de se loger puis d’exercer sur le \
            territoire.
            """
        action.specificObjectives = """
            - Accompagner les étudiants en santé pendant leur formation
            - Proposer aux internes des conditions d’accueil attractives
            """
        action.operationalObjectives = """
            - Verser une indemnité communautaire aux étudiants de deuxième année de l’antenne de Melun
            - Évaluer l’opportunité et la faisabilité d’une Maison des internes
            - Accueillir des étudiants en médecine en service sanitaire
            """
        action.description = """
            Trois leviers se complètent\u{202f}: l’**indemnité communautaire**, approuvée par le conseil \
            communautaire le 30\u{a0}mars\u{a0}2021\u{202f}; la **Maison des internes**, inscrite dans le \
            Pacte Santé 77 du Département\u{202f}; le **service sanitaire** des étudiants en santé, qui les \
            fait intervenir en prévention auprès des habitants.
            """
        action.targetPublic = """
            Étudiants en médecine et en chirurgie dentaire de l’antenne de Melun, internes, jeunes \
            professionnels de santé.
            """
        action.determinants = [.care, .housing]
    }

    private static func carriers(_ action: inout Action) {
        action.pilot = Structures.agglomeration.id
        action.contact = People.coordinator.id
        action.referent = People.councillor.id
        action.partners = ids(
            Structures.university, Structures.hospital, Structures.department, Structures.ars,
            Structures.henriMondor)
        action.isRecurring = true
    }

    private static func results(_ action: inout Action) {
        action.humanMeans = "Coordination du CLS, services juridiques et financiers de la CAMVS."
        action.technicalMeans =
            "Convention avec l’université, supports de communication auprès des étudiants."
        action.fundings = [Funding("CAMVS", euros: nil)]
        action.expectedResults = """
            Des étudiants et des internes mieux accueillis, et des installations plus nombreuses à terme.
            """
        action.participation = .information
        action.plans = [Plans.region.id, Plans.department.id]
        action.linkedActions = fiches(1, 4)
    }
}
