import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The convocation of a meeting: as a document, as a message to send, and the day that it was sent.
struct ConvocationRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/convocation"
        return [.get(root, show), .post(root, .editContract, mark)]
            + Route.prints(root, in: .meetings, printed)
    }

    private func show(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier(.meeting(visit.id()))
        return page(visit, dossier, try dossier.meeting(visit.id()), nil, FieldErrors())
    }

    private func page(
        _ visit: MemberVisit, _ dossier: Dossier, _ meeting: Meeting, _ typed: String?,
        _ errors: FieldErrors
    ) -> Response {
        let page = ConvocationPage(
            viewer: visit.viewer, dossier: dossier, convocation: Convocation(meeting, of: dossier)
        )
        .page(typed, errors)
        return .html(
            visit.page(page, of: dossier.contract, in: .meetings),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// Notes the day that the convocation went out; no day says that it did not.
    private func mark(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let dossier = try await visit.dossier(.meeting(visit.id()))
        let meeting = try dossier.meeting(visit.id())
        let slug = dossier.slug
        var reader = FormReader(form)
        let day = reader.day("convened")
        do {
            try reader.check { () throws(Refusal) in }
            let today = visit.today
            try await visit.store.change(meeting.id, in: slug, by: visit.signature) {
                try $0.convene(on: day, today: today)
            }
            return .seeOther(Path.convocation(slug, meeting.id))
        } catch Refusal.invalid(let faults) where faults.contains(where: { $0.field == "convened" }) {
            return page(visit, dossier, meeting, form["convened"], FieldErrors(faults))
        }
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let audience = Audience(visit)
        let document = ConvocationDocument.build(meeting, of: dossier, for: audience, on: visit.today)
        return Printout(
            document, of: dossier,
            named: "convocation-\(meeting.when.code.lowercased())\(audience.suffix)",
            as: "Convocation, \(meeting.name),")
    }
}
