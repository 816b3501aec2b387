/// What a meeting leaves, by its kinds.
package enum DecisionPart: String, CaseIterable, Sendable {
    case contribution, conclusion, decision, task

    /// On screen, after «une» or «un».
    package var label: String {
        switch self {
        case .contribution: "un apport"
        case .conclusion: "une conclusion"
        case .decision: "une décision"
        case .task: "une tâche"
        }
    }
}

extension Meeting {
    /// The words of all that it left of a kind.
    package func texts(_ part: DecisionPart) -> [String] {
        switch part {
        case .contribution: contributions.map(\.text)
        case .conclusion: conclusions.map(\.text)
        case .decision: decisions.map(\.text)
        case .task: tasks.map(\.text)
        }
    }

    /// Makes something of a passage of the notes, about the fiche of its point. What was made of it already is there once.
    package mutating func add(_ text: String, as part: DecisionPart, from item: ID<AgendaItem>?) {
        guard !texts(part).contains(text) else { return }
        let actions = agenda.first { $0.id == item && item != nil }?.action.map { [$0] } ?? []
        switch part {
        case .contribution: contributions.append(Contribution(text))
        case .conclusion: conclusions.append(Conclusion(text, actions: actions))
        case .decision: decisions.append(Decision(text, actions: actions))
        case .task:
            var task = MeetingTask(text)
            task.actions = actions
            tasks.append(task)
        }
    }
}

extension Note {
    /// Its lines, without the marks of lists.
    package var lines: [String] {
        text.split(whereSeparator: \.isNewline).map { line in
            var rest = line.drop(while: \.isWhitespace)
            if let mark = rest.first, "-–—•*".contains(mark), rest.dropFirst().first?.isWhitespace == true {
                rest = rest.dropFirst().drop(while: \.isWhitespace)
            }
            while rest.last?.isWhitespace == true { rest.removeLast() }
            return String(rest)
        }.filter { !$0.isBlank }
    }
}
