/// What is answered as a séance closes.
package struct Closing: Hashable, Sendable {
    /// How those who are still awaited attended; nil leaves them so.
    package var presence: Attendance.Presence?
    /// The points left over to a next meeting.
    package var leftOver: [ID<AgendaItem>] = []
    /// When the instance meets next.
    package var next: Horizon?

    package init(next: Horizon? = nil) {
        self.next = next
    }
}

extension Meeting {
    /// Held, with what was answered of its points and of the next date.
    package mutating func close(_ closing: Closing) throws(Refusal) {
        guard state != .cancelled else {
            throw .conflict("Cette réunion est annulée\u{202f}: modifiez-la d’abord.")
        }
        state = .held
        next = closing.next
        for index in agenda.indices where closing.leftOver.contains(agenda[index].id) {
            agenda[index].isLeftOver = true
        }
    }
}
