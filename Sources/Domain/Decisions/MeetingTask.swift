/// What a meeting asks of somebody, before a date. On screen: «tâche».
package struct MeetingTask: Hashable, Sendable {
    package var id: ID<MeetingTask> = .unsaved
    package var text: String
    /// Who answers for it: a person, a structure, or both.
    package var owner: ID<Person>?
    package var organization: ID<Organization>?
    package var due: Horizon?
    /// The day it was done; nil while it is open.
    package var doneOn: Day?
    package var actions: [ID<Action>] = []
    /// The decisions that it carries out.
    package var follows: [ID<Decision>] = []

    package init(_ text: String, owner: ID<Person>? = nil, due: Horizon? = nil) {
        self.text = text
        self.owner = owner
        self.due = due
    }

    /// Open, and its date has passed.
    package func isLate(on day: Day) -> Bool {
        doneOn == nil && due.map { $0.last < day } ?? false
    }
}
