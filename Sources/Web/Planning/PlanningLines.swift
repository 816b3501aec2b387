import Domain
import HTML

/// The lines of the planning, as its grid shows them to somebody: a line a fiche, or a line an étape.
struct PlanningLines: OfDossier, Viewed {
    let dossier: Dossier
    let viewer: Viewer
    let planning: Planning

    /// One étape with its place among those of its fiche.
    struct Line: Hashable, Sendable {
        let key: String
        /// Nil for the contract.
        let action: Action?
        /// Nil for a fiche that has none to come.
        let step: PlannedStep?
    }

    /// One a fiche: what it waits for.
    var ofFiches: [Line] {
        planning.lines.map { Line(key: String($0.action.number), action: $0.action, step: $0.next) }
    }

    /// One an étape, those of the contract first.
    var ofSteps: [Line] {
        lines(planning.contract, nil, "C")
            + planning.lines.flatMap { lines($0.steps, $0.action, String($0.action.number)) }
    }

    /// Their keys count them as they were written: one that is added changes none.
    private func lines(_ steps: [PlannedStep], _ action: Action?, _ start: String) -> [Line] {
        let ranks = Dictionary(
            uniqueKeysWithValues: steps.map(\.id).sorted().enumerated().map { ($1, $0 + 1) })
        return steps.map { Line(key: "\(start)-\(ranks[$0.id] ?? 0)", action: action, step: $0) }
    }

    func grid(_ lines: [Line], byStep: Bool) -> Grid<WrittenStep> {
        Grid(
            label: byStep ? "Étapes du planning" : "Prochaine étape de chaque fiche",
            noun: byStep ? "étape" : "fiche", heads: ("N°", byStep ? "Étape" : "Fiche action"),
            form: WrittenStep.line(on: viewer.today),
            columns: [
                ("title", byStep ? "Intitulé" : "Prochaine étape"), ("due", "Échéance"), ("done", "Réalisée"),
            ], groups: byStep ? byFiche(lines) : byAxis(lines))
    }

    private func byAxis(_ lines: [Line]) -> [GridGroup<WrittenStep>] {
        dossier.axes.compactMap { axis in
            let own = lines.filter { $0.action?.axis == axis.id }
            guard !own.isEmpty else { return nil }
            return GridGroup(title: "Axe\u{a0}\(axis.number)\u{202f}: \(axis.title)", rows: own.map(ofFiche))
        }
    }

    private func byFiche(_ lines: [Line]) -> [GridGroup<WrittenStep>] {
        var groups: [GridGroup<WrittenStep>] = []
        let contract = lines.filter { $0.action == nil }
        if !contract.isEmpty {
            groups.append(
                GridGroup(
                    title: "Vie du contrat et autres actions", rows: contract.map(ofStep),
                    note: note(planning.contract, nil)))
        }
        for line in planning.lines {
            let own = lines.filter { $0.action?.id == line.action.id }
            guard !own.isEmpty else { continue }
            groups.append(
                GridGroup(
                    title: "\(line.action.shortName)\u{202f}: \(line.action.title)", rows: own.map(ofStep),
                    note: note(line.steps, line.action)))
        }
        return groups
    }

    /// «4 étapes sur 7», and what adds one.
    private func note(_ steps: [PlannedStep], _ action: Action?) -> HTML {
        let add: HTML = HTML.when(
            mayEdit, " · \(HTML.link("Ajouter une étape", Path.newStep(slug, fiche: action?.number)))")
        return
            "<span id=\"fiche-\(action.map { String($0.number) } ?? "contrat")\">\(PlannedStep.progress(of: steps))</span>\(add)"
    }

    private func ofFiche(_ line: Line) -> GridRow<WrittenStep> {
        guard let action = line.action else { return ofStep(line) }
        let steps = planning.lines.first { $0.action.id == action.id }?.steps ?? []
        return row(
            line, code: action.code,
            title: HTML.link(action.title, Path.action(slug, action.number)),
            state: steps.isEmpty
                ? "Aucune étape"
                : "\(French.capitalized(PlannedStep.progress(of: steps)))\(stateEnd(line.step))")
    }

    private func ofStep(_ line: Line) -> GridRow<WrittenStep> {
        guard let step = line.step else { return ofFiche(line) }
        let marks = StepShown(step: step, slug: slug).kind
        let name: HTML =
            mayEdit
            ? HTML.link("Étape\u{a0}\(line.key)", Path.editStep(slug, step.id)) : "Étape\u{a0}\(line.key)"
        return row(
            line, code: line.key.replacing("-", with: "."),
            title: """
                <span id="etape-\(step.id.description)">\(name)</span>\(HTML.when(!marks.isEmpty, " <span class=\"soft\">\(marks)</span>"))
                """,
            state: French.capitalized(step.sentence))
    }

    private func stateEnd(_ step: PlannedStep?) -> String {
        step.map { ", \($0.isLate ? "en retard" : $0.due == nil ? "sans date" : "datée")" } ?? ""
    }

    private func row(_ line: Line, code: String, title: HTML, state: String) -> GridRow<WrittenStep> {
        let step = line.step
        var notes: [String: HTML] = [:]
        if let step {
            notes["due"] = StepShown(step: step, slug: slug).heldBy ?? waiting(step)
            if step.isLate { notes["done"] = "en retard" }
        }
        let stored =
            step.map(WrittenStep.init)
            ?? WrittenStep(Milestone("", of: line.action?.id, known: viewer.today))
        return GridRow(
            key: line.key, identity: step?.id.description ?? "", code: code, title: title,
            facts: step?.title ?? "Aucune étape à venir", stored: stored,
            version: step?.milestone.version ?? 0, isOpen: mayEdit, state: state, notes: notes,
            fixed: step?.milestone.source == nil ? [] : ["due", "done"])
    }

    /// What waits for an étape that moved, and where it follows.
    private func waiting(_ step: PlannedStep) -> HTML? {
        let left = planning.left(behind: step)
        guard !left.isEmpty else { return nil }
        let names = French.list(left.prefix(3).map { "«\u{202f}\($0.title)\u{202f}»" })
        let words = "\(French.count(left.count, "étape l’attend", "étapes l’attendent"))\u{202f}: \(names)."
        return mayEdit
            ? "\(words) \(HTML.link("Les décaler aussi\u{202f}?", Path.waitingSteps(slug, step.id)))"
            : "\(words)"
    }
}
