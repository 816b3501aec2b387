import Domain
import Drawings
import HTML
import Storage

/// How a fiche is measured: its indicators with their course and target.
struct ActionMeasures {
    let page: ActionPage

    var html: HTML {
        let indicators = page.sheet.indicators
        let add = HTML.buttonLink(
            "Ajouter un indicateur", Path.newIndicator(page.slug, of: .action(page.action.id)))
        let none = HTML.soft("Aucun indicateur ne mesure encore cette fiche.")
        return .section(
            "Comment elle se mesure",
            (indicators.isEmpty ? none : HTML.joined(indicators, indicator))
                + .when(page.rights.mayEdit, "<p>\(add)</p>"))
    }

    private func indicator(_ indicator: Indicator) -> HTML {
        let link = HTML.link(indicator.label, Path.indicator(page.slug, indicator.id))
        let edit = HTML.when(
            page.rights.mayEdit,
            .buttonLink(
                "Modifier", Path.editIndicator(page.slug, indicator.id), .quiet,
                about: "l’indicateur \(indicator.label)"))
        return """
            <div class="measure" id="indicateur-\(indicator.id.description)"><div class="page-head"><h3>\(link)</h3>\(edit)</div>\
            <p class="soft">\(words(indicator))</p>\(value(indicator))\(course(indicator))\(notes(indicator))</div>
            """
    }

    private func words(_ indicator: Indicator) -> HTML {
        let unit = indicator.unit.unlessBlank.map { "en \($0)" }
        let facts = [
            indicator.kind.label, unit, indicator.founds ? "fonde l’atteinte" : nil,
            indicator.frequency.unlessBlank,
            indicator.source.unlessBlank.map { "source\u{202f}: \($0)" },
        ].compactMap(\.self).joined(separator: ", ")
        return "\(facts)\(HTML.when(indicator.isInvented, " · \(StrategyMarks.invented)"))"
    }

    private func facts(_ indicator: Indicator) -> [CountedFact] { page.sheet.counted[indicator.id] ?? [] }

    private func course(_ indicator: Indicator) -> HTML {
        let facts = facts(indicator)
        guard Sparkline.isDrawn(indicator, counting: facts, upTo: page.day) else { return .empty }
        let drawing = Sparkline(indicator, counting: facts, upTo: page.day).drawing()
        return HTML.figure(
            HTML(trusted: drawing.svg(id: "courbe-\(indicator.id)")), label: indicator.label,
            data: .table(drawing.data))
    }

    /// Where it stands in words, with where it starts and what it aims at.
    private func value(_ indicator: Indicator) -> HTML {
        let state = indicator.state(on: page.day, counting: facts(indicator))
        let when = state.day.map { ", le \(French.date($0))" } ?? ""
        let words = [
            state.measured.map { "\(indicator.say($0))\(when)" } ?? "pas encore de valeur",
            indicator.baseline.map { "départ\u{202f}: \(indicator.say($0))" },
            indicator.targetText.map { "cible\u{202f}: \($0)" },
        ].compactMap(\.self)
        return "<p>\(French.capitalized(words.joined(separator: "\u{202f}; "))).</p>"
    }

    private func notes(_ indicator: Indicator) -> HTML {
        HTML.joined(indicator.readings.filter { !$0.note.isBlank && $0.day <= page.day }) {
            .soft("\(French.capitalized($0.when)), \($0.french)\u{202f}: \($0.note)")
        }
    }
}
