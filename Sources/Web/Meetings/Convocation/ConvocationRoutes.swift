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
        let file = try await visit.file()
        return page(visit, file, try file.meeting(visit.id()), nil, FieldErrors())
    }

    private func page(
        _ visit: MemberVisit, _ file: ContractFile, _ meeting: Meeting, _ typed: String?,
        _ errors: FieldErrors
    ) -> Response {
        let page = ConvocationPage(visit: visit, file: file, convocation: Convocation(meeting, of: file))
            .page(typed, errors)
        return .html(
            visit.page(page, of: file.contract, in: .meetings),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Notes the day that the convocation went out; no day says that it did not.
    private func mark(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let file = try await visit.fileToEdit()
        let meeting = try file.meeting(visit.id())
        var reader = FormReader(form)
        let day = reader.day("convened")
        if let day, day > visit.today {
            reader.add("convened", "Une convocation envoyée ne peut être datée de l’avenir.")
        }
        guard reader.faults.isEmpty else {
            return page(visit, file, meeting, form["convened"], FieldErrors(reader.faults))
        }
        let slug = file.contract.slug
        try await visit.store.change(meeting.id, in: slug, by: visit.hand) { $0.convenedOn = day }
        return .seeOther(Path.convocation(slug, meeting.id))
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Response {
        let file = try await visit.file()
        let meeting = try file.meeting(visit.id())
        let audience = Audience(visit)
        let document = ConvocationDocument.build(meeting, of: file, for: audience, on: visit.today)
        let suffix = audience == .public ? "-public" : ""
        try await visit.noteExport(
            "Convocation, \(meeting.name), en \(format.name)", in: file.contract.slug)
        return await visit.file(
            document, as: format, named: "convocation-\(meeting.when.code.lowercased())\(suffix)",
            of: file.contract, in: .meetings)
    }
}
