/// What a contract needs before its first review: six steps, and which of them are taken.
package struct Beginning: Hashable, Sendable {
    /// In the order in which one takes them.
    package enum Step: Int, CaseIterable, Sendable {
        /// What it aims at and its territory.
        case contract
        case axes, actions, directory, committees, meeting
    }

    package let taken: Set<Step>

    package init(_ taken: Set<Step>) { self.taken = taken }

    /// Whether nothing is left to take.
    package var isOver: Bool { taken.count == Step.allCases.count }
    /// The first that is not taken.
    package var next: Step? { Step.allCases.first { !taken.contains($0) } }
}
