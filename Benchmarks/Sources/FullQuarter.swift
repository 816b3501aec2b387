import Domain

/// The contract of one full quarter: 60 fiches, 500 advances and three committees between January and March 2023.
enum FullQuarter {
    static let slug = "trimestre-plein"
    private static let actionCount = 60
    private static let entryCount = 500

    /// The contract, with all that its review of 2023-T1 tells.
    static func contract() -> Dossier? {
        guard let start = Day(2021, 1, 1), let end = Day(2026, 12, 31), let first = Day(2023, 1, 2) else {
            return nil
        }
        var dossier = Dossier(
            Contract(
                slug: slug, name: "CLS du trimestre plein", holder: "Communauté du trimestre plein",
                generation: 2, start: start, end: end, region: "Île-de-France"))
        dossier.organizations = (1...12).map { organization($0) }
        dossier.axes = (1...4).map {
            Axis(id: ID(Int64($0)), number: $0, title: "Renforcer le parcours de santé \($0)")
        }
        dossier.actions = (1...actionCount).map(action)
        dossier.indicators = dossier.actions.flatMap { indicators(of: $0, from: start) }
        dossier.milestones = dossier.actions.flatMap(milestones)
        dossier.assessments = dossier.actions.map { assessment(of: $0, on: first.adding(days: 36)) }
        dossier.entries = (0..<entryCount).map { entry($0, from: first) }
        dossier.meetings = (0..<3).map { meeting($0, from: first) }
        return dossier
    }

    private static func organization(_ number: Int) -> Organization {
        var organization = Organization(
            "Centre communal d’action sociale \(number)", number <= 6 ? .signatories : .communes)
        organization.id = ID(Int64(number))
        return organization
    }

    private static func action(_ number: Int) -> Action {
        var action = Action(
            number: number, code: "2021-\(500 + number)",
            title: "Promotion des actions de prévention à destination du public \(number)",
            axis: ID(Int64(number % 4 + 1)), position: number)
        action.id = ID(Int64(number))
        action.pilot = ID(Int64(number % 12 + 1))
        return action
    }

    /// Five a fiche, each with a value a year.
    private static func indicators(of action: Action, from start: Day) -> [Indicator] {
        (0..<5).map { rank in
            var indicator = Indicator(action: action.id, .activity, "Personnes venues aux séances \(rank)")
            indicator.id = ID(action.id.rawValue * 5 + Int64(rank))
            (indicator.target, indicator.founds) = (12, rank < 2)
            indicator.readings = (0..<3).map { .init(start.adding(days: $0 * 365), Double($0 * 4)) }
            return indicator
        }
    }

    /// Eight a fiche over the contract: some done, some dated, one without date.
    private static func milestones(of action: Action) -> [Milestone] {
        (0..<8).map { rank in
            let when = Horizon.month(year: 2022 + rank / 2, month: 1 + (rank * 5 + action.number) % 12)
            var milestone = Milestone(
                "Réunir les partenaires du territoire autour de l’étape \(rank)", of: action.id,
                due: rank == 7 ? nil : when, done: rank < 3 ? .on(when) : nil)
            milestone.id = ID(action.id.rawValue * 8 + Int64(rank))
            milestone.responsibles = [ID(Int64(rank % 12 + 1))]
            return milestone
        }
    }

    private static func assessment(of action: Action, on day: Day) -> Assessment {
        var assessment = Assessment(action: action.id, .annual, on: day)
        assessment.id = ID(action.id.rawValue)
        (assessment.started, assessment.underway) = (true, true)
        assessment.attainment = action.number % 4 == 0 ? .attained : .partial
        assessment.remaining = "Poursuivre le déploiement des actions avec les partenaires du territoire."
        assessment.state = .validated(by: nil, on: day)
        return assessment
    }

    private static func entry(_ rank: Int, from first: Day) -> JournalEntry {
        let kinds: [JournalEntry.Kind] = [.meeting, .action, .training, .campaign]
        var entry = JournalEntry(
            kinds[rank % kinds.count], .day(first.adding(days: rank % 88)),
            "Rencontre \(rank) des partenaires de la prévention")
        entry.id = ID(Int64(rank + 1))
        entry.text = String(
            repeating: "Une rencontre a réuni les partenaires afin d’**organiser l’action** et d’en fixer "
                + "le calendrier. ", count: 3)
        entry.place = "Espace Saint-Jean"
        entry.actions = [ID(Int64(rank % actionCount + 1))]
        entry.organizations = [ID(Int64(rank % 12 + 1)), ID(Int64((rank + 5) % 12 + 1))]
        return entry
    }

    private static func meeting(_ rank: Int, from first: Day) -> Meeting {
        var meeting = Meeting(
            rank == 1 ? .steering : .technical, "Comité", .day(first.adding(days: 36 + rank * 14)))
        meeting.id = ID(Int64(rank + 1))
        meeting.attendance = (1...14).map { number in
            var row = Attendance(
                number <= 6 ? .signatories : .communes, organization: ID(Int64(number % 12 + 1)))
            row.id = ID(Int64(rank * 100 + number))
            return row
        }
        meeting.conclusions = (1...3).map { Conclusion("Poursuivre l’action \($0)") }
        return meeting
    }
}
