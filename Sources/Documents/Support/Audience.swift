/// Who a document is printed for.
package enum Audience: String, CaseIterable, Sendable {
    /// Everybody: no name of a person.
    case `public`
    /// Signatories and partners: names as in the directory. Residents are named nowhere.
    case partners

    /// On screen.
    package var label: String {
        switch self {
        case .public: "Public"
        case .partners: "Partenaires"
        }
    }
}
