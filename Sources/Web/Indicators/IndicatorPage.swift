import Domain
import Drawings
import HTML
import Storage

/// An indicator: where it stands, what makes its number, its values, how it is made.
struct IndicatorPage: OfDossier, ShownPage, Viewed {
    let dossier: Dossier
    let viewer: Viewer
    let day: Day
    let line: IndicatorList.Line

    init(_ dossier: Dossier, _ id: ID<Indicator>, on day: Day, for viewer: Viewer) throws {
        (self.dossier, self.viewer, self.day) = (dossier, viewer, day)
        guard let line = IndicatorList(of: dossier, on: day).lines.first(where: { $0.indicator.id == id })
        else { throw Refusal.notFound }
        self.line = line
    }

    private var indicator: Indicator { line.indicator }
    private var state: IndicatorState { line.state }

    var page: Page {
        Page(
            indicator.label, kicker: "\(line.subject), indicateur \(indicator.kind.inSentence)",
            breadcrumb: viewer.breadcrumb(contract, Link("Indicateurs", Path.indicators(slug))),
            actions: .when(
                mayEdit,
                HTML.buttonLink("Modifier", Path.editIndicator(slug, indicator.id), .primary)),
            content: facts + course + made + values + details)
    }

    private var facts: HTML {
        let facts: [(name: String, value: HTML)?] = [
            ("De", subject), ("Valeur au \(French.date(day))", standing),
            ("Cible", target), ("Fonde l’atteinte", indicator.founds ? "Oui" : "Non"),
            indicator.isInvented ? ("Origine", StrategyMarks.invented) : nil,
        ]
        return HTML.summaryList(facts.compactMap(\.self))
    }

    private var subject: HTML {
        if let action = line.action {
            return HTML.link("\(action.shortName)\u{202f}: \(action.title)", Path.action(slug, action.number))
        }
        return line.axis.map { "\($0.label)" } ?? "\(contract.name)"
    }

    private var standing: HTML {
        guard let measured = state.measured else { return "Pas encore de valeur" }
        let when = state.day.map { ", au \(French.date($0))" } ?? ""
        let year = indicator.isYearly ? " pour \(day.year)" : ""
        return "<strong>\(indicator.say(measured))</strong>\(year)\(when)"
    }

    private var target: HTML {
        guard let target = indicator.targetText else { return "Aucune" }
        let due = indicator.targetDue.map { ", à atteindre\u{202f}: \($0.french)" } ?? ""
        let pace = indicator.isYearly ? " par an" : ""
        let reached = line.isReached.map { $0 ? ", atteinte" : ", pas encore atteinte" } ?? ""
        return "\(target)\(pace)\(due)\(reached)"
    }

    private var course: HTML {
        guard Sparkline.isDrawn(indicator, counting: line.facts, upTo: day) else { return .empty }
        let drawing = Sparkline(indicator, counting: line.facts, upTo: day).drawing()
        return HTML.figure(
            HTML(trusted: drawing.svg(id: "courbe-\(indicator.id)")), label: indicator.label,
            data: .table(drawing.data))
    }

    /// Each number leads to what makes it.
    private var made: HTML {
        guard indicator.feed != .none else { return .empty }
        let rows = state.facts.map { fact in
            HTML.line(
                fact.title, fact.place.path(slug),
                note: "\(words(fact))")
        }
        let typed = state.readings.filter { $0.measured.isTold && !state.facts.isEmpty }.map {
            HTML.soft("S’y ajoute la valeur relevée \($0.when)\u{202f}: \($0.french).")
        }
        let none = HTML.soft("Rien n’est enregistré qui compte pour cet indicateur.")
        return .section(
            "Ce qui fait ce nombre",
            HTML.soft(
                "\(indicator.feed.label)\(indicator.feedWords.isEmpty ? "" : "\u{202f}: «\u{202f}\(indicator.feedWords)\u{202f}»")."
            )
                + (rows.isEmpty ? none : HTML.lines(rows)) + HTML.joined(typed) + cautions)
    }

    /// «24 mai 2023», «24 mai 2023 : 12 participations», «à faire».
    private func words(_ fact: CountedFact) -> String {
        guard let when = fact.when else { return "à faire" }
        let isOne = fact.number == 1 && (indicator.aggregation == .sum || indicator.feed == .milestones)
        return when.french + (isOne ? "" : "\u{202f}: \(indicator.amount(Double(fact.number)))")
    }

    private var cautions: HTML {
        var words: [HTML] = []
        if let warning = indicator.feed.warning { words.append("\(warning)") }
        if let range = state.distinct, indicator.aggregation == .separate {
            let named = state.named.map { ", \($0) d’après les communes nommées" } ?? ""
            words.append(
                "En tout\u{202f}: \(range.lowerBound) à \(range.upperBound) \(indicator.unit) différentes\(named)."
            )
        }
        if !state.byCollege.isEmpty {
            let colleges = state.byCollege.map { "\($0.college.label.lowercasedFirst)\u{202f}: \($0.number)" }
            words.append("Par collège\u{202f}: \(colleges.joined(separator: "\u{202f}; ")).")
        }
        return HTML.joined(words) { "<p>\($0)</p>" }
    }

    private var values: HTML {
        if indicator.readings.isEmpty { return .empty }
        let rows = indicator.readings.reversed().map { reading -> [HTML] in
            [
                "\(French.capitalized(reading.when))", "\(indicator.say(reading.measured))",
                "\(reading.note)",
            ]
        }
        return .section(
            "Valeurs relevées",
            Table(
                "Valeurs relevées", caption: "\(indicator.label)",
                columns: ["Date", .init("Valeur", isNumeric: true), "Note"]
            ).with(rows: Array(rows)))
    }

    private var details: HTML {
        let all: [(String, String)] = [
            ("Défini le", indicator.definedOn.map(French.date) ?? ""),
            ("Objectif visé", indicator.details.aim), ("Définition", indicator.details.definition),
            ("Source", indicator.source), ("Qui recueille", indicator.details.collector),
            ("Fréquence", indicator.frequency), ("Outil de recueil", indicator.details.tool),
            ("Ventilation", indicator.details.breakdown), ("Fiabilité", indicator.details.reliability),
            ("Commentaire", indicator.details.comment),
            ("Ses valeurs", indicator.aggregation.label),
        ]
        let told = all.filter { !$0.1.isBlank }.map { (name: $0.0, value: HTML.paragraphs($0.1)) }
        return .section("Comment il est fait", HTML.summaryList(told))
    }
}

extension CountedFact.Place {
    /// The page where it is recorded.
    func path(_ slug: String) -> String {
        switch self {
        case .meeting(let id): Path.meeting(slug, id)
        case .entry(let id): Path.entry(slug, id)
        case .review(let quarter): Path.review(slug, quarter)
        case .milestone(let id): Path.step(slug, id)
        }
    }
}

extension Indicator.Kind {
    /// After «indicateur».
    fileprivate var inSentence: String {
        switch self {
        case .process: "de processus"
        case .activity: "d’activité"
        case .result: "de résultat"
        }
    }
}
