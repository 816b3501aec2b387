import Documents
import Domain
import HTML
import Hummingbird
import Storage

/// The convocation of a meeting: as a document, as a message to send, and the day that it was sent.
struct ConvocationRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/reunions/{id}/convocation"
        return [
            .page(root, in: .meetings, page), .post(root, .editContract, mark),
            .post("\(root)/reponses", .editContract, openAnswers),
            .post("\(root)/reponses/cloture", .editContract, closeAnswers),
        ] + Route.form("\(root)/documents", .editContract, takesFiles: true, documents)
            + Route.prints(root, in: .meetings, printed)
    }

    /// The documents joined to it.
    private func documents(_ visit: MemberVisit) async throws -> FormPage<Meeting> {
        let page = try await page(visit)
        let (slug, meeting) = (page.slug, page.convocation.meeting)
        let path = Path.convocation(slug, meeting.id)
        let form = EditForm(
            contract: page.contract, section: .meetings, title: "Documents joints à la convocation",
            breadcrumb: page.above(
                .meetings(slug), .meeting(slug, meeting), Link("Convocation", path)),
            action: Path.convocationDocuments(slug, meeting.id), back: path,
            form: Meeting.documentsForm(slug), stored: meeting, version: meeting.version)
        return FormPage(form: form) { typed in
            var changed = typed.value
            changed.version = typed.version
            try await visit.store.save(changed, in: slug, by: visit.signature)
            return "\(path)#documents"
        }
    }

    private func openAnswers(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        var generator = SystemRandomNumberGenerator()
        _ = try await visit.store.openCode(
            AttendanceCode.random(using: &generator), .answering, for: id, in: slug, by: visit.signature)
        return .seeOther(Path.convocation(slug, id) + "#reponses")
    }

    private func closeAnswers(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (slug, id): (String, ID<Meeting>) = (try visit.slug(), try visit.id())
        try await visit.store.closeCode(.answering, of: id, in: slug, by: visit.signature)
        return .seeOther(Path.convocation(slug, id) + "#reponses")
    }

    /// The address at which those convened answer; nil where none is open.
    private func answerLink(_ visit: MemberVisit, _ meeting: Meeting) async throws -> String? {
        guard meeting.state == .planned,
            let code = try await visit.store.code(
                .answering, of: meeting.id, in: visit.slug(), visibleTo: visit.member),
            visit.moment < code.hours.upperBound
        else { return nil }
        return visit.siteAddress + Path.convocationAnswer(code.code)
    }

    private func page(_ visit: MemberVisit) async throws -> ConvocationPage {
        let dossier = try await visit.dossier(.meeting(visit.id()))
        let meeting = try dossier.meeting(visit.id())
        var convocation = Convocation(meeting, of: dossier)
        convocation.answerLink = try await answerLink(visit, meeting)
        return ConvocationPage(viewer: visit.viewer, dossier: dossier, convocation: convocation)
    }

    /// Notes the day that the convocation went out; no day says that it did not.
    private func mark(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        var page = try await page(visit)
        let (slug, id, today) = (page.slug, page.convocation.meeting.id, visit.today)
        var reader = FormReader(form)
        let day = reader.day("convened")
        do {
            try reader.check { () throws(Refusal) in }
            try await visit.store.change(id, in: slug, by: visit.signature) {
                try $0.convene(on: day, today: today)
            }
            return .seeOther(Path.convocation(slug, id))
        } catch Refusal.invalid(let faults) where faults.contains(where: { $0.field == "convened" }) {
            (page.typed, page.errors) = (form["convened"], FieldErrors(faults))
            return visit.show(page, in: .meetings)
        }
    }

    private func printed(_ visit: MemberVisit, _ format: Format) async throws -> Printout {
        let dossier = try await visit.dossier()
        let meeting = try dossier.meeting(visit.id())
        let audience = Audience(visit)
        let link = audience.showsNames ? try await answerLink(visit, meeting) : nil
        let answering = link.map { ConvocationDocument.Answering(address: $0, code: QRCode($0)?.picture) }
        let document = ConvocationDocument.build(
            meeting, of: dossier, for: audience, on: visit.today, answering: answering)
        return Printout(
            document, of: dossier,
            named: "convocation-\(meeting.when.code.lowercased())\(audience.suffix)",
            as: "Convocation, \(meeting.name),")
    }
}
