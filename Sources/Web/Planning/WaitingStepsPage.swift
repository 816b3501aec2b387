import Domain
import HTML

/// An étape moved: those that wait for it, and where they would go with it.
struct WaitingStepsPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let step: PlannedStep
    let moves: [Move]

    /// One that would follow.
    struct Move: Sendable {
        let step: PlannedStep
        let due: Horizon

        /// Names it as it was read: one that changed since is read again.
        var token: String { "\(step.id).\(step.milestone.version)" }
    }

    init(_ dossier: Dossier, _ id: ID<Milestone>, for viewer: Viewer) throws(Refusal) {
        let planning = Planning(of: dossier, on: viewer.today)
        guard let step = planning.steps.first(where: { $0.id == id }) else { throw .notFound }
        (self.dossier, self.viewer, self.step) = (dossier, viewer, step)
        let days = planning.move(of: step)
        moves = planning.left(behind: step).compactMap { other in
            other.due.map { Move(step: other, due: $0.moved(days: days)) }
        }
    }

    var page: Page {
        Page(
            "Étapes qui attendent «\u{202f}\(step.title.shortened(60))\u{202f}»",
            lead: "\(French.capitalized(step.sentence)).",
            breadcrumb: above(Link("Planning", Path.planning(slug))), content: content)
    }

    private var content: HTML {
        guard !moves.isEmpty else {
            return HTML.emptyState(
                "Aucune étape n’est à décaler",
                purpose: "Celles qui l’attendent ont suivi, sont réalisées ou n’ont pas de date à elles.",
                action: HTML.buttonLink("Revenir au planning", Path.step(slug, step.id)))
        }
        let rows = moves.map { move -> [HTML] in
            [
                Field.tick(
                    "etape", value: move.token, label: "Décaler « \(move.step.title) »", isOn: true),
                "\(move.step.title)", "\(move.step.due?.spelled)", "\(move.due.spelled)",
            ]
        }
        let table = Table(
            "Étapes à décaler",
            columns: [.init("Décaler", isTitleHidden: true), "Étape", "Prévue", "Deviendrait"],
            headerColumn: 1)
        return """
            <form method="post" action="\(Path.waitingSteps(slug, step.id))">\(Field.hidden("_csrf", viewer.csrf))\
            \(table.with(rows: rows))\
            \(HTML.formActions(
                HTML.button("Décaler les étapes cochées"),
                HTML.buttonLink("Les laisser où elles sont", Path.step(slug, step.id))))</form>
            """
    }
}
