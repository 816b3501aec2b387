/// Étapes from crosses.
extension FollowDraft {
    /// Crosses that follow one another make one étape; words are its title.
    mutating func takeSteps(
        _ row: FollowTable.Row, _ subject: Indicator.Subject, _ line: inout FollowImport.Line
    ) {
        let marks = row.marks.filter { !$0.text.isBlank }.sorted { $0.when.first < $1.when.first }
        guard !marks.isEmpty else {
            line.notes.append("aucune croix\u{202f}: une couleur seule ne se lit pas")
            return
        }
        let refused = marks.filter { Self.refusal.contains(French.folded($0.text)) }
        line.notes += refused.map { "«\u{202f}\($0.text)\u{202f}» sous \($0.when.french) n’est pas repris" }
        var runs: [(start: Horizon, due: Horizon, words: String?)] = []
        for mark in marks where !Self.refusal.contains(French.folded(mark.text)) {
            let words = Self.isCross(mark.text) ? nil : mark.text
            if let last = runs.last, last.words == words,
                last.due.last.adding(days: 1) == mark.when.first
            {
                runs[runs.count - 1].due = mark.when
            } else {
                runs.append((mark.when, mark.when, words))
            }
        }
        if runs.filter({ $0.words == nil }).count > 1 { join(&runs, row) }
        for run in runs { add(run, row, subject, &line) }
    }

    private static let refusal: Set<String> = ["non", "0", "-", "?", "na", "n/a", "so", "sans objet"]

    private static func isCross(_ text: String) -> Bool {
        let folded = French.folded(text).filter { !$0.isWhitespace }
        return ["oui", "1"].contains(folded)
            || (folded.count <= 3 && folded.allSatisfy { "x✔✓✗✘●•■█▪◼*".contains($0) })
    }

    /// Crosses with months between them: one étape each time, or one from the first to the last.
    private mutating func join(
        _ runs: inout [(start: Horizon, due: Horizon, words: String?)], _ row: FollowTable.Row
    ) {
        let crosses = runs.filter { $0.words == nil }
        guard let first = crosses.first, let last = crosses.last else { return }
        let name = row.texts[.step] ?? row.name.unlessBlank ?? row.texts[.action] ?? ""
        let chosen = ask(
            "periodes#\(row.key)",
            "«\u{202f}\(name.shortened(60))\u{202f}» a des croix à \(crosses.count) périodes\u{202f}: qu’est-ce\u{202f}?",
            [
                ("plusieurs", "\(crosses.count) étapes, une par période"),
                ("une", "Une seule étape, de \(first.start.french) à \(last.due.french)"),
            ])
        guard chosen == "une" else { return }
        runs.removeAll { $0.words == nil }
        runs.insert((first.start, last.due, nil), at: 0)
    }

    /// What a second column says is done, unless it is the title of the fiche.
    private func named(_ row: FollowTable.Row, _ action: ID<Action>?) -> String? {
        guard let name = row.name.unlessBlank, let title = action.flatMap({ dossier.$actions[$0]?.title }),
            !FicheName(French.folded(name)).shortens(title)
        else { return nil }
        return name
    }

    private mutating func add(
        _ run: (start: Horizon, due: Horizon, words: String?), _ row: FollowTable.Row,
        _ subject: Indicator.Subject, _ line: inout FollowImport.Line
    ) {
        let action: ID<Action>? = if case .action(let id) = subject { id } else { nil }
        let label = row.texts[.step] ?? named(row, action)
        let title = [label, run.words].compactMap(\.self).joined(separator: "\u{202f}: ").unlessBlank
        var step = Milestone(title ?? "Mise en œuvre", of: action, due: run.due, known: today)
        if run.start != run.due { step.start = run.start }
        let folded = French.folded(step.title)
        let own = dossier.milestones.filter { $0.action == action && French.folded($0.title) == folded }
        if let same = own.first(where: { $0.due == step.due }) ?? own.first {
            let when = same.due.map { ", \($0.french)" } ?? ""
            line.notes.append(
                "«\u{202f}\(step.title)\u{202f}» est déjà au planning\(when)\u{202f}: rien n’est changé")
            return
        }
        if title == nil { line.notes.append("sans nom d’étape\u{202f}: «\u{202f}Mise en œuvre\u{202f}»") }
        if run.due.last < today {
            let chosen = ask(
                "faites", "Les croix des mois passés disent-elles ce qui est fait\u{202f}?",
                [("non", "Non, ce qui était prévu"), ("oui", "Oui, ce qui est fait")])
            if chosen == "oui" { step.finish(.on(run.due), on: today) }
        }
        let span = run.start == run.due ? run.due.french : "\(run.start.french) à \(run.due.french)"
        line.notes.append("«\u{202f}\(step.title)\u{202f}», \(span)")
        line.outcome = .added
        milestones.append(step)
    }
}
