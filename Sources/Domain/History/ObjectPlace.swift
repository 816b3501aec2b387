/// Where an object stands: what the address of the page that shows it is made of, besides its kind and id.
package struct ObjectPlace: Hashable, Sendable {
    /// The number of the fiche that it is, or belongs to.
    package let action: Int?
    /// The meeting that it belongs to.
    package let meeting: ID<Meeting>?
    /// The quarter of its review.
    package let quarter: Quarter?
    /// The number of its published version.
    package let version: Int?

    package init(
        action: Int? = nil, meeting: ID<Meeting>? = nil, quarter: Quarter? = nil, version: Int? = nil
    ) {
        self.action = action
        self.meeting = meeting
        self.quarter = quarter
        self.version = version
    }
}
