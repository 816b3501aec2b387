import Domain

/// The evaluation, as far as it is recorded: what the contract says of it, what is put to the COPIL.
struct DeckEvaluation {
    let context: DeckContext

    var slides: [Block.Slide] {
        guard context.meeting.kind == .steering else { return [] }
        return [article, method].compactMap(\.self)
    }

    private var article: Block.Slide? {
        let found = context.dossier.articles.first { French.folded($0.title).contains("evaluation") }
        guard let found, !found.quotes.isEmpty else { return nil }
        return Block.Slide(
            "evaluation:article", "L’évaluation dans le contrat",
            blocks: found.quotes.map { .quotation(Text(Grammar.quoted($0))) } + [
                .paragraph(
                    "\(emphasis: "Source\u{202f}: article\u{a0}\(found.number), \(Grammar.quoted(found.title))")"
                )
            ])
    }

    private var method: Block.Slide? {
        let decisions = context.meeting.decisions.filter(\.isOnEvaluation)
        let ids = Set(decisions.map(\.id))
        let tasks = context.meeting.tasks.filter { !ids.isDisjoint(with: $0.follows) }
        let steps = (decisions.map(\.text) + tasks.map(\.text)).map { Text(markup: $0) }
        guard !steps.isEmpty else { return nil }
        return Block.Slide(
            "evaluation:method", "Méthode et calendrier de l’évaluation", blocks: [.bullets(steps)])
    }
}

/// What comes after the meeting, and its last slide.
struct DeckEnd {
    let context: DeckContext

    var slides: [Block.Slide] { [next].compactMap(\.self) + [questions, closing] }

    /// The room speaks.
    private var questions: Block.Slide {
        Block.Slide("questions", "Questions et échanges", layout: .section)
    }

    private var next: Block.Slide? {
        let meeting = context.meeting
        let announced = meeting.next.map { [Text("Prochaine réunion\u{202f}: \($0.prose)")] } ?? []
        let items = meeting.tasks.map(told) + meeting.conclusions.map { Text(markup: $0.text) } + announced
        guard !items.isEmpty else { return nil }
        return Block.Slide("next", "Prochaines étapes", blocks: [.bullets(items)])
    }

    private func told(_ task: MeetingTask) -> Text {
        let due = task.due.map { " – \($0.prose)" } ?? ""
        return "\(Text(markup: task.text).asClause)\(due)"
    }

    private var closing: Block.Slide {
        let meeting = context.meeting
        return Block.Slide(
            "closing", "Mots de clôture", layout: .closing,
            subtitle: Text("\(French.capitalized(meeting.called)), \(context.dossier.contract.name)"))
    }
}
