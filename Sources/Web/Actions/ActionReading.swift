import Domain

/// What a section's form says, put into the fiche: every fault at once. Structures and people come later, by name.
struct ActionReading {
    private let answers: FormData
    private let dossier: Dossier
    private var reader: FormerReader

    init(answers: FormData, dossier: Dossier) {
        self.answers = answers
        self.dossier = dossier
        reader = FormerReader(answers)
    }

    /// The stored fiche, or a new one, with what was typed.
    func action(_ section: ActionSection, of stored: Action?) throws(Refusal) -> Action {
        var reading = self
        let fallback = dossier.axes.first?.id ?? .unsaved
        var action = stored ?? Action(number: 0, code: "", title: "", axis: fallback)
        reading.read(section, into: &action)
        let read = action
        try reading.reader.check { () throws(Refusal) in try read.validate() }
        return read
    }

    private mutating func read(_ section: ActionSection, into action: inout Action) {
        switch section {
        case .identity: readIdentity(&action)
        case .aims:
            action.context = answers["context"]
            action.generalObjective = answers["generalObjective"]
            action.specificObjectives = answers["specificObjectives"]
            action.operationalObjectives = answers["operationalObjectives"]
        case .people: readPeople(&action)
        case .carriers: break
        case .calendar: readCalendar(&action)
        case .means: readMeans(&action)
        case .results: readResults(&action)
        }
    }

    private mutating func readIdentity(_ action: inout Action) {
        action.number = reader.number("number") ?? 0
        action.code = answers["code"]
        action.title = answers["title"]
        let axis = dossier.axes.first { $0.id.description == answers["axis"] }
        if axis == nil { reader.add("axis", "Choisissez l’axe stratégique.") }
        action.axis = axis?.id ?? action.axis
        let objective = dossier.objectives.first { $0.id.description == answers["objective"] }
        if let objective, objective.axis != action.axis {
            reader.add("objective", "Cet objectif relève d’un autre axe.")
        }
        action.objective = objective?.id
    }

    private mutating func readPeople(_ action: inout Action) {
        action.description = answers["description"]
        action.targetPublic = answers["targetPublic"]
        action.determinants = chosen("determinants", Determinant.allCases, action.determinants, \.rawValue)
        action.communes = chosen("communes", dossier.communes.map(\.insee), action.communes, \.self)
        action.neighbourhoods = chosen(
            "neighbourhoods", dossier.neighbourhoods.map(\.id), action.neighbourhoods, \.description)
    }

    private mutating func readCalendar(_ action: inout Action) {
        action.start = reader.horizon("start")
        action.end = reader.horizon("end")
        action.isRecurring = !answers["isRecurring"].isEmpty
        action.milestones = answers.rows("milestones", ["label", "due", "reached"]).enumerated().map {
            index, cells in
            let row = "milestones.\(index)"
            if cells[0].isBlank { reader.add("\(row).label", "Indiquez l’étape.") }
            return Milestone(
                cells[0], due: reader.horizon("\(row).due"), reached: reader.horizon("\(row).reached"))
        }
    }

    private mutating func readMeans(_ action: inout Action) {
        action.humanMeans = answers["humanMeans"]
        action.technicalMeans = answers["technicalMeans"]
        action.fundings = answers.rows("fundings", ["funder", "euros"]).enumerated().map { index, cells in
            let row = "fundings.\(index)"
            if cells[0].isBlank { reader.add("\(row).funder", "Indiquez le financeur.") }
            let euros = reader.number("\(row).euros")
            if let euros, !(0...1_000_000_000).contains(euros) {
                reader.add("\(row).euros", "Ce montant n’est pas plausible.")
            }
            return Funding(cells[0], euros: euros)
        }
    }

    private mutating func readResults(_ action: inout Action) {
        action.expectedResults = answers["expectedResults"]
        action.participation = Participation(rawValue: answers["participation"]) ?? .unset
        action.plans = chosen("plans", dossier.plans.map(\.id), action.plans, \.description)
        let others = dossier.actions.map(\.id).filter { [id = action.id] other in other != id }
        action.linkedActions = chosen("linkedActions", others, action.linkedActions, \.description)
        action.documents = answers.rows("documents", ["label", "address"]).enumerated().map { index, cells in
            if !Self.isAddress(cells[1]) {
                reader.add(
                    "documents.\(index).address", "Une adresse commence par https:// ou http://, sans espace."
                )
            }
            return LinkedDocument(cells[0], cells[1])
        }
    }

    /// What was ticked among what there is: what was already chosen keeps its place.
    private func chosen<Item: Hashable>(
        _ name: String, _ all: [Item], _ stored: [Item], _ value: (Item) -> String
    ) -> [Item] {
        let ticked = Set(answers.all(name))
        let wanted = all.filter { ticked.contains(value($0)) }
        return stored.filter(wanted.contains) + wanted.filter { !stored.contains($0) }
    }

    private static func isAddress(_ text: String) -> Bool {
        let folded = text.lowercased()
        return ["https://", "http://"].contains { folded.hasPrefix($0) && folded.count > $0.count + 2 }
            && !text.contains(where: \.isWhitespace)
    }
}
