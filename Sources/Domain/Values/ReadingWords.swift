/// What is said of what cannot be read, with the nearest that can.
extension Reading {
    /// Of a date at any precision: «« 30 février 2023 » n’est pas une date : écrivez 28 février 2023.»
    package static func noDate(_ text: String, on today: Day? = nil) -> String {
        refused(
            text, "une date", nearest(text, on: today).map(\.french),
            "par exemple 7 février 2023, juillet 2023, T3 2023, été 2023 ou fin 2023")
    }

    /// Of a whole day.
    package static func noDay(_ text: String, on today: Day? = nil) -> String {
        let days = nearest(text, on: today).compactMap { horizon -> String? in
            if case .day(let day) = horizon { French.date(day) } else { nil }
        }
        return refused(text, "un jour", days, "par exemple 7 février 2023 ou 07/02/2023")
    }

    /// Of an hour.
    package static func noTime(_ text: String) -> String {
        refused(text, "une heure", nearestTime(text).map { [$0.french] } ?? [], "par exemple 10h00")
    }

    /// Of a whole number.
    package static func noNumber(_ text: String) -> String {
        refused(text, "un nombre entier", TypedNumber.nearest(text), "par exemple 30")
    }

    /// Of a number that may have decimals.
    package static func noDecimal(_ text: String) -> String {
        refused(text, "un nombre", TypedNumber.nearest(text), "par exemple 12, 45,5 ou NS")
    }

    /// Of a duration.
    package static func noDuration(_ text: String) -> String {
        refused(text, "une durée", [], "par exemple 30, 45 min ou 1h30")
    }

    private static func refused(_ text: String, _ what: String, _ near: [String], _ example: String) -> String
    {
        let advice = near.isEmpty ? example : French.list(near, "ou")
        return "«\u{202f}\(text.prefix(40))\u{202f}» n’est pas \(what)\u{202f}: écrivez \(advice)."
    }
}
