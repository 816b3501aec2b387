import Domain
import HTML

/// Questions answered in words.
extension Question {
    /// One line of text.
    static func text(
        _ name: String, _ label: String, _ slot: Slot<Value, String>, hint: String? = nil,
        isRequired: Bool = false, width: Field.Width = .full
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, isRequired: isRequired, .text(width)),
            say: { $0[keyPath: slot] }, read: { $0[keyPath: slot] = $1.text($2) })
    }

    /// Several lines, in light markup unless it is said otherwise.
    static func area(
        _ name: String, _ label: String, _ slot: Slot<Value, String>, hint: String? = nil,
        isRequired: Bool = false, rows: Int = 4, allowsMarkup: Bool = true
    ) -> Question {
        one(
            FieldShape(
                name, label, hint: hint, isRequired: isRequired,
                .area(rows: rows, allowsMarkup: allowsMarkup)),
            say: { $0[keyPath: slot] }, read: { $0[keyPath: slot] = $1.text($2) })
    }

    /// One sentence a line; blank lines are none.
    static func lines(
        _ name: String, _ label: String, _ slot: Slot<Value, [String]>, hint: String? = nil, rows: Int = 4
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .area(rows: rows)),
            say: { $0[keyPath: slot].joined(separator: "\n") },
            read: { value, reader, name in
                value[keyPath: slot] = reader.text(name).split(separator: "\n").filter {
                    !$0.allSatisfy(\.isWhitespace)
                }
                .enumerated().map { Markup.item($1, at: $0) }.filter { !$0.isBlank }
            })
    }

    /// One line of text with suggestions; anything else may be typed.
    static func suggested(
        _ name: String, _ label: String, _ slot: Slot<Value, String>, from suggestions: [String],
        hint: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .suggested(suggestions)), say: { $0[keyPath: slot] },
            read: { $0[keyPath: slot] = $1.text($2) })
    }

    /// An electronic address, in lower case where it signs in.
    static func email(
        _ name: String, _ label: String, _ slot: Slot<Value, String>, hint: String? = nil,
        isRequired: Bool = false
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, isRequired: isRequired, .email),
            say: { $0[keyPath: slot] }, read: { $0[keyPath: slot] = Mailbox.tidied($1.text($2)) })
    }

    /// A telephone number, or several.
    static func telephone(_ name: String, _ label: String, _ slot: Slot<Value, String>) -> Question {
        one(
            FieldShape(name, label, .telephone), say: { $0[keyPath: slot] },
            read: { $0[keyPath: slot] = Telephone.tidied($1.text($2)) })
    }
}

/// Questions answered by a number.
extension Question {
    /// A whole number, or none.
    static func number(
        _ name: String, _ label: String, _ slot: Slot<Value, Int?>, hint: String? = nil, unit: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .number(unit: unit)),
            say: { $0[keyPath: slot].map(String.init) ?? "" },
            read: { $0[keyPath: slot] = $1.number($2) })
    }

    /// A duration in minutes, or none.
    static func minutes(_ name: String, _ label: String, _ slot: Slot<Value, Int?>) -> Question {
        one(
            FieldShape(name, label, .number(unit: "min")), say: { $0[keyPath: slot].map(String.init) ?? "" },
            read: { $0[keyPath: slot] = $1.minutes($2) })
    }

    /// A whole number that the value cannot do without; blank is 0, which a rule refuses.
    static func number(
        _ name: String, _ label: String, _ slot: Slot<Value, Int>, hint: String? = nil, unit: String? = nil,
        isRequired: Bool = true
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, isRequired: isRequired, .number(unit: unit)),
            say: { String($0[keyPath: slot]) }, read: { $0[keyPath: slot] = $1.number($2) ?? 0 })
    }
}

/// Questions answered by a date or an hour, written as people write them.
extension Question {
    /// A whole day, or none.
    static func day(
        _ name: String, _ label: String, _ slot: Slot<Value, Day?>, hint: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .date(.day)),
            say: { $0[keyPath: slot].map(French.date) ?? "" }, read: { $0[keyPath: slot] = $1.day($2) })
    }

    /// A whole day that must be given; unanswered, the value keeps what it had and `missing` is said.
    static func day(
        _ name: String, _ label: String, _ slot: Slot<Value, Day>, hint: String? = nil, missing: String
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, isRequired: true, .date(.day)),
            say: { French.date($0[keyPath: slot]) },
            read: { value, reader, name in
                if reader.text(name).isBlank { reader.add(name, missing) }
                if let day = reader.day(name) { value[keyPath: slot] = day }
            })
    }

    /// A date at the precision known, or none.
    static func horizon(
        _ name: String, _ label: String, _ slot: Slot<Value, Horizon?>, hint: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .date(.any)), say: { $0[keyPath: slot]?.french ?? "" },
            read: { $0[keyPath: slot] = $1.horizon($2) })
    }

    /// A date at the precision known that must be given.
    static func horizon(
        _ name: String, _ label: String, _ slot: Slot<Value, Horizon>, hint: String? = nil, missing: String
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, isRequired: true, .date(.any)),
            say: { $0[keyPath: slot].french },
            read: { value, reader, name in
                if reader.text(name).isBlank { reader.add(name, missing) }
                if let horizon = reader.horizon(name) { value[keyPath: slot] = horizon }
            })
    }

    /// An hour, or none.
    static func time(
        _ name: String, _ label: String, _ slot: Slot<Value, TimeOfDay?>, hint: String? = nil
    ) -> Question {
        one(
            FieldShape(name, label, hint: hint, .text(.tiny)), say: { $0[keyPath: slot]?.french ?? "" },
            read: { $0[keyPath: slot] = $1.time($2) })
    }
}
