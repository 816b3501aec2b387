import Domain
import Drawings
import HTML

extension IndicatorList {
    /// The lines that an address asks for, their table and their spreadsheet.
    func listing(of dossier: Dossier, _ asked: FormData) -> Listing<Line> {
        Listing(
            Path.indicators(dossier.slug), "indicateur", of: lines, asked,
            filters: Self.filters(dossier), columns: columns(dossier.slug), usualOrder: "de",
            paging: ListingPaging(usual: 50, sizes: ["25", "50", "100", "tous"]))
    }

    private static func filters(_ dossier: Dossier) -> [ListingFilter<Line>] {
        let subjects =
            [Choice("contrat", "Contrat")] + dossier.axes.map { Choice("axe-\($0.number)", $0.label) }
            + dossier.actions.map { Choice("fiche-\($0.number)", "\($0.number). \($0.title)") }
        return [
            .words { "\($0.subject) \($0.subjectTitle) \($0.indicator.label) \($0.indicator.unit)" },
            .any("de", "Indicateurs", subjects) { $0.codes },
            .one("type", "Type", .all(\Indicator.Kind.label), all: "Tous") { [$0.indicator.kind.rawValue] },
            .one("montrer", "Montrer", Self.shown, all: "Tous") { $0.words },
            .along("date"),
        ]
    }

    private static let shown = [
        Choice("fondent", "Ceux qui fondent l’atteinte"), Choice("atteints", "Cible atteinte"),
        Choice("a-atteindre", "Cible à atteindre"), Choice("sans-valeur", "Sans valeur"),
        Choice("comptes", "Comptés tout seuls"),
    ]

    private func columns(_ slug: String) -> [ListingColumn<Line>] {
        shown(slug)
            + [
                .exported("Unité") { $0.indicator.unit },
                .exported("Cible à atteindre") { $0.indicator.targetDue?.french ?? "" },
                .exported("Nature") { $0.indicator.scale.label },
                .exported("Valeurs de plusieurs dates") { $0.indicator.aggregation.label },
                .exported("Compté par") { $0.indicator.feed == .none ? "" : $0.indicator.feed.label },
                .exported("Source") { $0.indicator.source },
                .exported("Fréquence") { $0.indicator.frequency },
                .exported("Plausible") { $0.indicator.isInvented ? "Oui" : "Non" },
                .exported("Valeurs datées") { line in
                    line.indicator.readings.map { "\($0.day.iso)\u{202f}: \($0.french)" }
                        .joined(separator: " · ")
                },
            ]
    }

    private func shown(_ slug: String) -> [ListingColumn<Line>] {
        let day = day
        return [
            .exported("N°") { $0.indicator.id.description },
            .shown("De", .by("de") { $0.subject }, text: \.subject) { line in
                "<span title=\"\(line.subjectTitle)\">\(line.subject)</span>"
            },
            .shown(
                "Indicateur", .text("intitule") { $0.indicator.label }, text: \.indicator.label,
                cell: { Self.name($0, slug) }),
            .shown("Type", .by("type") { $0.indicator.kind.rawValue }, text: \.indicator.kind.label) {
                "\($0.indicator.kind.label)"
            },
            .shown("Valeur", .by("valeur") { $0.state.measured?.number }, text: Self.value, cell: Self.value),
            .exported("Date") { $0.state.day?.iso ?? "" },
            .shown("Cible", text: { $0.indicator.targetText ?? "" }, cell: Self.target),
            .shown("Évolution") { Self.course($0, upTo: day) },
            .shown("Fonde l’atteinte", text: Self.founds) { "\(Self.founds($0))" },
        ]
    }

    private static func name(_ line: Line, _ slug: String) -> HTML {
        HTML.link(line.indicator.label, Path.indicator(slug, line.indicator.id))
            + .when(line.indicator.isInvented, HTML.lineNote("plausible, à confirmer"))
    }

    private static func founds(_ line: Line) -> String { line.indicator.founds ? "Oui" : "Non" }

    private static func value(_ line: Line) -> String {
        line.state.measured.map { line.indicator.say($0) } ?? ""
    }

    private static func value(_ line: Line) -> HTML {
        guard let measured = line.state.measured else { return "<span class=\"soft\">à relever</span>" }
        let words = [
            line.state.day.map { "le \(French.date($0))" }, line.indicator.feed == .none ? nil : "compté",
        ].compactMap(\.self).joined(separator: ", ")
        let value: HTML =
            measured.isTold
            ? "<strong>\(line.indicator.say(measured))</strong>" : "\(measured.french)"
        return value + .when(!words.isEmpty, HTML.lineNote("\(words)"))
    }

    private static func target(_ line: Line) -> HTML {
        guard let target = line.indicator.targetText else { return "–" }
        let due = line.indicator.targetDue.map { ", \($0.french)" } ?? ""
        let reached = line.isReached.map { $0 ? "atteinte" : "à atteindre" }
        return "\(target)\(due)" + (reached.map { HTML.lineNote("\($0)") } ?? .empty)
    }

    private static func course(_ line: Line, upTo day: Day) -> HTML {
        guard Sparkline.isDrawn(line.indicator, counting: line.facts, upTo: day) else { return .empty }
        let drawing = Sparkline(line.indicator, counting: line.facts, upTo: day).strip()
        return HTML(trusted: drawing.svg(id: "courbe-\(line.indicator.id)"))
    }
}

extension IndicatorList.Line {
    /// The answers of «Indicateurs» that keep it.
    fileprivate var codes: [String] {
        if let action { return ["fiche-\(action.number)"] }
        return [axis.map { "axe-\($0.number)" } ?? "contrat"]
    }

    /// The choices of «Montrer» that keep it.
    fileprivate var words: [String] {
        [
            indicator.founds ? "fondent" : nil, isReached.map { $0 ? "atteints" : "a-atteindre" },
            isLacking ? "sans-valeur" : nil, indicator.feed == .none ? nil : "comptes",
        ].compactMap(\.self)
    }
}
