import Domain

/// A dated value is the one of its day, whatever it becomes.
extension Day: RowKey {
    var answer: String { iso }
}

/// What a code names, a commune for one.
extension String: RowKey {
    var answer: String { self }
}
