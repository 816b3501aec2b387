import Domain

/// A dated value is the one of its day, whatever it becomes.
extension Day: RowKey {
    init?(answer: String) { self.init(iso: answer) }
    var answer: String { iso }
}

/// What a code names, a commune for one.
extension String: RowKey {
    init?(answer: String) {
        guard !answer.isBlank else { return nil }
        self = answer
    }

    var answer: String { self }
}
