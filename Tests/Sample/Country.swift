import Domain

/// A contract of the measured country: 20 fiches, 8 bilans each, in four axes, and three years of committees.
package enum Country {
    static let actionCount = 20
    private static let attendeeCount = 14

    /// The contract of a number, with everything that a list and a fiche read; `times` as old: its fiches are as many, its
    /// advances, bilans and meetings so many times more.
    package static func contract(_ number: Int, times: Int = 1) -> Dossier? {
        guard let start = Day(2021, 1, 1), let end = Day(2026, 12, 31) else { return nil }
        var dossier = Dossier(
            Contract(
                slug: "contrat-\(number)", name: "CLS du territoire \(number)",
                holder: "Communauté du territoire \(number)", generation: 2, start: start, end: end,
                region: "Région \(number % 13)"))
        var pilot = Organization("Centre communal d’action sociale \(number)", .communes)
        pilot.id = ID(1)
        dossier.organizations = [pilot]
        dossier.axes = (1...4).map {
            Axis(id: ID(Int64($0)), number: $0, title: "Renforcer le parcours de santé \($0)")
        }
        dossier.actions = (1...actionCount).map(action)
        dossier.indicators = dossier.actions.flatMap { indicators(of: $0, from: start) }
        dossier.assessments = dossier.actions.flatMap { assessments(of: $0, from: start, 8 * times) }
        dossier.entries = dossier.actions.flatMap { entries(of: $0, from: start, 12 * times) }
        dossier.meetings = (0..<9 * times).map { meeting($0, from: start, 9 * times) }
        return dossier
    }

    private static func meeting(_ rank: Int, from start: Day, _ count: Int) -> Meeting {
        var meeting = Meeting(
            rank % 3 == 2 ? .steering : .technical, "Comité",
            .day(start.adding(days: 1080 * (rank + 1) / count)))
        meeting.id = ID(Int64(rank + 1))
        meeting.agenda = (1...5).map { AgendaItem("Point \($0) de l’ordre du jour", minutes: 20) }
        meeting.attendance = (0..<attendeeCount).map { _ in Attendance(.communes, organization: ID(1)) }
        meeting.contributions = (0..<4).map { _ in Contribution("Un retour d’expérience", by: ID(1)) }
        meeting.conclusions = (1...3).map { Conclusion("Poursuivre l’action \($0)") }
        return meeting
    }

    private static func action(_ number: Int) -> Action {
        var action = Action(
            number: number, code: "2021-\(500 + number)",
            title: "Promotion des actions de prévention à destination du public \(number)",
            axis: ID(Int64(number % 4 + 1)), position: number)
        action.id = ID(Int64(number))
        action.context = String(
            repeating: "Le diagnostic partagé montre un besoin sur le territoire. ", count: 8)
        action.generalObjective = "Réduire les inégalités sociales et territoriales de santé."
        action.pilot = ID(1)
        action.partners = [ID(1)]
        return action
    }

    private static func indicators(of action: Action, from start: Day) -> [Indicator] {
        (0..<2).map { rank in
            var indicator = Indicator(action: action.id, .activity, "Nombre de réunions de type \(rank)")
            indicator.id = ID(action.id.rawValue * 2 - 1 + Int64(rank))
            indicator.target = 12
            indicator.readings = (0..<6).map { .init(start.adding(days: $0 * 90), Double($0 * 2)) }
            return indicator
        }
    }

    private static func assessments(of action: Action, from start: Day, _ count: Int) -> [Assessment] {
        (0..<count).map { rank in
            var assessment = Assessment(
                action: action.id, .annual, on: start.adding(days: 1440 * (rank + 1) / count))
            assessment.id = ID(action.id.rawValue * Int64(count) + Int64(rank))
            (assessment.started, assessment.underway, assessment.attainment) = (true, true, .partial)
            assessment.remaining = "Poursuivre le déploiement des actions avec les partenaires."
            assessment.points = [.init(.helping, .human, "Mobilisation des acteurs")]
            assessment.state = .validated(by: nil, on: assessment.day)
            return assessment
        }
    }

    private static func entries(of action: Action, from start: Day, _ count: Int) -> [JournalEntry] {
        (0..<count).map { rank in
            var entry = JournalEntry(
                .meeting, .day(start.adding(days: 1440 * rank / count + Int(action.id.rawValue))),
                "Rencontre \(rank) des partenaires")
            entry.id = ID(action.id.rawValue * Int64(count) + Int64(rank))
            entry.text = "Une rencontre a réuni les partenaires afin d’organiser l’action."
            entry.actions = [action.id]
            return entry
        }
    }
}
