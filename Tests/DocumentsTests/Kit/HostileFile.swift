import Domain

/// A contract whose every text is an attack, each beginning with the name of its field.
enum HostileFile {
    /// Markup of every language that the text could fall into.
    static let payload = """
        <script>alert(1)</script> #set text(red) $x$ \\u{1F4A9} &amp; {{7*7}} ${7*7} =1+1 [x](javascript:alert(1)) \
        ../../etc/passwd '; DROP TABLE action; -- \u{202e}abc\u{0}
        """

    static func text(_ field: String) -> String { "\(field) \(payload)" }

    static func dossier(on day: Day) -> Dossier {
        var dossier = Dossier(
            Contract(
                id: ID(1), slug: "essai", name: text("nom"), holder: text("porteur"), generation: 2,
                start: day,
                end: day.adding(months: 36), region: "", purpose: text("but")))
        dossier.communes = [Commune("77288", text("commune"))]
        dossier.neighbourhoods = [Neighbourhood(id: ID(1), name: text("quartier"), insee: "77288")]
        dossier.articles = [
            Article(
                id: ID(1), number: 7, title: text("article"), part: text("partie"), quotes: [text("revue")])
        ]
        dossier.approvals = [Approval(text("approbation"), .day(day))]
        dossier.plans = [LinkedPlan(id: ID(1), .other, text("plan"))]
        dossier.organizations = [organization(day)]
        dossier.people = [person]
        dossier.axes = [Axis(id: ID(1), number: 1, title: text("axe"))]
        dossier.objectives = [Objective(id: ID(1), axis: ID(1), title: text("stratégique"))]
        dossier.actions = [action]
        dossier.milestones = [Milestone(text("étape"), of: action.id)]
        dossier.indicators = [indicator(day)]
        dossier.assessments = [assessment(day)]
        dossier.committees = [committee]
        dossier.meetings = meetings(day)
        dossier.entries = entries(day)
        return dossier
    }

    private static func organization(_ day: Day) -> Organization {
        var organization = Organization(text("structure"), acronym: text("sigle"), .signatories)
        organization.id = ID(1)
        organization.signatorySince = .day(day)
        return organization
    }

    private static var person: Person {
        var person = Person(.madame, text("prénom"), text("nomDeFamille"))
        person.id = ID(1)
        person.roles = [Person.Role(ID(1), text("rôle"))]
        return person
    }

    private static var action: Action {
        var action = Action(number: 1, code: text("code"), title: text("fiche"), axis: ID(1))
        action.id = ID(1)
        action.objective = ID(1)
        action.context = text("constat")
        action.generalObjective = text("général")
        action.specificObjectives = text("spécifiques")
        action.operationalObjectives = text("opérationnels")
        action.description = text("description")
        action.targetPublic = text("public")
        action.communes = ["77288"]
        action.neighbourhoods = [ID(1)]
        action.pilot = ID(1)
        action.contact = ID(1)
        action.partners = [ID(1)]
        action.humanMeans = text("humains")
        action.technicalMeans = text("techniques")
        action.fundings = [Funding(text("financeur"), euros: 1)]
        action.expectedResults = text("résultats")
        action.plans = [ID(1)]
        action.documents = [
            LinkedDocument(text("document"), "javascript:alert(1)"),
            LinkedDocument(text("charte"), "https://charte.example/"),
        ]
        return action
    }

    private static func indicator(_ day: Day) -> Indicator {
        var indicator = Indicator(action: ID(1), .result, text("indicateur"))
        indicator.id = ID(1)
        indicator.unit = text("unité")
        indicator.source = text("source")
        indicator.frequency = text("fréquence")
        indicator.readings = [
            Indicator.Reading(day, 1, note: text("note")), Indicator.Reading(day.adding(days: 1), 2),
        ]
        return indicator
    }

    private static func assessment(_ day: Day) -> Assessment {
        var assessment = Assessment(action: ID(1), .intermediate, on: day)
        assessment.id = ID(1)
        assessment.remaining = text("reste")
        assessment.points = [Assessment.Point(.blocking, .human, text("point"))]
        assessment.values = [Assessment.IndicatorValue(ID(1), 3)]
        assessment.state = .validated(by: nil, on: day)
        return assessment
    }

    private static var committee: Committee {
        var committee = Committee(.steering, text("instance"))
        committee.id = ID(1)
        committee.everyMonths = 6
        return committee
    }

    private static func meetings(_ day: Day) -> [Meeting] {
        var technical = Meeting(.technical, text("cotech"), .day(day))
        technical.id = ID(1)
        technical.conclusions = [Conclusion(id: ID(1), text("proposition"), by: ID(1), awaitsSteering: true)]
        var steering = Meeting(.steering, text("copil"), .day(day.adding(days: 1)))
        steering.id = ID(2)
        steering.committee = ID(1)
        steering.place = text("lieu")
        steering.objectives = [text("objectif"), text("objectif2")]
        steering.attendance = [
            Attendance(.signatories, person: ID(1), organization: ID(1), function: text("fonction"))
        ]
        steering.contributions = [Contribution(text("apport"), by: ID(1))]
        steering.conclusions = [Conclusion(id: ID(2), text("suite"))]
        steering.notes = text("notes")
        var decision = Decision(text("décision"), .priority, actions: [ID(1)])
        decision.id = ID(1)
        decision.answers = [ID(1)]
        steering.decisions = [decision]
        var group = Meeting(.workingGroup, text("groupe"), .day(day.adding(days: 2)))
        group.id = ID(3)
        group.actions = [ID(1)]
        return [technical, steering, group]
    }

    private static func entries(_ day: Day) -> [JournalEntry] {
        var entry = JournalEntry(.action, .day(day), text("avancée"))
        entry.id = ID(1)
        entry.text = text("récit")
        entry.place = text("endroit")
        entry.actions = [ID(1)]
        entry.organizations = [ID(1)]
        entry.nextStep = text("prochaine")
        var other = JournalEntry(.campaign, .day(day), text("autre"))
        other.id = ID(2)
        return [entry, other]
    }
}
