extension Meeting {
    /// Of what it is a meeting: an instance, which says its kind, or a kind alone.
    package struct Gathering: Hashable, Sendable {
        package let kind: Kind
        package let committee: ID<Committee>?

        /// A meeting of an instance.
        package init(of committee: Committee) {
            (kind, self.committee) = (committee.kind.meetings, committee.id)
        }

        /// A meeting of a kind; of the instance that a COPIL or a COTECH has of its own, where there is one.
        package init(_ kind: Kind, of committee: ID<Committee>? = nil) {
            (self.kind, self.committee) = (kind, committee)
        }
    }

    /// Both are chosen at once, so that they never contradict.
    package var gathering: Gathering {
        get { Gathering(kind, of: committee) }
        set { (kind, committee) = (newValue.kind, newValue.committee) }
    }
}
