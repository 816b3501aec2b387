/// A value that has an identity of its own.
package protocol Stored: Hashable, Sendable {
    /// What it is known by.
    var id: ID<Self> { get }
}

/// A list in its order; `$list` finds each of its values by id at once.
@propertyWrapper
package struct Keyed<Value: Stored>: Hashable, Sendable, CustomReflectable {
    /// In its order.
    package var wrappedValue: [Value] { didSet { projectedValue = Self.byID(wrappedValue) } }
    /// By id; of two with one id, the first.
    package private(set) var projectedValue: [ID<Value>: Value]

    package init(wrappedValue: [Value]) {
        self.wrappedValue = wrappedValue
        projectedValue = Self.byID(wrappedValue)
    }

    /// It is seen as its list is.
    package var customMirror: Mirror { Mirror(reflecting: wrappedValue) }

    package static func == (left: Self, right: Self) -> Bool { left.wrappedValue == right.wrappedValue }

    package func hash(into hasher: inout Hasher) { hasher.combine(wrappedValue) }

    private static func byID(_ values: [Value]) -> [ID<Value>: Value] {
        Dictionary(values.map { ($0.id, $0) }) { first, _ in first }
    }
}

extension Dictionary {
    /// What an id names; nothing where there is none.
    package subscript<Entity>(_ id: ID<Entity>?) -> Value? where Key == ID<Entity> {
        guard let id else { return nil }
        return self[id]
    }
}
