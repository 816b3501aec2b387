import Domain
import HTML
import Hummingbird
import Storage

/// What keeps Jalon and the ARS tool alike: the list of the one beside the other, and the bilans to copy.
struct ArsRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/ars"
        return [
            .page(root, in: .assessments, .editContract, show), .post(root, .editContract, compare),
            .post("\(root)/{id}", .editContract, note),
        ]
    }

    private func show(_ visit: MemberVisit) async throws -> ArsPage {
        ArsPage(
            viewer: visit.viewer, dossier: try await visit.dossier(),
            copies: try await visit.store.arsCopies(of: visit.slug(), visibleTo: visit.member))
    }

    private func compare(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        var page = try await show(visit)
        page.pasted = form["text"]
        do {
            page.comparison = ArsComparison(
                try ArsList(pasted: form["text"]), page.dossier, on: visit.today)
        } catch Refusal.invalid(let faults) {
            page.errors = FieldErrors(faults)
        }
        return visit.show(page, in: .assessments)
    }

    private func note(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        let id: ID<Assessment> = try visit.id()
        if form["acte"] == "oublier" {
            try await visit.store.forgetArsCopy(id, in: slug, by: visit.signature)
        } else {
            let screens = ArsScreen.all(of: try await visit.dossier(), on: visit.today)
            guard let screen = screens.first(where: { $0.assessment.id == id }) else {
                throw Refusal.notFound
            }
            try await visit.store.noteArsCopy(
                of: screen, version: form.version, in: slug, by: visit.signature)
        }
        return .seeOther("\(Path.ars(slug))#bilan-\(id)")
    }
}

extension Path {
    static func ars(_ slug: String) -> String { "\(contract(slug))/ars" }
}
