import Domain

/// The comptes-rendus of both COTECHs, which the COPIL deck quotes, and the one of the COPIL, announced among its
/// next steps. The days on which they went out are chosen.
enum SampleMinutes {
    static let all = [
        sent(1, of: Meetings.juneTechnical, on: day(8, .july, 2022)),
        sent(2, of: Meetings.novemberTechnical, on: day(30, .november, 2022)), february,
    ]

    /// What the slides and the review say of four points of the COPIL.
    static func notes(of meetings: [Meeting]) -> [Note] {
        let february = meetings.first { $0.id == Meetings.februarySteering.id }
        return (february?.agenda ?? []).compactMap { item -> (ID<AgendaItem>, String)? in
            said.first { item.title.hasPrefix($0.point) }.map { (item.id, $0.text) }
        }.enumerated().map { index, said in
            var note = Note(said.1, at: Meetings.februarySteering.id, on: said.0)
            note.id = ID(Int64(index + 1))
            return note
        }
    }

    private static let said: [(point: String, text: String)] = [
        (
            "I.1.",
            """
            L’action\u{a0}7 reste en stand-by. L’action\u{a0}12 dépend du conseil local de santé mentale, qui \
            n’est pas actif.
            """
        ),
        (
            "I.3.",
            """
            4 fiches ont atteint leurs objectifs, 4 ont un planning qui le permet, **6 en demandent un**, 1 \
            n’aboutira pas.
            """
        ),
        ("II.2.", "Trois priorités sont proposées pour 2023, chacune avec un groupe de travail."),
        (
            "III.",
            "Le rapport d’évaluation donnera lieu à une **restitution publique**."
        ),
    ]

    private static func sent(_ id: Int64, of meeting: Meeting, on day: Day) -> Minutes {
        var minutes = Minutes(
            of: meeting.id, state: .sent, sentOn: day, remarksUntil: day.adding(days: 15), approvedOn: nil,
            approving: nil, frozen: nil, remarks: [])
        minutes.id = ID(id)
        return minutes
    }

    private static let february: Minutes = {
        var minutes = Minutes(of: Meetings.februarySteering.id)
        minutes.id = ID(3)
        minutes.opening = """
            La séance est ouverte par la conseillère communautaire déléguée au Contrat local de santé. Après \
            un tour de table, le COPIL examine le bilan intermédiaire, puis les conclusions des deux comités \
            techniques de 2022.
            """
        return minutes
    }()
}
