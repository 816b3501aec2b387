import Domain
import Drawings

/// Where the fiches stand: counters as pictures, fiche by fiche, those that need a plan, the points of the bilans.
struct DeckStanding {
    let context: DeckContext

    var slides: [Block.Slide] {
        guard synthesis.lines.contains(where: { $0.assessment != nil }) else { return [] }
        let counters = context.isWhole ? [started, underway] : []
        return counters + [actions] + (context.isWhole ? [buckets, explanation] : [])
            + DeckIndicators(context: context).slides + zoom + points
    }

    private var synthesis: Synthesis { context.synthesis }
    private var total: Int { synthesis.lines.count }

    private var started: Block.Slide {
        let others = synthesis.lines.filter { $0.assessment?.started != true }
        let verb = French.noun(synthesis.started, "a démarré", "ont démarré")
        let reasons = others.compactMap { line in
            (line.standing.isHalted ? line.reason : line.obstacles).map {
                Text("Fiche\u{a0}\(line.action.number)\u{202f}: \(Grammar.lowered($0))").asSentence
            }
        }
        let chart = counter(
            "Démarrage des actions", synthesis.started, ("Démarrées", "Non démarrées"), verb)
        return Block.Slide(
            "started", Text("\(French.count(synthesis.started, "action")) sur \(total) \(verb)"),
            blocks: [figure(synthesis.started, "action démarrée", "actions démarrées")]
                + missing(others, "n’a pas démarré", "n’ont pas démarré")
                + reasons.map(Block.paragraph)
                + [chart])
    }

    private var underway: Block.Slide {
        let others = synthesis.lines.filter { $0.assessment?.underway != true }
        let verb = French.noun(synthesis.underway, "est en cours", "sont en cours")
        let chart = counter("Actions en cours", synthesis.underway, ("En cours", "Non en cours"), verb)
        return Block.Slide(
            "underway", Text("\(French.count(synthesis.underway, "action")) sur \(total) \(verb)"),
            blocks: [figure(synthesis.underway, "action en cours", "actions en cours")]
                + missing(others, "n’est pas en cours", "ne sont pas en cours") + [chart])
    }

    private func figure(_ count: Int, _ one: String, _ many: String) -> Block {
        .keyFigures([.init("\(count)/\(total)", French.noun(count, one, many))])
    }

    private func missing(_ lines: [Synthesis.Line], _ one: String, _ many: String) -> [Block] {
        guard !lines.isEmpty else { return [] }
        let fiches = French.capitalized(Facts.fiches(lines.map(\.action.number)))
        return [.paragraph(Text("\(fiches) \(French.noun(lines.count, one, many))."))]
    }

    private func counter(
        _ title: String, _ count: Int, _ names: (String, String), _ verb: String
    ) -> Block {
        .chart(
            Block.Chart(
                .doughnut, title,
                [.init(names.0, tone: .accent), .init(names.1, tone: .neutral)],
                [.init("Fiches", [Double(count), Double(total - count)])],
                alternative: "\(French.count(count, "action")) sur \(total) \(verb)."))
    }

    /// Every fiche in one table, which goes over as many slides as it takes.
    private var actions: Block.Slide {
        let numbers = synthesis.lines.map(\.action.number)
        let title =
            numbers.count <= DeckStanding.mostNamed
            ? "Atteinte des objectifs\u{202f}: \(Facts.bareFiches(numbers))"
            : "Atteinte des objectifs\u{202f}: fiches \(numbers.first ?? 0) à \(numbers.last ?? 0)"
        return Block.Slide("actions:1", Text(title), blocks: [table(synthesis.lines)], notes: [Text(rule)])
    }

    /// As many fiches as a title names one by one.
    private static let mostNamed = 4

    private var rule: String {
        """
        L’atteinte des objectifs s’apprécie d’après les indicateurs de processus, d’activité et de résultat \
        de chaque fiche.
        """
    }

    private func table(_ lines: [Synthesis.Line]) -> Block {
        .table(
            "",
            [
                .init("N°", weight: 0.55, alignment: .end), .init("Fiche action", weight: 5),
                .init("Atteinte des objectifs", weight: 2.4),
                .init("Reste-à-faire, ou commentaire si atteint", weight: 4),
            ],
            lines.map { line in
                [
                    Text(String(line.action.number)), Text(line.action.title), attainment(line),
                    Text(markup: line.assessment?.remaining ?? "").asClause,
                ]
            }, rowHeader: false)
    }

