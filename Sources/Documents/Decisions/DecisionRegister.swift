import Domain

/// The register of decisions: what waits for a COPIL, then every decision in one table, with what became of it.
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
        let nothing: Block = .paragraph("Aucune décision n’est enregistrée.")
        let heading: [Block] = waiting.isEmpty ? [] : [.heading(1, "Décisions")]
        return proposals + (lines.isEmpty ? [nothing] : heading + [table])
    }

    private var proposals: [Block] {
        guard !waiting.isEmpty else { return [] }
        return [
            .heading(1, "Propositions en attente d’un COPIL"),
            .bullets(
                waiting.map { proposal in
                    let whose = facts.organization(proposal.conclusion.organization).map {
                        " (proposition \(French.genitive($0.shortName, of: $0.name)))"
                    }
                    let text = Text(markup: proposal.conclusion.text).asClause
                    return "\(text)\(whose ?? "")\u{202f}: \(emphasis: proposal.french)."
                }),
        ]
    }

    /// «N°» is that of the decision in the minutes of its meeting.
    private var table: Block {
        .table(
            Text(French.count(lines.count, "décision")),
            [
                .init("N°", weight: 0.4, alignment: .end), .init("Date", weight: 1.3),
                .init("Instance", weight: 1.1), .init("Décision", weight: 3.2), .init("Fiches", weight: 0.7),
                .init("Suite", weight: 2.6),
            ],
            lines.map { line in
                [
                    Text(number(of: line)), Text(line.meeting.when.inColumn),
                    Text(French.capitalized(line.meeting.name)), text(of: line) + outcome(of: line),
                    Text(fiches(line)), sequel(of: line),
                ]
            })
    }

    private func number(of line: Register.Line) -> String {
        let index = line.meeting.decisions.firstIndex { $0.id == line.decision.id }
        return index.map { String($0 + 1) } ?? ""
    }

    private func text(of line: Register.Line) -> Text {
        let text = Text(markup: line.decision.text).asSentence
        guard let answer = facts.answer(of: line.decision) else { return text }
        return "\(text) \(emphasis: "Répond \(answer).")"
    }

    /// What the words of the decision do not say: that it was not simply adopted, what it does, what it reserves.
    private func outcome(of line: Register.Line) -> Text {
        let result = facts.result(of: line.decision).map { "\n\(strong: $0)" as Text } ?? Text()
        guard !line.decision.reserve.isBlank else { return result }
        return result + "\nRéserve\u{202f}: \(Text(markup: line.decision.reserve).asSentence)"
    }

    private func fiches(_ line: Register.Line) -> String {
        line.decision.actions.compactMap { facts.action($0)?.number }.sorted().map(String.init)
            .joined(separator: ", ")
    }

    private func sequel(of line: Register.Line) -> Text {
        let tasks = line.tasks.map { open in
            let end =
                open.task.doneOn.map { "faite le \(French.date($0))" }
                ?? open.task.due.map { $0.due(on: facts.day) } ?? "à faire"
            return "\(Text(markup: open.task.text).plainText) (\(end))"
        }
        let meetings = line.meetings.map { "\($0.title), \($0.when.prose)" }
        let entries = line.entries.map { "\($0.title), \($0.when.prose)" }
        let bilans = line.assessments.map { bilan in
            "\(bilan.kind.label), fiche\u{a0}\(facts.action(bilan.action)?.number ?? 0)"
        }
        let through = tasks.isEmpty && meetings.isEmpty && entries.isEmpty ? self.through(line) : []
        let all = through + tasks + meetings + entries + bilans + [line.committee?.name].compactMap(\.self)
        return Text.joined([Text([Run(line.french, strong: true)])] + all.map { Text($0) }, separator: "\n")
    }

    /// By what a decision goes on, where nothing says that it carries it on.
    private func through(_ line: Register.Line) -> [String] {
        guard line.sequel == .underway else { return [] }
        if let fiches = facts.fiches(line.decision.actions) { return ["Faits notés depuis sur \(fiches)"] }
        let numbers = line.meeting.decisions.enumerated().filter {
            $1.outcome.isAdopted && !$1.actions.isEmpty
        }
        .map { String($0.offset + 1) }
        let label = French.noun(numbers.count, "Par la décision", "Par les décisions")
        return numbers.isEmpty ? [] : ["\(label)\u{a0}\(French.list(numbers)) de la même réunion"]
    }
}
