import Domain

extension SampleSteps {
    /// Fiches 1 to 7.
    static let care = centre + panorama + settling + professionals + accompaniment + healthDay + study

    private static let seenInFebruary = Milestone.Done.seen(MelunSample.steeringDay)

    private static let centre = [
        step(1, 1, "Étude de structuration de la filière santé", .during(.july, 2023)),
        step(1, 2, "Évaluation de l’opportunité du centre de santé", .during(.july, 2023), after: 1)
            .attaining,
    ]

    private static let panorama = [step(2, 1, "Maintenir le volet santé dans le panorama")]

    private static let settling = [
        step(
            3, 1, "Premier échange sur la Maison des internes (GHSIF, Département)",
            done: .on(.on(29, .march, 2021)), by: [Structures.agglomeration], known: spring2021),
        step(
            3, 2, "Étude du cadre juridique de l’indemnité, avec l’ARS",
            done: .on(.quarter(endingIn: .march, 2021)), by: [Structures.agglomeration], known: spring2021),
        step(
            3, 3, "Vote de l’indemnité par le conseil communautaire", done: .on(.on(30, .march, 2021)),
            by: [Structures.agglomeration], after: 2, known: spring2021),
        step(
            3, 4, "Versement de l’indemnité, chaque année", by: [Structures.agglomeration], after: 3,
            known: spring2021
        ).entry(1, from: spring2021).yearly,
        step(
            3, 5, "Rencontre avec la faculté de santé (UPEC)", done: .on(.during(.january, 2023)),
            by: [Structures.agglomeration]),
        step(
            3, 6,
            "Rencontre avec le service Santé publique d’Henri-Mondor\u{202f}: statuer sur l’accueil en service sanitaire",
            by: [Structures.agglomeration], after: 5, known: spring2023
        ).meeting(13, from: spring2023),
        step(
            3, 7, "Évaluation de l’opportunité et de la faisabilité de la Maison des internes",
            .during(.july, 2023)
        ).attaining,
    ]

    private static let professionals = [
        step(
            4, 1, "Création de la CPTS Melun Val de Seine", done: .seen(day(24, .june, 2022)),
            by: [Structures.cpts]),
        step(
            4, 2, "Collaboration et co-construction effectives avec la CPTS", done: seenInFebruary,
            by: [Structures.agglomeration], after: 1
        ).attaining,
    ]

    private static let accompaniment = [
        step(
            5, 1, "Première réunion d’information sur la Mission accompagnement santé", done: seenInFebruary),
        step(5, 2, "Seconde réunion d’information", done: seenInFebruary).attaining,
    ]

    private static let healthDay = [
        step(
            6, 1, "Rencontres de la Santé, 1re édition", done: .on(.year(2021)),
            by: [Structures.agglomeration]),
        step(
            6, 2, "Rencontres de la Santé, 2e édition", done: .on(.year(2022)),
            by: [Structures.agglomeration]),
        step(6, 3, "Groupe de travail\u{202f}: thème de 2023", by: [Structures.agglomeration])
            .meeting(6, from: MelunSample.steeringDay),
        step(
            6, 4, "Rencontres de la Santé 2023, Espace Saint-Jean, Melun", .during(.may, 2023),
            by: [Structures.agglomeration], after: 3
        ).meeting(10, from: spring2023).attaining.yearly,
    ]

    private static let study = [
        step(7, 1, "Cahier des charges de l’étude", after: 2).invented,
        step(7, 2, "Reprise de l’étude, sur décision du COPIL").invented,
    ]
}
