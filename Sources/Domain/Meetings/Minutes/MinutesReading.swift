/// The minutes of a meeting with the facts that they are written from.
package struct MinutesReading: Sendable {
    package let dossier: Dossier
    package let meeting: Meeting
    package let minutes: Minutes

    /// Throws `.notFound` when the meeting is not of the contract.
    package init(_ minutes: Minutes, of dossier: Dossier) throws(Refusal) {
        guard let meeting = dossier.meetings.first(where: { $0.id == minutes.meeting }) else {
            throw .notFound
        }
        (self.dossier, self.meeting, self.minutes) = (dossier, meeting, minutes)
    }

    /// The minutes once a later meeting approved them, with the document that is kept of them.
    package func approved(at later: ID<Meeting>, as document: String, known day: Day? = nil)
        throws(Refusal) -> Minutes
    {
        guard let approving = dossier.meetings.first(where: { $0.id == later }) else {
            throw .invalid("approving", "Choisissez la réunion qui approuve.")
        }
        var minutes = minutes
        try minutes.approve(at: approving, of: meeting, as: document, known: day)
        return minutes
    }
}
