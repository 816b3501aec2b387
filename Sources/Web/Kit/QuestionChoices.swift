import Domain
import HTML

/// One thing that may be chosen, with the words that name it.
struct Option<Value: Hashable & Sendable>: Hashable, Sendable {
    let value: Value
    /// What the form posts.
    let code: String
    let label: String
    /// A line under it, where its words need one.
    let hint: String?

    /// A choice under a code of its own.
    init(_ value: Value, code: String, _ label: String, hint: String? = nil) {
        self.value = value
        self.code = code
        self.label = label
        self.hint = hint
    }

    /// An object of the contract, under its id.
    init<Entity>(_ id: Value, _ label: String) where Value == ID<Entity> {
        self.init(id, code: id.description, label)
    }

    var choice: Choice { Choice(code, label, hint: hint) }
}

extension Array {
    /// All the cases, under their codes.
    static func all<Case>(_ label: (Case) -> String) -> [Option<Case>]
    where Element == Option<Case>, Case: CaseIterable & RawRepresentable, Case.RawValue == String {
        Case.allCases.map { Option($0, code: $0.rawValue, label($0)) }
    }
}

/// How one answer among several is drawn.
enum ChoiceLook: Sendable {
    case radios
    /// Radios on one line, for short words.
    case inline
    /// A list to unfold; `blank` is the line of no answer.
    case list(blank: String?)

    func kind(_ choices: [Choice]) -> FieldShape.Kind {
        switch self {
        case .radios: .radios(choices, isInline: false)
        case .inline: .radios(choices, isInline: true)
        case .list(let blank): .choice(choices, blank: blank)
        }
    }
}

/// Questions answered by choosing.
extension Question {
    /// One of those that there are: unanswered, the value keeps what it had and `missing` is said (nothing, when nil).
    static func one<Chosen>(
        _ name: String, _ label: String, _ slot: Slot<Value, Chosen>, among options: [Option<Chosen>],
        as look: ChoiceLook = .radios, hint: String? = nil, isRequired: Bool = false, missing: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, isRequired: isRequired, look.kind(options.map(\.choice))),
            say: { stored in options.first { $0.value == stored[keyPath: slot] }?.code ?? "" },
            read: { value, reader, name in
                let typed = reader.text(name)
                if let option = options.first(where: { $0.code == typed }) {
                    value[keyPath: slot] = option.value
                } else if let missing {
                    reader.add(name, missing)
                }
            })
    }

    /// One of those that there are, or none.
    static func one<Chosen>(
        _ name: String, _ label: String, _ slot: Slot<Value, Chosen?>, among options: [Option<Chosen>],
        as look: ChoiceLook, hint: String? = nil, isRequired: Bool = false
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, isRequired: isRequired, look.kind(options.map(\.choice))),
            say: { stored in options.first { $0.value == stored[keyPath: slot] }?.code ?? "" },
            read: { value, reader, name in
                let typed = reader.text(name)
                value[keyPath: slot] = options.first { $0.code == typed }?.value
            })
    }

    /// Some of those that there are; what was chosen before keeps its place.
    static func many<Chosen>(
        _ name: String, _ label: String, _ slot: Slot<Value, [Chosen]>, among options: [Option<Chosen>],
        hint: String? = nil
    ) -> Question {
        Question(
            shape: FieldShape(name, label, hint: hint, .boxes(options.map(\.choice))),
            say: { stored, prefix in
                let codes = Dictionary(options.map { ($0.value, $0.code) }) { first, _ in first }
                return stored[keyPath: slot].compactMap { codes[$0] }.map { Answer(prefix + name, $0) }
            },
            read: { stored, reader in
                let ticked = Set(reader.all(name))
                let chosen = options.filter { ticked.contains($0.code) }.map(\.value)
                stored[keyPath: slot] = chosen.inOrder(of: stored[keyPath: slot])
            })
    }

    /// Some of those that there are, in no order.
    static func many<Chosen>(
        _ name: String, _ label: String, _ slot: Slot<Value, Set<Chosen>>, among options: [Option<Chosen>],
        hint: String? = nil
    ) -> Question {
        Question(
            shape: FieldShape(name, label, hint: hint, .boxes(options.map(\.choice))),
            say: { stored, prefix in
                options.filter { stored[keyPath: slot].contains($0.value) }
                    .map { Answer(prefix + name, $0.code) }
            },
            read: { stored, reader in
                let ticked = Set(reader.all(name))
                stored[keyPath: slot] = Set(options.filter { ticked.contains($0.code) }.map(\.value))
            })
    }

    /// Yes or no, one box to tick.
    static func flag(_ name: String, _ label: String, _ slot: Slot<Value, Bool>, hint: String? = nil)
        -> Question
    {
        one(
            FieldShape(name, label, hint: hint, .box), say: { $0[keyPath: slot] ? "oui" : "" },
            read: { $0[keyPath: slot] = !$1.text($2).isEmpty })
    }

    /// Yes or no, asked in two words, or nothing yet.
    static func yesOrNo(
        _ name: String, _ label: String, _ slot: Slot<Value, Bool?>, hint: String? = nil
    ) -> Question {
        let options = [Option(true, code: "oui", "Oui"), Option(false, code: "non", "Non")]
        return one(name, label, slot, among: options, as: .inline, hint: hint)
    }
}

extension Array where Element: Hashable {
    /// Those that were there before, in the order they had, then the others.
    func inOrder(of former: [Element]) -> [Element] {
        former.filter(contains) + filter { !former.contains($0) }
    }
}
