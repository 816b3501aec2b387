import Domain

/// Why the fiche is there, what it aims at, what is done, for whom and where.
struct ActionAims {
    let action: Action
    let facts: Facts

    var blocks: [Block] {
        aims + description
    }

    private var aims: [Block] {
        var sheet = TermList("Ce que vise l’action")
        sheet.add(objective, as: "Objectif stratégique", isExpected: true)
        sheet.add(action.aims)
        return sheet.blocks
    }

    private var objective: Text {
        guard let objective = facts.dossier.$objectives[action.objective] else {
            return Text()
        }
        return "\(objective.title)\(emphasis: objective.isInvented ? " (proposé pour l’exemple)" : "")"
    }

    private var description: [Block] {
        var sheet = TermList("Description, publics et territoire")
        sheet.add(action.course)
        sheet.add(
            action.determinants.map(\.label), as: "Déterminant visé",
            "Déterminants visés")
        sheet.add(territory, as: "Communes")
        sheet.add(neighbourhoods, as: "Quartier prioritaire", "Quartiers prioritaires")
        sheet.add(
            action.participation == .unset ? Text() : Text(action.participation.label),
            as: "Participation")
        return sheet.blocks
    }

    private var territory: Text {
        guard action.communes.isEmpty else {
            return Text(French.list(action.communes.map(facts.dossier.commune)))
        }
        let all = facts.dossier.communes.count
        return all == 0 ? Text() : "Tout le territoire du contrat (\(French.count(all, "commune")))"
    }

    private var neighbourhoods: [Text] {
        facts.dossier.neighbourhoods.filter { action.neighbourhoods.contains($0.id) }.map { neighbourhood in
            let code = neighbourhood.code.unlessBlank.map { ", \($0)" } ?? ""
            return Text("\(neighbourhood.name) (\(facts.dossier.commune(neighbourhood.insee))\(code))")
        }
    }
}
