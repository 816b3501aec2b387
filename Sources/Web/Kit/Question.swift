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
    func weight(_ weight: Int) -> Question { drawn { $0.weight = weight } }

    /// The same question, asked when one beside it is answered by one of some codes. Without a script it is always there.
    func asked(by name: String, for codes: String...) -> Question {
        drawn { $0.asking = AskingChoice(by: name, for: codes) }
    }

    /// The same question under another hint.
    func hint(_ hint: String?) -> Question { drawn { $0.hint = hint } }

    /// Suggestions over the whole width.
    func wide() -> Question { drawn { $0.isWide = true } }

    /// What a browser may fill in by itself: «given-name».
    func autocomplete(_ word: String) -> Question { drawn { $0.autocomplete = word } }

    /// The same question, that offers but some of the answers that it reads: those that serve now, the likely ones first.
    func offering<Chosen>(_ options: [Option<Chosen>]) -> Question {
        let choices = options.map(\.choice)
        return drawn { shape in
            switch shape.kind {
            case .choice(_, let blank): shape.kind = .choice(choices, blank: blank)
            case .radios(_, let isInline): shape.kind = .radios(choices, isInline: isInline)
            case .boxes: shape.kind = .boxes(choices)
            case .text, .email, .telephone, .number, .date, .area, .pasted, .suggested, .chooser, .box, .rows,
                .pictures, .documents:
                break
            }
        }
    }

    /// The same question, drawn otherwise.
    private func drawn(_ change: (inout FieldShape) -> Void) -> Question {
        var shape = shape
        change(&shape)
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
