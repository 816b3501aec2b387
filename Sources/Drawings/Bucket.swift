/// The four answers to «where does this action stand», each with its words, its shape and its colours.
package enum Bucket: String, Sendable, CaseIterable {
    case attained, onCourse, planNeeded, notAttained

    /// As a legend says it.
    package var label: String {
        switch self {
        case .attained: "objectifs atteints"
        case .onCourse: "planning en cours permettant l’atteinte"
        case .planNeeded: "planning de déploiement à mettre en place"
        case .notAttained: "ne seront pas atteints"
        }
    }

    /// Fill of a part in print, as `#rrggbb`; contrast of 3 at least with white paper.
    package var fill: String {
        switch self {
        case .attained: "#1f6b45"
        case .onCourse: "#2f6db5"
        case .planNeeded: "#bd8116"
        case .notAttained: "#5e5068"
        }
    }

    /// Colour of words on the fill; contrast of 4.5 at least.
    package var ink: String {
        switch self {
        case .attained, .onCourse, .notAttained: "#ffffff"
        case .planNeeded: "#1f1500"
        }
    }

    var className: String {
        switch self {
        case .attained: "green"
        case .onCourse: "blue"
        case .planNeeded: "ochre"
        case .notAttained: "plum"
        }
    }

    /// The shape around the origin, within six pixels of it.
    func shape(at x: String, _ y: String) -> String {
        let outline =
            switch self {
            case .attained: "<circle r=\"5\"/>"
            case .onCourse: "<path d=\"M-4-5 5 0-4 5Z\"/>"
            case .planNeeded: "<path d=\"M0-5.5 5.5 0 0 5.5-5.5 0Z\"/>"
            case .notAttained: "<path d=\"M-4.5-4.5h9v9h-9Z\"/>"
            }
        return """
            <svg x="\(x)" y="\(y)" width="1" height="1" overflow="visible">\
            <g class="fill-\(className)" fill="\(fill)">\(outline)</g></svg>
            """
    }
}
