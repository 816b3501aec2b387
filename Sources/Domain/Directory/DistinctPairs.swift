/// Two of a directory, whatever the order in which they are named.
package struct PairOfIDs<Entity>: Hashable, Sendable {
    package let first: ID<Entity>
    package let second: ID<Entity>

    package init(_ one: ID<Entity>, _ other: ID<Entity>) {
        (first, second) = (min(one, other), max(one, other))
    }
}

/// The pairs of which somebody said that they are two. On screen: «ce ne sont pas des doublons».
package struct DistinctPairs: Hashable, Sendable {
    package var organizations: Set<PairOfIDs<Organization>> = []
    package var people: Set<PairOfIDs<Person>> = []

    package init() {}
}
