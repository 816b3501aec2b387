/// The identity of one stored entity; ids of two entities do not mix.
package struct ID<Entity>: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The number that the database gave.
    package let rawValue: Int64

    package init(_ rawValue: Int64) {
        self.rawValue = rawValue
    }

    /// Reads an id written in an address: digits alone.
    package init?(_ text: some StringProtocol) {
        guard let value = Int64(digits: text), value > 0 else { return nil }
        rawValue = value
    }

    /// The id of what the database has not seen yet.
    package static var unsaved: ID { ID(0) }

    package static func < (left: Self, right: Self) -> Bool {
        left.rawValue < right.rawValue
    }

    /// The digits alone, as an address holds them.
    package var description: String {
        String(rawValue)
    }
}
