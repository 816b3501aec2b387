/// A value that has an identity of its own.
package protocol Stored: Hashable, Sendable {
    /// What it is known by.
    var id: ID<Self> { get }
}

/// One that is written over the version that somebody read.
package protocol Versioned: Stored {
    /// Counts how many times it was written.
    var version: Int { get set }
}

/// A list in its order; `$list[id]` finds each of its values by id at once. A reading may have left it out: whoever
/// asks for it then is wrong.
@propertyWrapper
package struct Keyed<Value: Stored>: Hashable, Sendable {
    @Brought private var values: [Value]
    /// The place of each; of two with one id, the first.
    private var places: [ID<Value>: Int]

    package init(wrappedValue: [Value]) {
        values = wrappedValue
        places = Self.places(wrappedValue)
    }

    /// In its order.
    package var wrappedValue: [Value] {
        get { values }
        set {
            values = newValue
            places = Self.places(newValue)
        }
    }

    /// Whether the reading brought it: some of it, or all.
    package var isHere: Bool { $values.isHere }

    /// Where each of its values is found by id.
    package var projectedValue: Self {
        get { self }
        set { self = newValue }
    }

    /// Each of its values by its id.
    package var byID: [ID<Value>: Value] { places.mapValues { values[$0] } }

    /// What an id names.
    package subscript(_ id: ID<Value>) -> Value? {
        $values.check()
        return places[id].map { values[$0] }
    }

    /// The same; nothing where there is none.
    package subscript(_ id: ID<Value>?) -> Value? { id.flatMap { self[$0] } }

    /// Keeps those that a condition holds for; what was left out stays left out.
    package mutating func keep(_ isKept: (Value) -> Bool) {
        guard $values.isHere else { return }
        wrappedValue = values.filter(isKept)
    }

    /// Says that the reading did not ask for it.
    package mutating func leaveOut() {
        $values.leaveOut()
        places = [:]
    }

    package static func == (left: Self, right: Self) -> Bool { left.$values == right.$values }

    package func hash(into hasher: inout Hasher) { hasher.combine($values) }

    private static func places(_ values: [Value]) -> [ID<Value>: Int] {
        Dictionary(values.enumerated().map { ($0.element.id, $0.offset) }) { first, _ in first }
    }
}

extension Keyed: CustomReflectable {
    /// A list: how it is found is nobody's business.
    package var customMirror: Mirror { Mirror(reflecting: wrappedValue) }
}

extension Dictionary {
    /// What an id names; nothing where there is none.
    package subscript<Entity>(_ id: ID<Entity>?) -> Value? where Key == ID<Entity> {
        guard let id else { return nil }
        return self[id]
    }
}
