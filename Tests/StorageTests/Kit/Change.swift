import Testing

/// One change to a value, with its name in the report.
struct Change<Value>: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let apply: @Sendable (inout Value) -> Void

    init(_ name: String, _ apply: @escaping @Sendable (inout Value) -> Void) {
        testDescription = name
        self.apply = apply
    }
}

/// Names of the stored properties that two values have alike: a value with every field filled differs from a bare one
/// in all.
func alike<Value>(_ left: Value, _ right: Value) -> [String] {
    zip(Mirror(reflecting: left).children, Mirror(reflecting: right).children)
        .filter { String(reflecting: $0.value) == String(reflecting: $1.value) }
        .compactMap(\.0.label)
}
