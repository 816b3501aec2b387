import Domain
import HTML

/// The versions that were kept of the planning, and what compares two of them.
struct PlanningVersionsPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier

    var page: Page {
        Page(
            "Versions du planning",
            lead:
                "La clôture d’un COPIL ou d’un COTECH garde le planning tel qu’il est ce jour-là\u{202f}; une décision l’adopte.",
            breadcrumb: above(Link("Planning", Path.planning(slug))), actions: actions, content: content)
    }

    private var actions: HTML {
        HTML.when(
            mayEdit,
            HTML.postButton(
                "Photographier le planning", action: Path.planningVersions(slug), csrf: viewer.csrf,
                style: .primary))
    }

    private var content: HTML {
        let versions = dossier.planningVersions.reversed()
        guard !versions.isEmpty else {
            return HTML.emptyState(
                "Aucune version gardée",
                purpose:
                    "Le prochain COPIL ou COTECH que vous clôturez en gardera une\u{202f}; «\u{202f}Photographier\u{202f}» est pour le reste.",
                action: HTML.buttonLink("Revenir au planning", Path.planning(slug)))
        }
        let rows = versions.map { version -> [HTML] in
            [
                HTML.link(version.name, Path.planningVersion(slug, version.id)),
                "\(French.date(version.taken))", HTML.tag(version.state),
                "\(French.count(version.steps.count, "étape"))",
            ]
        }
        return Table("Versions du planning", columns: ["Version", "Au", "État", "Étapes"]).with(rows: rows)
            + comparison
    }

    private var comparison: HTML {
        let choices = dossier.planningVersions.map {
            Choice($0.id.description, "\($0.name), au \(French.date($0.taken))")
        }
        let form = HTML.query(
            action: Path.planningComparison(slug), label: "Comparer deux versions"
        ) {
            Field("de", "De").select(choices, selected: choices.first?.value)
                + Field("a", "À").select(choices, selected: nil, blank: "Le planning d’aujourd’hui")
                + HTML.button("Comparer", .secondary)
        }
        return HTML.section("Comparer", form)
    }
}

/// One version, as it was.
struct PlanningVersionPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let version: PlanningVersion

    var page: Page {
        Page(
            version.name, kicker: "Version au \(French.date(version.taken))",
            breadcrumb: above(
                Link("Planning", Path.planning(slug)), Link("Versions", Path.planningVersions(slug))),
            tags: HTML.tag(version.state), actions: actions,
            content: facts + StepTable(dossier: dossier, steps: version.steps).html)
    }

    private var actions: HTML {
        HTML.when(
            mayEdit && version.state != .adopted,
            HTML.buttonLink("Dire la décision qui l’adopte", Path.planningAdoption(slug, version.id)))
            + HTML.buttonLink("Comparer à aujourd’hui", "\(Path.planningComparison(slug))?de=\(version.id)")
    }

    private var facts: HTML {
        let meeting = dossier.$meetings[version.meeting]
        let adopting = dossier.meetings.first { meeting in
            meeting.decisions.contains { $0.id == version.decision }
        }
        return HTML.summaryList([
            (
                "Montrée au",
                meeting.map { HTML.link($0.called, Path.meeting(slug, $0.id)) } ?? .empty
            ),
            (
                "Adoptée par",
                adopting.flatMap { meeting in
                    version.decision.map {
                        HTML.link("une décision du \(meeting.called)", Path.decision(slug, meeting.id, $0))
                    }
                } ?? .empty
            ),
        ])
    }
}

/// The étapes of a version, as text.
struct StepTable: OfDossier {
    let dossier: Dossier
    let steps: [PlanningVersion.Step]

    var html: HTML {
        let rows = steps.sorted { order($0) < order($1) }.map { step -> [HTML] in
            let action = dossier.$actions[step.action]
            return [
                "\(step.title)",
                action.map { HTML.link($0.shortName, Path.action(slug, $0.number)) } ?? "Vie du contrat",
                "\(step.due?.spelled ?? "sans date")", "\(step.done?.french)",
            ]
        }
        return Table(
            "Étapes", caption: "\(French.count(rows.count, "étape"))",
            columns: ["Étape", "Fiche", "Échéance", "Réalisée"]
        ).with(rows: rows)
    }

    private func order(_ step: PlanningVersion.Step) -> (Int, Int64) {
        (dossier.$actions[step.action]?.number ?? 0, step.milestone.rawValue)
    }
}

/// What became of the planning between two days: in sentences, then étape by étape.
struct PlanningComparisonPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let before: PlanningVersion?
    /// Nil for the planning as it stands.
    let after: PlanningVersion?

    var page: Page {
        Page(
            "Ce qui a bougé au planning",
            lead: before.map { "De «\u{202f}\($0.name)\u{202f}» à \(arrival)." },
            breadcrumb: above(
                Link("Planning", Path.planning(slug)), Link("Versions", Path.planningVersions(slug))),
            content: content)
    }

    private var arrival: String {
        after.map { "«\u{202f}\($0.name)\u{202f}»" } ?? "aujourd’hui, \(French.date(viewer.today))"
    }

    private var content: HTML {
        guard let before else {
            return HTML.emptyState(
                "Rien à comparer",
                purpose: "Aucune version du planning n’est encore gardée.",
                action: HTML.buttonLink("Versions du planning", Path.planningVersions(slug)))
        }
        let day = after?.taken ?? viewer.today
        let comparison = PlanningComparison(
            from: before.steps, to: after?.steps ?? dossier.photograph(on: day), on: day,
            numbers: Dictionary(dossier.actions.map { ($0.id, $0.number) }) { first, _ in first })
        return "<p>\(French.capitalized(comparison.sentence))</p>\(table(comparison))"
    }

    private func table(_ comparison: PlanningComparison) -> HTML {
        guard !comparison.lines.isEmpty else { return .empty }
        let rows = comparison.lines.map { line -> [HTML] in
            let action = dossier.$actions[line.step.action]
            return [
                "\(line.step.title)",
                action.map { HTML.link($0.shortName, Path.action(slug, $0.number)) } ?? "Vie du contrat",
                "\(line.change.label)", "\(line.before?.due?.spelled ?? "–")",
                "\(line.change == .removed ? "–" : line.step.done?.french ?? line.step.due?.spelled ?? "sans date")",
            ]
        }
        return Table(
            "Étapes qui ont changé", caption: "\(French.count(rows.count, "étape"))",
            columns: ["Étape", "Fiche", "Ce qui a changé", "Avant", "Après"]
        ).with(rows: rows)
    }
}

extension PlanningComparison.Change {
    /// On screen.
    fileprivate var label: String {
        switch self {
        case .added: "ajoutée"
        case .removed: "retirée"
        case .moved(let shift): shift.label
        case .doneInTime: "réalisée à sa date"
        case .doneLate: "réalisée en retard"
        case .doneEarly: "réalisée en avance"
        }
    }
}
