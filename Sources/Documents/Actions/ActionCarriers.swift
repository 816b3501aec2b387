import Domain

/// Who carries the fiche, with whom, and when.
struct ActionCarriers {
    let action: Action
    let facts: Facts

    var blocks: [Block] {
        carriers + calendar
    }

    private var carriers: [Block] {
        var sheet = TermList("Pilotage et partenaires")
        sheet.add(
            facts.organization(action.pilot).map { Text(name($0)) } ?? Text(), as: "Structure pilote",
            isExpected: true)
        sheet.add(person(action.contact), as: "Contact")
        sheet.add(person(action.referent), as: referentTitle)
        let partners = action.partners.compactMap { facts.organization($0) }.map(name)
        sheet.add(
            Text(partners.joined(separator: "\u{202f}; ")),
            as: Text(French.noun(partners.count, "Partenaire")))
        return sheet.blocks
    }

    /// «Caisse primaire d’assurance maladie de Seine-et-Marne (CPAM 77)».
    private func name(_ organization: Organization) -> String {
        guard let acronym = organization.acronym.unlessBlank, acronym != organization.name else {
            return organization.name
        }
        return "\(organization.name) (\(acronym))"
    }

    private var referentTitle: Text {
        switch facts.person(action.referent)?.civility {
        case .madame: "Élue référente"
        case .monsieur, .doctor, nil, .some(.none): "Élu référent"
        }
    }

    /// The function alone for the public.
    private func person(_ id: ID<Person>?) -> Text {
        guard let person = facts.person(id) else { return Text() }
        let role = person.roles.first
        let function = [
            role?.function.unlessBlank, facts.organization(role?.organization)?.shortName,
        ].compactMap(\.self).joined(separator: ", ")
        guard facts.audience.showsNames else { return Text(function) }
        let address: Text =
            person.email.isEmpty ? Text() : "\n\(link: person.email, to: "mailto:\(person.email)")"
        let phone = person.telephone.unlessBlank.map { "\n\($0)" } ?? ""
        return
            "\([person.fullName, function.unlessBlank].compactMap(\.self).joined(separator: ", "))\(address)\(phone)"
    }

    private var calendar: [Block] {
        var sheet = TermList("Calendrier et étapes")
        sheet.add(Text(period), as: "Période", isExpected: true)
        sheet.add(action.isRecurring ? "Action reconduite chaque année" : Text(), as: "Récurrence")
        let steps = facts.dossier.steps(of: action.id, on: facts.day)
        if !steps.isEmpty { sheet.add([table(of: steps)]) }
        return sheet.blocks
    }

    private var period: String {
        switch (action.start, action.end) {
        case (nil, nil): ""
        case (let start?, nil): "À partir \(start.genitive)"
        case (nil, let end?): "Jusqu’à la fin \(end.genitive)"
        case (let start?, let end?): Horizon.interval(start, end)
        }
    }

    private func table(of steps: [PlannedStep]) -> Block {
        .table(
            Text(
                "\(French.count(steps.count, "étape")), dont \(French.count(steps.count(where: \.isDone), "réalisée"))"
            ),
            [.init("Étape", weight: 3), .init("Échéance", weight: 1), .init("Réalisée", weight: 1)],
            steps.map { step in
                [
                    "\(Text(markup: step.title))\(emphasis: step.milestone.isInvented ? " (plausible)" : "")",
                    Text(step.due?.spelled ?? "–"),
                    Text(step.done?.french ?? step.due?.waiting(on: facts.day) ?? "Sans date"),
                ]
            })
    }
}
