import Domain
import Storage

extension Path {
    /// The page that shows an object that stands there: its own, or that of what it belongs to; nil for what no page
    /// of the contract shows. Whoever reads the contract may read it.
    static func object(_ kind: ObjectKind, _ id: Int64, at place: ObjectPlace, in slug: String) -> String? {
        Site.objects.first { $0.kind == kind }?.path(slug, id, place)
    }
}
