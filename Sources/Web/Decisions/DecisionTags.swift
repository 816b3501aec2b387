import Domain
import HTML

extension HTML {
    /// What became of a decision in its meeting.
    static func tag(_ outcome: Decision.Outcome) -> HTML {
        switch outcome {
        case .adopted: tag(outcome.label, .green)
        case .adoptedWithReserve: tag(outcome.label, .ochre)
        case .refused: tag(outcome.label, .plum)
        case .postponed: tag(outcome.label, .grey)
        }
    }

    /// What a decision changes; nothing for an orientation.
    static func tag(_ effect: Decision.Effect) -> HTML {
        effect.changesSomething ? tag(effect.label, .blue) : .empty
    }

    /// What became of a decision since.
    static func tag(_ line: Register.Line) -> HTML {
        switch line.sequel {
        case .late: tag(line.french, .red)
        case .without: tag(line.french, .ochre)
        case .underway: tag(line.french, .blue)
        case .done: tag(line.french, .green)
        case .recent, .settled: tag(line.french, .grey)
        }
    }

    /// Whether a task is done, late, or open.
    static func tag(_ task: MeetingTask, on day: Day) -> HTML {
        if let doneOn = task.doneOn { return tag("Faite le \(French.date(doneOn))", .green) }
        return task.isLate(on: day) ? tag("En retard", .red) : tag("À faire", .grey)
    }
}
