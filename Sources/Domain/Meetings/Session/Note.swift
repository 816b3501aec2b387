/// What was noted during a meeting, on a point of its agenda or on the meeting as a whole.
package struct Note: Hashable, Sendable {
    package var id: ID<Note> = .unsaved
    package var version = 1
    package var meeting: ID<Meeting>
    /// The point à l’ordre du jour; nil for the meeting as a whole.
    package var item: ID<AgendaItem>?
    /// In the light markup of long texts.
    package var text: String

    package init(_ text: String, at meeting: ID<Meeting>, on item: ID<AgendaItem>? = nil) {
        self.text = text
        self.meeting = meeting
        self.item = item
    }
}
