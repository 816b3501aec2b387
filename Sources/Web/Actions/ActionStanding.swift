import Domain
import HTML
import Storage

/// Where a fiche stands: its last bilan, its forecast with the slips, what is left to do.
struct ActionStanding {
    let page: ActionPage

    private var sheet: ActionDetails { page.sheet }

    var html: HTML {
        """
        <section><h2>Où elle en est</h2>\(reason)\(late)\(assessed)\(waiting)</section>
        """
    }

    private var standing: Standing { sheet.standing(on: page.day) }

    private var reason: HTML {
        let verdict = Verdict(sheet.assessment(on: page.day), standing, on: page.day)
        return "<p class=\"standing\"><strong>\(verdict.label)</strong>. \(verdict.reason)</p>"
    }

    private var late: HTML {
        guard !standing.isHalted, let assessment = sheet.assessment(on: page.day),
            assessment.isLate(on: page.day), let horizon = assessment.horizon
        else { return .empty }
        return HTML.callout(
            .warning, "L’échéance prévue est passée",
            "<p>Les objectifs devaient être atteints \(horizon.when)\u{202f}; un nouveau bilan dira ce qu’il en est.</p>"
        )
    }

    private var assessed: HTML {
        guard let assessment = sheet.assessment(on: page.day) else { return .empty }
        let forecasts = Forecasts(sheet.assessments.filter { $0.day <= page.day })
        let forecast: HTML? = forecasts.french(on: page.day).map {
            "<p>Atteinte des objectifs \($0)\(forecasts.hasSlipped ? "\u{202f}: l’échéance a glissé" : "").</p>"
        }
        let remaining = HTML.when(
            !assessment.remaining.isBlank,
            "<h3>\(assessment.remainingLabel)</h3>\(HTML.markup(assessment.remaining))")
        return """
            <p>Au \(French.date(assessment.day)), la fiche est \(facts(assessment)). \
            \(HTML.link(assessment.kind.label, Path.assessment(page.slug, assessment.id))) \
            \(HTML.tag(assessment.state.label, assessment.state.name == .validated ? .green : .blue))</p>\
            \(forecast)\(remaining)\(points(assessment))
            """
    }

    /// «démarrée, en cours, partiellement atteinte».
    private func facts(_ assessment: Assessment) -> String {
        let attainment =
            switch assessment.attainment {
            case .attained: "atteinte"
            case .partial: "partiellement atteinte"
            case .notAttained, nil: "non atteinte"
            }
        return [
            assessment.started == true ? "démarrée" : "non démarrée",
            assessment.underway == true ? "en cours" : "pas en cours", attainment,
        ].joined(separator: ", ")
    }

    private func points(_ assessment: Assessment) -> HTML {
        HTML.joined(Assessment.PointKind.allCases) { kind in
            let points = HTML.list(
                assessment.points.filter { $0.kind == kind }.map { point in
                    let means: HTML = " <span class=\"soft\">(\(point.means.label.lowercased()))</span>"
                    return "\(point.text)\(HTML.when(point.means != .other, means))"
                })
            return .when(!points.isEmpty, "<h3>\(kind.label)</h3>\(points)")
        }
    }

    /// A bilan that was begun and not submitted, for who may finish it.
    private var waiting: HTML {
        guard page.rights.mayAssess else { return .empty }
        if let open = sheet.assessments.first(where: \.isOpen) {
            let words = "\(open.kind.label) du \(French.date(open.day))"
            return """
                <p>À finir\u{202f}: \(HTML.link(words, Path.assessment(page.slug, open.id))) \
                \(HTML.tag(open.state.label, .grey, shape: .half))</p>
                """
        }
        if sheet.assessment(on: page.day) != nil { return .empty }
        let first = HTML.link("Créer le premier", Path.newAssessment(page.slug, page.action.number))
        return .soft("Aucun bilan n’a encore été soumis. \(first)")
    }
}
