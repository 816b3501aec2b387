import Domain

extension Meetings {
    /// What the review of the first quarter of 2023 announces.
    static let planned: [Meeting] = [
        numbered(
            9, .workingGroup,
            """
            Groupe de travail «\u{202f}Bus de Mammographie\u{202f}» et «\u{202f}Rendre Visibles les \
            Invisibles\u{202f}»
            """,
            .on(9, .may, 2023), at: TimeOfDay(10, 0), in: "CAMVS", of: Committees.womensHealth,
            on: fiches(9)),
        numbered(
            10, .information, "Rencontres de la Santé de la CAMVS", .on(24, .may, 2023),
            in: "Espace Saint-Jean, Melun", on: fiches(6)),
        numbered(
            11, .information, "Réunion d’information sur la formation PSSM et le PTSM", .on(30, .may, 2023),
            at: TimeOfDay(10, 0), in: "CAMVS", on: fiches(12)),
        numbered(
            12, .workingGroup, "Groupe de travail Séniors et aidants", .on(19, .june, 2023),
            at: TimeOfDay(10, 0), of: Committees.seniors, on: fiches(10)),
        numbered(
            13, .external, "Rencontre avec le service Santé publique de l’hôpital Henri-Mondor",
            .on(20, .june, 2023), on: fiches(3)),
        evaluationSteering,
    ].map(announced).map(carryingOn)

    private static var evaluationSteering: Meeting {
        var meeting = numbered(
            14, .steering, "Comité de pilotage du CLS", .during(.december, 2023), of: Committees.steering)
        meeting.ordinal = 3
        meeting.objectives = [
            "Valider le rapport d’évaluation du CLS 2021-2023",
            "Lancer les travaux de renouvellement de la contractualisation",
        ]
        return meeting
    }

    /// Which decision of the COPIL each announced meeting carries on.
    private static func carryingOn(_ meeting: Meeting) -> Meeting {
        var meeting = meeting
        switch meeting.id.rawValue {
        case 9: meeting.follows = [screeningFirst]
        case 11: meeting.follows = [approval]
        case 12: meeting.follows = [seniorsFirst]
        case 14: meeting.follows = [evaluation]
        default: break
        }
        return meeting
    }

    private static func announced(_ meeting: Meeting) -> Meeting {
        var meeting = meeting
        meeting.state = .planned
        meeting.known = day(31, .march, 2023)
        return meeting
    }
}
