import Domain

/// The comptes-rendus of both COTECHs, which the COPIL deck quotes, and the one of the COPIL, announced among its
/// next steps. The days on which they went out are chosen.
enum SampleMinutes {
    static let all = [
        sent(1, of: Meetings.juneTechnical, on: day(8, .july, 2022)),
        sent(2, of: Meetings.novemberTechnical, on: day(30, .november, 2022)), february,
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
