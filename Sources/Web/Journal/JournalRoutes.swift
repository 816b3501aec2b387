import Domain
import HTML
import Hummingbird
import Storage

/// The journal: what happened on the fiches, and beside them.
struct JournalRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/journal"
        return [
            .get(root, list), .get("\(root).csv", csv), .get("\(root)/nouveau", new), .upload(root, create),
            .get("\(root)/{id}", show), .get("\(root)/{id}/modifier", edit), .upload("\(root)/{id}", save),
            .get("\(root)/{id}/suppression", confirm), .post("\(root)/{id}/suppression", remove),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = JournalPages(visit: visit, dossier: dossier).list(
            JournalList(dossier, JournalFilter(visit)))
        return .html(visit.page(page, of: dossier.contract, in: .journal))
    }

    private func csv(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let rows = JournalTable(list: JournalList(dossier, JournalFilter(visit))).rows
        return try await visit.csv(rows, named: "journal", as: "Journal", in: dossier.contract.slug)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let page = JournalPages(visit: visit, dossier: dossier).entry(try dossier.entry(visit.id()))
        return .html(visit.page(page, of: dossier.contract, in: .journal))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return try EntryForm(visit: visit, dossier: dossier).new().shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let entries = EntryForm(visit: visit, dossier: try await visit.dossier())
        let page = try entries.new()
        let sent = try await entries.keepingFiles(form)
        return try await page.answer(sent.form, from: visit) { typed in
            let new = JournalEntry(.action, .day(visit.today), "")
            let id = try await write(new, (typed, sent.faults), entries, visit)
            guard form["_then"] == "autre" else { return Path.entry(entries.dossier.contract.slug, id) }
            return entries.another(after: id, typed)
        }
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let entry = try dossier.entry(visit.id())
        return try EntryForm(visit: visit, dossier: dossier).edit(entry).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier()
        var entry = try dossier.entry(visit.id())
        let entries = EntryForm(visit: visit, dossier: dossier)
        let page = try entries.edit(entry)
        entry.version = form.version
        let sent = try await entries.keepingFiles(form)
        return try await page.answer(sent.form, from: visit) { [entry] typed in
            let id = try await write(entry, (typed, sent.faults), entries, visit)
            return Path.entry(dossier.contract.slug, id)
        }
    }

    /// Structures that the directory lacks are added by who may, once all the rest was accepted.
    private func write(
        _ former: JournalEntry, _ sent: (form: FormData, faults: [Invalid]), _ entries: EntryForm,
        _ visit: MemberVisit
    ) async throws -> ID<JournalEntry> {
        var entry = try entries.entry(sent.form, of: former, faults: sent.faults)
        let slug = entries.dossier.contract.slug
        entry.organizations = try await visit.store.organizations(
            named: entries.structures(sent.form), in: slug, by: visit.signature)
        return try await visit.store.save(entry, in: slug, by: visit.signature)
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let entry = try dossier.entry(visit.id())
        try Access.require(visit.member, .writeJournal(on: entry.actions))
        let page = JournalPages(visit: visit, dossier: dossier).removal(entry)
        return .html(visit.page(page, of: dossier.contract, in: .journal))
    }

    private func remove(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        try await visit.store.removeEntry(visit.id(), version: form.version, in: slug, by: visit.signature)
        return .seeOther(Path.journal(slug))
    }
}

extension Dossier {
    /// An advance of the contract; what is not there does not exist.
    func entry(_ id: ID<JournalEntry>) throws(Refusal) -> JournalEntry {
        guard let entry = entries.first(where: { $0.id == id }) else { throw .notFound }
        return entry
    }
}
