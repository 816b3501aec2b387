import Domain

/// The colours and shapes of the four buckets, the same on screen and on paper.
extension Bucket {
    /// Fill of a part in print, as `#rrggbb`; contrast of 3 at least with white paper.
    package var fill: String {
        switch self {
        case .attained: Palette.green
        case .onTrack: Palette.blue
        case .planNeeded: Palette.ochre
        case .willNotBeAttained: Palette.plum
        }
    }

    /// Colour of words on the fill; contrast of 4.5 at least.
    package var ink: String {
        switch self {
        case .attained, .onTrack, .willNotBeAttained: Palette.onFill
        case .planNeeded: Palette.onOchre
        }
    }

    var className: String {
        switch self {
        case .attained: "green"
        case .onTrack: "blue"
        case .planNeeded: "ochre"
        case .willNotBeAttained: "plum"
        }
    }

    /// The shape around the origin, within six pixels of it.
    func shape(at x: String, _ y: String) -> String {
        let outline =
            switch self {
            case .attained: "<circle r=\"5\"/>"
            case .onTrack: "<path d=\"M-4-5 5 0-4 5Z\"/>"
            case .planNeeded: "<path d=\"M0-5.5 5.5 0 0 5.5-5.5 0Z\"/>"
            case .willNotBeAttained: "<path d=\"M-4.5-4.5h9v9h-9Z\"/>"
            }
        return """
            <svg x="\(x)" y="\(y)" width="1" height="1" overflow="visible">\
            <g class="fill-\(className)" fill="\(fill)">\(outline)</g></svg>
            """
    }
}
