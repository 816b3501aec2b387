import Domain
import Storage

extension Minutes {
    /// The words before the facts; what is approved does not change any more.
    static let openingForm = Form<Minutes>(
        [
            .area(
                "opening", "Introduction", \.opening,
                hint: "Avant les faits\u{202f}: qui ouvre la séance, ce qui l’a marquée.", rows: 10)
        ], rule: { minutes throws(Refusal) in try minutes.requireOpen() })
}

extension ObjectPage {
    static let minutes = ObjectPage(.minutes) { slug, _, place in
        place.meeting.map { Path.minutes(slug, $0) }
    }
    /// The compte-rendu gathers what was noted during the meeting.
    static let note = ObjectPage(.note, path: minutes.path)
}
