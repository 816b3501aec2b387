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
}