    /// «Partiellement atteint – atteinte prévue en juillet 2023».
    private func attainment(_ line: Synthesis.Line) -> Text {
        guard line.assessment?.attainment != .attained, let last = line.forecasts.horizons.last else {
            return line.attainment
        }
        return "\(line.attainment) – \(last.passed(on: context.day) ?? "atteinte prévue \(last.prose)")"
    }

    private var buckets: Block.Slide {
        let groups = Bucket.allCases.map { bucket in
            Block.Chart.Category(synthesis.label(bucket), tone: Document.Tone(bucket))
        }
        let values = Bucket.allCases.map { Double(synthesis.count($0)) }
        let drawing = synthesis.bar("Atteinte des objectifs")
        let chart = Block.Chart(
            .bar, "Atteinte des objectifs", groups, [.init("Fiches", values)],
            alternative: drawing.description)
        let body = SteeringSynthesis(synthesis: synthesis, facts: context.facts)
        return Block.Slide(
            "buckets", Text("Atteinte des objectifs\u{202f}: \(total) fiches, quatre groupes"),
            blocks: body.groups + [.chart(chart)])
    }

    /// How attainment is judged, and why a fiche that is not attained is not counted among those that will not be.
    private var explanation: Block.Slide {
        let body = SteeringSynthesis(synthesis: synthesis, facts: context.facts)
        let groups: [Text] = [
            "\(strong: "Objectifs atteints")\u{202f}: le dernier bilan le dit.",
            "\(strong: "Planning en cours")\u{202f}: l’atteinte est prévue à une date.",
            "\(strong: "Planning de déploiement à mettre en place")\u{202f}: aucune date n’est encore prévue.",
            """
            \(strong: "Objectifs qui ne seront pas atteints")\u{202f}: une décision a arrêté la fiche ou l’a mise \
            en stand-by.
            """,
        ]
        let rules: [Block] = [.paragraph(Text(rule)), .bullets(groups)]
        let title: Text = "Comment s’apprécie l’atteinte des objectifs"
        guard case .callout(let callout)? = body.exceptions.first else {
            return Block.Slide("buckets:why", title, blocks: rules)
        }
        return Block.Slide(
            "buckets:why", title, blocks: rules + [.callout(.note, callout.title, callout.blocks)])
    }

    private var zoom: [Block.Slide] {
        let lines = synthesis.lines(in: .planNeeded)
        guard context.isWhole, !lines.isEmpty else { return [] }
        let title = French.noun(
            lines.count, "Zoom sur l’action qui nécessite un planning de déploiement",
            "Zoom sur les \(lines.count)\u{a0}actions qui nécessitent un planning de déploiement")
        return [
            Block.Slide("zoom", Text(title), blocks: [asking(lines)], notes: [Text(arbitration)])
        ]
    }

    private var arbitration: String {
        """
        Pour chaque fiche, le COPIL arrête le planning, le demande pour une date, reporte l’action à la génération suivante ou y \
        renonce.
        """
    }

    /// The columns of the synthesis, then what the planning of each lacks and what is asked of the COPIL.
    private func asking(_ lines: [Synthesis.Line]) -> Block {
        let zoom = Dictionary(
            uniqueKeysWithValues: context.dossier.planningZoom(on: context.day).map { ($0.action.id, $0) })
        return .table(
            "",
            [
                .init("Fiche action", weight: 3), .init("Atteinte des objectifs", weight: 1.6),
                .init("Reste-à-faire", weight: 3), .init("Ce qui manque", weight: 2.6),
                .init("Arbitrage demandé", weight: 2.4),
            ],
            lines.map { line in
                let own = zoom[line.action.id]
                return [
                    Text("\(line.action.number). \(line.action.title)"), line.attainment,
                    Text(markup: line.assessment?.remaining ?? "").asClause,
                    Text(French.capitalized((own?.missing ?? []).joined(separator: ", "))),
                    Text(French.capitalized((own?.asked ?? []).joined(separator: "\u{202f}; "))),
                ]
            }, rowHeader: false)
    }

    private var points: [Block.Slide] {
        let shared = SharedPoints(lines: synthesis.lines, facts: context.facts)
        return Assessment.PointKind.allCases.compactMap { kind in
            let points = shared.points(of: kind)
            guard !points.isEmpty else { return nil }
            return Block.Slide("points:\(kind.rawValue)", Text(kind.label), blocks: [.bullets(points)])
        }
    }
}
