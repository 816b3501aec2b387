/// Who a document is printed for.
package enum Audience: String, CaseIterable, Sendable {
    /// Everybody: no name of a person.
    case `public`
    /// Partners: names as in the directory. Residents are named nowhere.
    case partners
    /// Signatories alone: as for partners, with what asks for their attention.
    case signatories

    /// Whether professionals are named.
    var showsNames: Bool { self != .public }

    /// On screen.
    package var label: String {
        switch self {
        case .public: "Public"
        case .partners: "Partenaires"
        case .signatories: "Signataires"
        }
    }
}
