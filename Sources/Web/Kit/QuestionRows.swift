import Domain
import HTML

/// What a row is found again by after a form; nil for what is not stored yet.
protocol RowKey: Hashable, Sendable {
    init?(answer: String)
    /// As the form carries it along; empty for what is not stored yet.
    var answer: String { get }
}

extension ID: RowKey {
    init?(answer: String) { self.init(answer) }
    var answer: String { self == .unsaved ? "" : description }
}

/// Repeated rows, each a value with its own questions.
extension Question {
    /// Rows that keep their identity by `key`: a row that comes back is the one that was stored, with all that the
    /// form does not ask. A row that comes back empty is no row.
    static func rows<Row: Sendable, Key: RowKey>(
        _ name: String, _ label: String, _ slot: Slot<Value, [Row]>,
        key: any (KeyPath<Row, Key> & Sendable), hint: String? = nil, spare: Int = 1,
        new: @escaping @Sendable () -> Row, _ questions: [Question<Row>]
    ) -> Question {
        let columns = questions.map(\.shape.column) + [RowColumn(FieldShape.key, "", .hidden)]
        return Question(
            shape: FieldShape(name, label, hint: hint, .rows(columns, spare: spare)),
            say: { value, prefix in
                value[keyPath: slot].enumerated().flatMap { index, row in
                    let head = "\(prefix)\(name).\(index)."
                    return questions.flatMap { $0.say(row, head) }
                        + [Answer(head + FieldShape.key, row[keyPath: key].answer)]
                }
            },
            read: { value, reader in
                let former = Dictionary(value[keyPath: slot].map { ($0[keyPath: key], $0) }) { first, _ in
                    first
                }
                value[keyPath: slot] = reader.rows(name) { reader in
                    var row = Key(answer: reader.text(FieldShape.key)).flatMap { former[$0] } ?? new()
                    for question in questions { question.read(&row, &reader) }
                    return row
                }
            })
    }

    /// Rows that the form asks whole, known by their place alone.
    static func rows<Row: Sendable>(
        _ name: String, _ label: String, _ slot: Slot<Value, [Row]>, hint: String? = nil, spare: Int = 1,
        new: @escaping @Sendable () -> Row, _ questions: [Question<Row>]
    ) -> Question {
        Question(
            shape: FieldShape(name, label, hint: hint, .rows(questions.map(\.shape.column), spare: spare)),
            say: { value, prefix in
                value[keyPath: slot].enumerated().flatMap { index, row in
                    questions.flatMap { $0.say(row, "\(prefix)\(name).\(index).") }
                }
            },
            read: { value, reader in
                value[keyPath: slot] = reader.rows(name) { reader in
                    var row = new()
                    for question in questions { question.read(&row, &reader) }
                    return row
                }
            })
    }
}
