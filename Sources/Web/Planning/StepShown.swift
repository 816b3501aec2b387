import Domain
import HTML

/// An étape where another page names it.
struct StepShown {
    let step: PlannedStep
    let slug: String

    /// Its title, which leads to what holds its date, and what it is.
    var title: HTML {
        let name: HTML =
            switch step.holder {
            case .itself: "\(step.title)"
            case .meeting(let meeting): HTML.link(step.title, Path.meeting(slug, meeting.id))
            case .task(_, let meeting): HTML.link(step.title, Path.meetingDecisions(slug, meeting.id))
            case .entry(let entry): HTML.link(step.title, Path.entry(slug, entry.id))
            }
        return marks.isEmpty ? name : "\(name) <span class=\"soft\">\(marks)</span>"
    }

    /// «réunion · atteint les objectifs · précisée depuis mai 2023 · plausible, à confirmer».
    var marks: String {
        let shift = step.shift.map { shift in
            step.milestone.former.last?.due.map { "\(shift.label) depuis \($0.spelled)" } ?? shift.label
        }
        return [kind.unlessBlank, shift].compactMap(\.self).joined(separator: " · ")
    }

    /// The same beside the sentence, which tells what became of its date.
    var kind: String {
        [
            holder, step.milestone.attains ? "★\u{a0}atteint les objectifs" : nil,
            step.milestone.isYearly ? "↻\u{a0}chaque année" : nil,
            step.milestone.isInvented ? "plausible, à confirmer" : nil,
        ].compactMap(\.self).joined(separator: " · ")
    }

    /// What holds its date, in a word.
    var holder: String? {
        switch step.holder {
        case .itself: nil
        case .meeting: "réunion"
        case .task: "tâche"
        case .entry: "avancée"
        }
    }

    /// Where its date is written, for who sees that it is not asked here.
    var heldBy: HTML? {
        switch step.holder {
        case .itself: nil
        case .meeting(let meeting): "date de la \(HTML.link("réunion", Path.meeting(slug, meeting.id)))"
        case .task(_, let meeting):
            "date de la \(HTML.link("tâche", Path.meetingDecisions(slug, meeting.id)))"
        case .entry(let entry): "date de l’\(HTML.link("avancée", Path.entry(slug, entry.id)))"
        }
    }
}
