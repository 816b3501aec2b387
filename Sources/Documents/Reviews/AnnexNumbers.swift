import Domain

/// Under which number each annex of a review stands, so that sentences refer to it instead of repeating it.
struct AnnexNumbers {
    private let places: [String]

    /// The annexes that are shown, in the order chosen.
    init(_ annexes: [ReportSection], _ edits: ReportEdits) {
        places = edits.ordered(annexes.map(\.place).filter { !edits.part($0).isHidden })
    }

    /// Whether an annex is shown.
    func holds(_ place: String) -> Bool { places.contains(place) }

    /// « (annexe 2)»; nothing of an annex that is not shown.
    func mention(_ place: String) -> String {
        guard let index = places.firstIndex(of: place) else { return "" }
        return places.count == 1 ? " (annexe)" : " (annexe\u{a0}\(index + 1))"
    }
}
