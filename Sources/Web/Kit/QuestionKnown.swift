import Domain
import HTML

extension Question {
    /// From when on a fact was known; unanswered, it stays as it is, which is today for what is new: what is noted today
    /// says nothing more. It is asked of who answers for the documents that speak of a day before.
    static func known(_ slot: Slot<Value, Day>, on today: Day) -> Question {
        one(
            FieldShape(
                "known", "Connu depuis le",
                hint: "Vide\u{202f}: aujourd’hui. Un document qui parle d’un jour d’avant n’en dit rien.",
                .date(.day)),
            say: { $0[keyPath: slot] == today ? "" : French.date($0[keyPath: slot]) },
            read: { value, reader, name in
                if let day = reader.day(name) { value[keyPath: slot] = day }
            })
    }

    /// The same of a row: unanswered, one that is new is known from today, and one that was stored as it was.
    static func knownRow(_ slot: Slot<Value, Day?>) -> Question {
        one(
            FieldShape("known", "Connu depuis le", .date(.day)),
            say: { $0[keyPath: slot].map(French.date) ?? "" },
            read: { row, reader, name in
                let isNew = reader.text(FieldShape.key).isEmpty
                guard let day = reader.day(name) else {
                    if isNew, reader.text(name).isBlank { row[keyPath: slot] = reader.form.day }
                    return
                }
                if let today = reader.form.day, day != row[keyPath: slot] {
                    reader.check(name) { () throws(Refusal) in try day.requireKnown(by: today) }
                }
                row[keyPath: slot] = day
            }
        ).weight(1)
    }

    /// What the column of `knownRow` asks.
    static var knownRowHint: String {
        "«\u{202f}Connu depuis le\u{202f}»\u{202f}: vide, aujourd’hui. Un document qui parle d’un jour d’avant n’en dit rien."
    }
}
