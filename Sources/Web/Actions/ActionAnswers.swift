import Domain

/// A stored fiche as answers to the questions of its sections.
struct ActionAnswers {
    let action: Action
    let dossier: Dossier

    func answers(of section: ActionSection) -> FormData {
        FormData(saying: pairs(section))
    }

    private func pairs(_ section: ActionSection) -> [(name: String, value: String)] {
        switch section {
        case .identity:
            [
                ("number", String(action.number)), ("code", action.code), ("title", action.title),
                ("axis", action.axis.description), ("objective", action.objective?.description ?? ""),
            ]
        case .aims:
            [
                ("context", action.context), ("generalObjective", action.generalObjective),
                ("specificObjectives", action.specificObjectives),
                ("operationalObjectives", action.operationalObjectives),
            ]
        case .people: people
        case .carriers: carriers
        case .calendar: calendar
        case .means: means
        case .results: results
        }
    }

    private var people: [(name: String, value: String)] {
        var pairs =
            [("description", action.description), ("targetPublic", action.targetPublic)]
            as [(name: String, value: String)]
        pairs.add("determinants", action.determinants.map(\.rawValue))
        pairs.add("communes", action.communes)
        pairs.add("neighbourhoods", action.neighbourhoods.map(\.description))
        return pairs
    }

    private var carriers: [(name: String, value: String)] {
        let structures = dossier.organizationsByID
        let people = dossier.peopleByID
        var pairs =
            [
                ("pilot", action.pilot.flatMap { structures[$0]?.name } ?? ""),
                ("contact", action.contact.flatMap { people[$0]?.fullName } ?? ""),
                ("referent", action.referent.flatMap { people[$0]?.fullName } ?? ""),
            ] as [(name: String, value: String)]
        pairs.add(
            "partners", ["name"], rows: action.partners.compactMap { structures[$0].map { [$0.name] } })
        return pairs
    }

    private var calendar: [(name: String, value: String)] {
        var pairs =
            [
                ("start", action.start?.french ?? ""), ("end", action.end?.french ?? ""),
                ("isRecurring", action.isRecurring ? "oui" : ""),
            ] as [(name: String, value: String)]
        pairs.add(
            "milestones", ["label", "due", "reached"],
            rows: action.milestones.map { [$0.label, $0.due?.french ?? "", $0.reached?.french ?? ""] })
        return pairs
    }

    private var means: [(name: String, value: String)] {
        var pairs =
            [("humanMeans", action.humanMeans), ("technicalMeans", action.technicalMeans)]
            as [(name: String, value: String)]
        pairs.add(
            "fundings", ["funder", "euros"],
            rows: action.fundings.map { [$0.funder, $0.euros.map(String.init) ?? ""] })
        return pairs
    }

    private var results: [(name: String, value: String)] {
        var pairs =
            [
                ("expectedResults", action.expectedResults),
                ("participation", action.participation.rawValue),
            ] as [(name: String, value: String)]
        pairs.add("plans", action.plans.map(\.description))
        pairs.add("linkedActions", action.linkedActions.map(\.description))
        pairs.add("documents", ["label", "address"], rows: action.documents.map { [$0.label, $0.address] })
        return pairs
    }
}
