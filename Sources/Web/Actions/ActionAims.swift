import Domain
import HTML
import Storage

/// What a fiche aims at, for whom, how, and with which means: its long texts.
struct ActionAims {
    let page: ActionPage

    private var action: Action { page.action }

    var html: HTML {
        """
        <section><h2>Ce qu’elle vise</h2>\(aims)</section>\(how)
        """
    }

    private var aims: HTML {
        // The general objective opens the page.
        let texts = HTML.joined(action.aims.filter { $0.field != "generalObjective" }, text)
        let nothing = page.nudge("Le constat et les objectifs ne sont pas encore écrits.", .aims)
        let missing = ActionSection.aims.missing(in: action)
        return texts.isEmpty
            ? nothing
            : texts + .when(!missing.isEmpty, page.nudge("Manque\u{202f}: \(French.list(missing)).", .aims))
    }

    private var how: HTML {
        let texts =
            HTML.joined(action.course, text) + determinants + steps + HTML.joined(action.means, text) + budget
        return .section(
            "Comment", texts.isEmpty ? page.nudge("La description manque encore.", .people) : texts)
    }

    private func text(_ passage: Passage) -> HTML {
        passage.text.isBlank ? .empty : "<h3>\(passage.title)</h3>\(HTML.markup(passage.text))"
    }

    private var determinants: HTML {
        let list = HTML.list(action.determinants.map { "\($0.label)" })
        return .when(!list.isEmpty, "<h3>Déterminants de santé</h3>\(list)")
    }

    private var steps: HTML {
        let link = HTML.link("Au planning", "\(Path.planning(page.slug))#fiche-\(action.number)")
        if page.sheet.steps.isEmpty { return .empty }
        let rows = page.sheet.steps.map { step -> [HTML] in
            [StepShown(step: step, slug: page.slug).title, "\(step.due?.spelled)", "\(step.done?.french)"]
        }
        let table = Table(
            "Étapes", caption: "\(French.capitalized(PlannedStep.progress(of: page.sheet.steps)))",
            columns: ["Étape", "Prévue", "Réalisée"])
        return "<h3>Étapes</h3>\(table.with(rows: rows))<p>\(link)</p>"
    }

    private var budget: HTML {
        if action.fundings.isEmpty { return .empty }
        let total = action.fundings.compactMap(\.euros).reduce(0, +)
        let rows = action.fundings.map { funding -> [HTML] in
            ["\(funding.funder)", "\(funding.euros.map(Self.euros) ?? "non connu")"]
        }
        let caption = total > 0 ? "Budget\u{202f}: \(Self.euros(total))" : "Budget"
        let table = Table(
            "Budget", caption: "\(caption)",
            columns: ["Financeur", .init("Montant", isNumeric: true)])
        return "<h3>Budget</h3>\(table.with(rows: rows))"
    }

    private static func euros(_ amount: Int) -> String {
        "\(French.number(Double(amount)))\u{a0}€"
    }
}
