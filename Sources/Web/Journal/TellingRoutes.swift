import Domain
import Hummingbird
import Storage

/// What is made of the advance that a meeting proposes.
struct TellingRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}"
        return [.post("\(root)/avancee", accept), .post("\(root)/sans-avancee", .editContract, choose)]
    }

    /// Adds the advance as it was read: a meeting written since proposes another.
    private func accept(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let id: ID<Meeting> = try visit.id()
        let dossier = try await visit.dossier(.telling(id))
        guard let meeting = dossier.$meetings[id] else { throw Refusal.notFound }
        let entry = dossier.proposedEntry(of: meeting)
        try Access.require(visit.member, .writeJournal(on: entry.actions))
        guard meeting.callsForEntry, !dossier.entries.contains(where: { $0.meeting == id }) else {
            throw Refusal.conflict(
                "Cette réunion ne propose plus d’avancée\u{202f}: le journal la raconte déjà.")
        }
        guard meeting.version == form.version else { throw Refusal.stale }
        let slug = dossier.slug
        return .seeOther(Path.entry(slug, try await visit.store.save(entry, in: slug, by: visit.signature)))
    }

    /// Remembers that no advance is wanted, or that one is again.
    private func choose(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        let isWanted = form["choix"] == "oui"
        try await visit.store.change(id, in: slug, by: visit.signature) { $0.needsNoEntry = !isWanted }
        return .seeOther(Path.meeting(slug, id) + "#au-journal")
    }
}
