import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The convocation of a meeting: as a document, as a message to send, and the day that it was sent.
struct ConvocationRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/convocation"
        return [.get(root, show), .post(root, mark)] + Route.prints(root, printed)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        return page(visit, dossier, try dossier.meeting(visit.id()), nil, FieldErrors())
    }

    private func page(
        _ visit: MemberVisit, _ dossier: Dossier, _ meeting: Meeting, _ typed: String?,
        _ errors: FieldErrors
    ) -> Response {
        let page = ConvocationPage(
            visit: visit, dossier: dossier, convocation: Convocation(meeting, of: dossier)
        )
        .page(typed, errors)
        return .html(
            visit.page(page, of: dossier.contract, in: .meetings),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Notes the day that the convocation went out; no day says that it did not.
    private func mark(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossierToEdit()
        let meeting = try dossier.meeting(visit.id())
        var reader = FormerReader(form)
        let day = reader.day("convened")
        if let day, day > visit.today {
            reader.add("convened", "Une convocation envoyée ne peut être datée de l’avenir.")
        }
        guard reader.faults.isEmpty else {
            return page(visit, dossier, meeting, form["convened"], FieldErrors(reader.faults))
        }
        let slug = dossier.contract.slug
        try await visit.store.change(meeting.id, in: slug, by: visit.signature) { $0.convenedOn = day }
        return .seeOther(Path.convocation(slug, meeting.id))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let audience = Audience(visit)
        let document = ConvocationDocument.build(meeting, of: dossier, for: audience, on: visit.today)
        let suffix = audience == .public ? "-public" : ""
        try await visit.noteExport(
            "Convocation, \(meeting.name), en \(format.name)", in: dossier.contract.slug)
        return await visit.printed(
            document, as: format, named: "convocation-\(meeting.when.code.lowercased())\(suffix)",
            of: dossier.contract, in: .meetings)
    }
}
