import Domain
import HTML

/// The fiches without planning: where they stand, what they lack, what the COPIL was asked and answered; and what étapes
/// propose.
struct PlanningZoomPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier

    var page: Page {
        Page(
            "Zoom sur le planning de déploiement à mettre en place",
            lead: arbitrations.map { "\($0.counts)." },
            breadcrumb: above(Link("Planning", Path.planning(slug))), content: table + proposals)
    }

    private var arbitrations: Arbitrations? { dossier.arbitrations(on: viewer.today) }

    private var table: HTML {
        let lines = dossier.planningZoom(on: viewer.today)
        guard !lines.isEmpty else {
            return HTML.emptyState(
                "Toutes les fiches ont un planning",
                purpose: "Une fiche dont les objectifs restent à atteindre, sans échéance, apparaîtrait ici.",
                action: HTML.buttonLink("Voir la synthèse", Path.synthesis(slug)))
        }
        let asked =
            arbitrations.map { "Arbitrage du COPIL \($0.steering.when.genitive)" } ?? "Arbitrage attendu"
        let rows = lines.map { line -> [HTML] in
            [
                "\(HTML.link("\(line.action.shortName)", Path.action(slug, line.action.number))) \(line.action.title)",
                HTML.tag(line.assessment?.attainment), HTML.markup(line.assessment?.remaining ?? ""),
                "\(French.capitalized(line.missing.joined(separator: ", ")))", arbitration(line),
            ]
        }
        return Table(
            "Fiches sans planning",
            caption: "\(French.count(lines.count, "fiche")) au planning de déploiement à mettre en place",
            columns: [
                "Fiche", "Atteinte des objectifs", "Reste-à-faire", "Ce qui manque",
                .init(stringLiteral: asked),
            ]
        ).with(rows: rows)
    }

    private func arbitration(_ line: PlanningZoom.Line) -> HTML {
        let given: HTML =
            switch line.arbitration {
            case .given(let ruling):
                "\(HTML.tag(ruling.effect)) \(HTML.link("Rendu par le \(ruling.source)", Path.decision(slug, ruling.meeting, ruling.decision)))"
            case .missing: "\(HTML.tag("Aucun arbitrage rapporté", .ochre))"
            case .awaited: "\(HTML.tag("Attendu", .blue))"
            }
        let asked: HTML =
            switch line.arbitration {
            case .given: .empty
            case .missing, .awaited:
                HTML.soft("Demandé\u{202f}: \(line.asked.joined(separator: "\u{202f}; "))")
            }
        let engaged: HTML = HTML.when(
            line.engaged != nil, HTML.soft("Engagée depuis le COPIL\u{202f}: \(line.engaged)"))
        return given + asked + engaged
            + .when(
                mayEdit && line.engaged == nil,
                HTML.soft(
                    HTML.link(
                        "Poser une étape", Path.newStep(slug, fiche: line.action.number))))
    }

    /// What étapes propose, and nobody decided yet.
    private var proposals: HTML {
        let proposed = dossier.bucketProposals(on: viewer.today)
        guard !proposed.isEmpty else { return .empty }
        let lines = proposed.map { proposal -> HTML in
            """
            <span>\(HTML.link(proposal.action.shortName, Path.action(slug, proposal.action.number))) → \
            \(proposal.bucket.label)</span>\(HTML.lineNote("\(French.capitalized(proposal.reason))."))
            """
        }
        let words = """
            Une fiche ne change pas de groupe d’elle-même\u{202f}: le COPIL l’arbitre, ou son prochain bilan le dit.
            """
        return HTML.section(
            "Ce que les étapes proposent (\(proposed.count))", HTML.soft("\(words)") + .lines(lines))
    }
}
