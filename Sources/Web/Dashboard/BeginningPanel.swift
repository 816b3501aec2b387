import Domain
import HTML

/// What a contract still needs before its first review, each step with where it is taken.
struct BeginningPanel {
    let beginning: Beginning
    let slug: String

    /// Alone on the page of an empty contract, the first on that of one that has begun; nothing once all is there.
    var html: HTML {
        if beginning.isOver { return .empty }
        let count = "\(beginning.taken.count)\u{a0}sur\u{a0}\(Beginning.Step.allCases.count)"
        return Panel.wide(
            "Pour commencer",
            "<p>\(count). Chaque étape s’ouvre d’ici\u{202f}; l’ordre est un conseil.</p><ol class=\"steps\">\(HTML.joined(Beginning.Step.allCases, line))</ol>"
        )
    }

    private func line(_ step: Beginning.Step) -> HTML {
        let isTaken = beginning.taken.contains(step)
        let act: HTML =
            step == beginning.next
            ? .buttonLink(words(step).act, words(step).path, .primary)
            : isTaken ? .empty : .buttonLink(words(step).act, words(step).path)
        return """
            <li class="step"><span class="step-words"><strong>\(words(step).title)</strong> \
            <span class="soft">\(words(step).why)</span></span>\(isTaken ? .tag("Fait", .green) : act)</li>
            """
    }

    private func words(_ step: Beginning.Step) -> (title: String, why: String, act: String, path: String) {
        switch step {
        case .contract:
            (
                "Le contrat", "Ce qu’il vise et ses communes, que les fiches reprennent.",
                "Compléter le contrat", Path.editStrategy(slug)
            )
        case .axes:
            (
                "Les axes", "Deux à cinq, le plus souvent\u{202f}; les objectifs en dessous.",
                "Ajouter un axe", Path.axes(slug)
            )
        case .actions:
            (
                "Les fiches action", "Une par action\u{202f}: son identité suffit pour commencer.",
                "Créer une fiche", Path.newAction(slug)
            )
        case .directory:
            (
                "L’annuaire",
                "Les structures et les personnes du contrat, à saisir ou à importer d’un tableau.",
                "Importer l’annuaire", Path.directoryImport(slug)
            )
        case .committees:
            (
                "Les instances", "Comité de pilotage, comité technique, groupes de travail, et leur rythme.",
                "Créer une instance", Path.newCommittee(slug)
            )
        case .meeting:
            (
                "La première réunion", "Son ordre du jour, sa convocation, puis son compte-rendu.",
                "Préparer une réunion", Path.newMeeting(slug)
            )
        }
    }
}
