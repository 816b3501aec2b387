import Domain
import Storage

/// What the site says of a kind of objects, beside its routes: where one is shown, and in which words its forms ask.
struct ObjectPage: Sendable {
    let kind: ObjectKind
    /// The page that shows one, or what it belongs to, from the contract's address, its id and its place; nil for
    /// what no page of the contract shows.
    let path: @Sendable (_ slug: String, _ id: Int64, _ place: ObjectPlace) -> String?
    /// The forms that ask for it.
    let forms: @Sendable () -> [FormShape]

    init(
        _ kind: ObjectKind, forms: @escaping @Sendable () -> [FormShape] = { [] },
        path: @escaping @Sendable (_ slug: String, _ id: Int64, _ place: ObjectPlace) -> String?
    ) {
        (self.kind, self.forms, self.path) = (kind, forms, path)
    }
}

extension Dossier {
    /// A contract of which nothing is known, but that it may ask everything.
    static let unknown: Dossier = {
        let day = Day.first(ofMonth: 1, 1)
        var dossier = Dossier(
            Contract(slug: "", name: "", holder: "", generation: 1, start: day, end: day, region: ""))
        dossier.neighbourhoods = [Neighbourhood(name: "", insee: "")]
        return dossier
    }()
}
