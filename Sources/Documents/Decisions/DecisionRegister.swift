import Domain

/// The register of decisions: what waits for a COPIL, then every decision with what became of it.
package enum DecisionRegister {
    /// The lines of a register; `scope` says in words which ones, empty for all.
    package static func build(
        _ lines: [Register.Line], waiting: [Proposal], scope: String = "", of dossier: Dossier,
        for audience: Audience = .partners, on day: Day
    ) -> Document {
        let facts = Facts(dossier, for: audience, on: day)
        let body = RegisterBody(lines: lines, waiting: waiting, facts: facts)
        let document = Document(
            of: dossier, title: "Registre des décisions",
            subtitle: [dossier.contract.name, scope].filter { !$0.isEmpty }.joined(separator: " · "),
            date: "Édité le \(French.date(day))", day: day,
            footer: "Registre des décisions au \(French.date(day))",
            blocks: body.blocks)
        return Masking(dossier, for: audience).applied(to: document)
    }
}

private struct RegisterBody {
    let lines: [Register.Line]
    let waiting: [Proposal]
    let facts: Facts

    var blocks: [Block] {
        let decided = groups.flatMap(group)
        let nothing: [Block] = [.paragraph("Aucune décision n’est enregistrée.")]
        return proposals + (decided.isEmpty ? nothing : decided)
    }

    private var proposals: [Block] {
        guard !waiting.isEmpty else { return [] }
        return [
            .heading(1, "Propositions en attente d’un COPIL"),
            .bullets(
                waiting.map { proposal in
                    let whose = facts.organization(proposal.conclusion.organization).map {
                        " (proposition \(Grammar.of($0.shortName, of: $0.name)))"
                    }
                    let text = Text(markup: proposal.conclusion.text).asClause
                    return "\(text)\(whose ?? "")\u{202f}: \(emphasis: proposal.french)."
                }),
        ]
    }

    private var groups: [(meeting: Meeting, lines: [Register.Line])] {
        lines.reduce(into: []) { groups, line in
            if groups.last?.meeting.id == line.meeting.id {
                groups[groups.count - 1].lines.append(line)
            } else {
                groups.append((line.meeting, [line]))
            }
        }
    }

    private func group(_ meeting: Meeting, _ lines: [Register.Line]) -> [Block] {
        [
            .heading(1, Text(French.capitalized(meeting.called))),
            .table(
                Text(French.count(lines.count, "décision")),
                [
                    .init("Décision", weight: 3), .init("Suite donnée", weight: 1.3),
                    .init("Fiches", weight: 0.7), .init("Ce qu’elle est devenue", weight: 2.4),
                ],
                lines.map { line in
                    [text(of: line), outcome(of: line), Text(fiches(line)), sequel(of: line)]
                }),
        ]
    }

    private func text(of line: Register.Line) -> Text {
        let text = Text(markup: line.decision.text).asSentence
        guard let answer = facts.answer(of: line.decision) else { return text }
        return "\(text) \(emphasis: "Répond \(answer).")"
    }

    private func outcome(of line: Register.Line) -> Text {
        let effect = line.decision.effect == .orientation ? "" : "\n\(line.decision.effect.label)"
        let reserve =
            line.decision.reserve.isBlank
            ? Text() : "\nRéserve\u{202f}: \(Text(markup: line.decision.reserve))"
        return "\(strong: line.decision.outcome.label)\(effect)\(reserve)"
    }

    private func fiches(_ line: Register.Line) -> String {
        line.decision.actions.compactMap { facts.action($0)?.number }.sorted().map(String.init)
            .joined(separator: ", ")
    }

    private func sequel(of line: Register.Line) -> Text {
        let tasks = line.tasks.map { open in
            let end =
                open.task.doneOn.map { "faite le \(French.date($0))" }
                ?? open.task.due.map { "à faire avant\u{202f}: \($0.french)" } ?? "à faire"
            return "\(Text(markup: open.task.text).plainText) (\(end))"
        }
        let meetings = line.meetings.map { "\($0.title), \($0.when.prose)" }
        let entries = line.entries.map { "\($0.title), \($0.when.prose)" }
        let bilans = line.assessments.map { bilan in
            "\(bilan.kind.label), fiche\u{a0}\(facts.action(bilan.action)?.number ?? 0)"
        }
        let all = tasks + meetings + entries + bilans + [line.committee?.name].compactMap(\.self)
        return Text.joined([Text([Run(line.french, strong: true)])] + all.map { Text($0) }, separator: "\n")
    }
}
