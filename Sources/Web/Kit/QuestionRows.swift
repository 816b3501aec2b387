import Domain
import HTML

/// What a row is found again by after a form.
protocol RowKey: Hashable, Sendable {
    /// As the form carries it along; empty for what is not stored yet.
    var answer: String { get }
}

extension ID: RowKey {
    var answer: String { self == .unsaved ? "" : description }
}

/// Repeated rows, each a value with its own questions. A row that comes back is the one that was stored, with all that
/// the form does not ask; one that comes back empty is no row.
extension Question {
    /// Rows that keep their identity by `key`, whatever is written in them.
    static func rows<Row: Sendable, Key: RowKey>(
        _ name: String, _ label: String, _ slot: Slot<Value, [Row]>,
        key: any (KeyPath<Row, Key> & Sendable), hint: String? = nil, spare: Int = 1,
        new: @escaping @Sendable () -> Row, _ questions: [Question<Row>]
    ) -> Question {
        rows(name, label, slot, hint: hint, spare: spare, new: new, questions) { rows in
            rows.map { $0[keyPath: key].answer }
        }
    }

    /// Rows known by what they say: one that somebody else wrote over is another.
    static func rows<Row: Sendable>(
        _ name: String, _ label: String, _ slot: Slot<Value, [Row]>, hint: String? = nil, spare: Int = 1,
        new: @escaping @Sendable () -> Row, _ questions: [Question<Row>]
    ) -> Question {
        rows(name, label, slot, hint: hint, spare: spare, new: new, questions) { rows in
            var times: [String: Int] = [:]
            return rows.map { row in
                let said = questions.flatMap { $0.say(row, "") }.map { "\($0.name)=\($0.value)" }
                let mark = ReadMarks.mark(said)
                times[mark, default: 0] += 1
                return "\(mark).\(times[mark] ?? 1)"
            }
        }
    }

    private static func rows<Row: Sendable>(
        _ name: String, _ label: String, _ slot: Slot<Value, [Row]>, hint: String?, spare: Int,
        new: @escaping @Sendable () -> Row, _ questions: [Question<Row>],
        keys: @escaping @Sendable ([Row]) -> [String]
    ) -> Question {
        let columns = questions.map(\.shape.column) + [RowColumn(FieldShape.key, "", .hidden)]
        return Question(
            shape: FieldShape(name, label, hint: hint, .rows(columns, spare: spare)),
            say: { value, prefix in
                let rows = value[keyPath: slot]
                return zip(rows, keys(rows)).enumerated().flatMap { index, row in
                    let head = "\(prefix)\(name).\(index)."
                    return questions.flatMap { $0.say(row.0, head) } + [Answer(head + FieldShape.key, row.1)]
                }
            },
            read: { value, reader in
                let stored = value[keyPath: slot]
                let former = Dictionary(zip(keys(stored), stored)) { first, _ in first }
                value[keyPath: slot] = reader.rows(name) { reader in
                    let key = reader.text(FieldShape.key)
                    var row = key.isEmpty ? new() : former[key] ?? new()
                    for question in questions { question.read(&row, &reader) }
                    return row
                }
            })
    }
}
