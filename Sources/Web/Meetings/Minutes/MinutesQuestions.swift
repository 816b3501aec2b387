import Domain
import HTML

extension Minutes {
    /// The words before the facts; what is approved does not change any more.
    static let openingForm = Form<Minutes>(
        [
            .area(
                "opening", "Introduction", \.opening,
                hint: "Avant les faits\u{202f}: qui ouvre la séance, ce qui l’a marquée.", rows: 10)
        ], rule: { minutes throws(Refusal) in try minutes.requireOpen() })
}
