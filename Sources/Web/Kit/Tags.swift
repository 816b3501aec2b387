import Domain
import HTML

/// The words in a coloured frame that say a state, the same on every page.
extension HTML {
    /// Where a bilan is between its draft and its validation.
    static func tag(_ state: Assessment.StateName) -> HTML {
        switch state {
        case .draft: tag(state.label, .grey)
        case .submitted: tag(state.label, .blue)
        case .returned: tag(state.label, .ochre)
        case .validated: tag(state.label, .green)
        }
    }

    /// Atteinte des objectifs; the four colours of the buckets stay theirs.
    static func tag(_ attainment: Attainment?) -> HTML {
        switch attainment {
        case nil: tag(Assessment.answer(nil), .ochre)
        case .attained: tag(Attainment.attained.label, .green)
        case .partial: tag(Attainment.partial.label, .grey, shape: .half)
        case .notAttained: tag(Attainment.notAttained.label, .grey)
        }
    }

    /// The group of the synthesis that a fiche is in.
    static func tag(_ verdict: Verdict) -> HTML {
        tag(verdict.label, Tone(verdict.bucket))
    }

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

    /// What a version of the planning is to those who decide.
    static func tag(_ state: PlanningVersion.State) -> HTML {
        switch state {
        case .proposed: tag(state.label, .blue)
        case .adopted: tag(state.label, .green)
        case .replaced, .kept: tag(state.label, .grey)
        }
    }
}
