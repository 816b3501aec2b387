import Domain
import Hummingbird
import Storage

/// The history: who, when, what, before, after; and undoing it.
struct HistoryRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/historique"
        return [
            .get(root, list), .get("\(root)/{row}/retablissement", .editContract, confirm),
            .post("\(root)/{row}/retablissement", .editContract, undo),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let scope = HistoryScope(visit)
        let log = try await visit.store.historyLog(
            of: visit.slug(), kind: scope.kind, object: scope.object, before: scope.before,
            limit: HistoryScope.pageSize, visibleTo: visit.member)
        let pages = HistoryPages(viewer: visit.viewer, log: log)
        return visit.show(pages.list(scope), of: pages, in: .history)
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let log = try await visit.store.historyLog(
            of: visit.slug(), row: row(visit), visibleTo: visit.member)
        guard let row = log.rows.first else { throw Refusal.notFound }
        let pages = HistoryPages(viewer: visit.viewer, log: log)
        return visit.show(pages.confirmation(row), of: pages, in: .history)
    }

    private func undo(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let row = try row(visit)
        try await visit.store.undo(row, in: slug, by: visit.signature)
        return .seeOther(Path.history(slug))
    }

    private func row(_ visit: MemberVisit) throws(Refusal) -> Int64 {
        Int64(try visit.number("row"))
    }
}

/// Which rows of the history are asked for.
struct HistoryScope: Sendable {
    static let pageSize = 50

    let kind: ObjectKind?
    let object: Int64?
    let before: Int64?

    init(_ visit: MemberVisit) {
        kind = ObjectKind(rawValue: visit.query("objet"))
        object = kind == nil ? nil : ID<Contract>(visit.query("id"))?.rawValue
        before = ID<Contract>(visit.query("avant"))?.rawValue
    }

    /// The same rows, from before one of them.
    func query(before row: Int64) -> String {
        let kept = [kind.map { "objet=\($0.rawValue)" }, object.map { "id=\($0)" }, "avant=\(row)"]
        return "?" + kept.compactMap(\.self).joined(separator: "&")
    }
}
