import Domain
import Drawings
import HTML
import Storage

/// How a fiche is measured: its indicators with their course and target.
struct ActionMeasures {
    let page: ActionPage

    var html: HTML {
        let indicators = page.sheet.indicators
        let add = HTML.buttonLink("Ajouter un indicateur", Path.newIndicator(page.slug, page.action.number))
        let none = HTML.soft("Aucun indicateur ne mesure encore cette fiche.")
        return .section(
            "Comment elle se mesure",
            (indicators.isEmpty ? none : HTML.joined(indicators, indicator))
                + .when(page.rights.mayEdit, "<p>\(add)</p>"))
    }

    private func indicator(_ indicator: Indicator) -> HTML {
        let path = Path.indicator(page.slug, page.action.number, indicator.id)
        let edit = HTML.when(
            page.rights.mayEdit,
            .buttonLink("Modifier", path, .quiet, about: "l’indicateur \(indicator.label)"))
        return """
            <div class="measure" id="indicateur-\(indicator.id.description)"><div class="page-head"><h3>\(indicator.label)</h3>\(edit)</div>\
            <p class="soft">\(words(indicator))</p>\(course(indicator))\(notes(indicator))</div>
            """
    }

    private func words(_ indicator: Indicator) -> HTML {
        let unit = indicator.unit.unlessBlank.map { "en \($0)" }
        let facts = [
            indicator.kind.label, unit, indicator.frequency.unlessBlank,
            indicator.source.unlessBlank.map { "source\u{202f}: \($0)" },
        ].compactMap(\.self).joined(separator: ", ")
        return "\(facts)\(HTML.when(indicator.isInvented, " · \(StrategyMarks.invented)"))"
    }

    private func course(_ indicator: Indicator) -> HTML {
        let known = indicator.readings.filter { $0.value != nil }
        guard known.count > 1 else { return value(indicator) }
        let drawing = Sparkline(indicator).drawing()
        return HTML.figure(
            HTML(trusted: drawing.svg(id: "courbe-\(indicator.id)")), label: indicator.label,
            data: .table(drawing.data))
    }

    /// A course of one point tells nothing: its value, with where it starts and what it aims at, in words.
    private func value(_ indicator: Indicator) -> HTML {
        let bounds = [
            indicator.baseline.map { "départ\u{202f}: \(French.number($0))" },
            indicator.target.map { "cible\u{202f}: \(French.number($0))" },
        ].compactMap(\.self)
        let values = indicator.readings.map { "\($0.french), le \(French.date($0.day))" }
        let words = (values.isEmpty ? ["pas encore de valeur"] : values) + bounds
        return "<p>\(French.capitalized(words.joined(separator: "\u{202f}; "))).</p>"
    }

    private func notes(_ indicator: Indicator) -> HTML {
        HTML.joined(indicator.readings.filter { !$0.note.isBlank }) {
            .soft("\(French.date($0.day)), \($0.french)\u{202f}: \($0.note)")
        }
    }
}

extension Sparkline {
    /// The course of an indicator with where it starts and what it aims at.
    init(_ indicator: Indicator) {
        self.init(
            indicator.label,
            indicator.readings.map {
                DatedValue(
                    day: $0.day.daysSinceEpoch, date: French.date($0.day), value: $0.value, text: $0.french)
            }, baseline: indicator.baseline.map { ReferenceValue($0, text: French.number($0)) },
            target: indicator.target.map { ReferenceValue($0, text: French.number($0)) })
    }
}
