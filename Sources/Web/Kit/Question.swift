import Domain
import HTML

/// Where an answer stands in the value.
typealias Slot<Value, Answer> = any (WritableKeyPath<Value, Answer> & Sendable)

/// One question of a form on `Value`, typed once: from it the form is drawn, filled, read, compared after a conflict
/// and marked.
struct Question<Value: Sendable>: Sendable {
    /// What is drawn and compared.
    let shape: FieldShape
    /// What the stored value says, as a form would send it; `prefix` is the row it stands in («agenda.2.»).
    let say: @Sendable (Value, _ prefix: String) -> [Answer]
    /// Puts what was typed in the value. What cannot be read is a fault, and leaves the value as it was.
    let read: @Sendable (inout Value, inout FormReader) -> Void

    /// A question said whole: for what reads two properties at once, or a property through a rule of its own.
    static func own(
        _ shape: FieldShape, say: @escaping @Sendable (Value, _ prefix: String) -> [Answer],
        read: @escaping @Sendable (inout Value, inout FormReader) -> Void
    ) -> Question {
        Question(shape: shape, say: say, read: read)
    }

    /// A question of one answer, said and read as text.
    static func one(
        _ shape: FieldShape, say: @escaping @Sendable (Value) -> String,
        read: @escaping @Sendable (inout Value, inout FormReader, _ name: String) -> Void
    ) -> Question {
        Question(
            shape: shape, say: { [Answer($1 + shape.name, say($0))] },
            read: { value, reader in read(&value, &reader, shape.name) })
    }

    /// The same question asked of a part of a larger value.
    func of<Whole: Sendable>(_ part: Slot<Whole, Value>) -> Question<Whole> {
        Question<Whole>(
            shape: shape, say: { say($0[keyPath: part], $1) }, read: { read(&$0[keyPath: part], &$1) })
    }

    /// Its share of the width of a row, 1 to 4.
    func weight(_ weight: Int) -> Question {
        var shape = shape
        shape.weight = weight
        return Question(shape: shape, say: say, read: read)
    }

    /// The same question under another hint.
    func hint(_ hint: String?) -> Question {
        var shape = shape
        shape.hint = hint
        return Question(shape: shape, say: say, read: read)
    }
}

/// One name and one value, as a form sends them.
struct Answer: Sendable, Hashable {
    let name: String
    let value: String

    init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
