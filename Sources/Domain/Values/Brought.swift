/// A list that a reading may have left out: it is empty then, and whoever asks for it is wrong.
@propertyWrapper
package struct Brought<Item: Hashable & Sendable>: Hashable, Sendable {
    private var items: [Item]
    /// Whether the reading brought it: some of it, or all.
    package private(set) var isHere = true

    package init(wrappedValue: [Item]) {
        items = wrappedValue
    }

    /// In its order.
    package var wrappedValue: [Item] {
        get {
            check()
            return items
        }
        set {
            (items, isHere) = (newValue, true)
        }
    }

    /// What the reading made of it.
    package var projectedValue: Self {
        get { self }
        set { self = newValue }
    }

    /// Stops whoever asks for what was left out, while one builds.
    package func check() {
        assert(isHere, "This reading left out the \(Item.self)s: its extent must name them.")
    }

    /// Keeps those that a condition holds for; what was left out stays left out.
    package mutating func keep(_ isKept: (Item) -> Bool) { items = items.filter(isKept) }

    /// Says that the reading did not ask for it.
    package mutating func leaveOut() {
        (items, isHere) = ([], false)
    }
}
