import Domain
import HTML
import Hummingbird
import Storage

/// The agenda of a meeting: points added, ordered, taken out.
struct AgendaRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/ordre-du-jour"
        return Route.moves("\(root)/points/{item}", .editContract, move) + [
            .page(root, in: .meetings, page), .post(root, .editContract, order),
            .post("\(root)/points", .editContract, add),
            .post("\(root)/points/{item}/retrait", .editContract) { visit, _ in try await remove(visit) },
        ]
    }

    private func page(_ visit: MemberVisit) async throws -> AgendaPage {
        let dossier = try await visit.dossier(.preparation(of: visit.id()))
        return AgendaPage(viewer: visit.viewer, dossier: dossier, meeting: try dossier.meeting(visit.id()))
    }

    private func order(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let ids: [ID<AgendaItem>] = form.all("order").compactMap { ID($0) }
        return try await change(visit) { $0.order(ids) }
    }

    private func move(_ visit: MemberVisit, _ up: Bool) async throws -> Response {
        let item: ID<AgendaItem> = try visit.id("item")
        return try await change(visit) { try $0.move(item, up: up) }
    }

    private func remove(_ visit: MemberVisit) async throws -> Response {
        let item: ID<AgendaItem> = try visit.id("item")
        return try await change(visit) { try $0.removeItem(item) }
    }

    /// A point that was typed, or one that is proposed.
    private func add(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        var page = try await page(visit)
        do {
            let item = try item(form, for: page.meeting, in: page.dossier, on: visit.today)
            let words = [item.title, item.owner, item.minutes.map(String.init) ?? ""]
            return try await change(visit, adding: words) { try $0.add(item) }
        } catch Refusal.invalid(let faults) {
            (page.typed, page.errors) = (form, FieldErrors(faults))
            return visit.show(page, in: .meetings)
        }
    }

    private func item(
        _ sent: FormData, for meeting: Meeting, in dossier: Dossier, on day: Day
    ) throws(Refusal) -> AgendaItem {
        if let code = sent["proposal"].unlessBlank {
            return try dossier.agendaProposal(code, for: meeting, on: day).item
        }
        let form = AgendaItem.form(AgendaItem.Choices(dossier, meeting, on: day))
        return try form.read(sent, over: AgendaItem("")).value
    }

    private func change(
        _ visit: MemberVisit, adding words: [String] = [],
        _ change: @escaping @Sendable (inout Meeting) throws -> Void
    ) async throws -> Response {
        let slug = try visit.slug()
        let id: ID<Meeting> = try visit.id()
        try await visit.store.change(id, adding: words, in: slug, by: visit.signature, change)
        return .seeOther(Path.agenda(slug, id))
    }
}
