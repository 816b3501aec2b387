import Domain
import HTML
import Hummingbird
import Storage

/// What an import left without a place, placed or put away from the page of its fiche.
struct UnplacedRoutes {
    var routes: [Route] { [.post("/cls/{slug}/fiches/{number}/non-place", .editContract, place)] }

    private func place(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let slug = try visit.slug()
        var action = try await visit.dossier(.strategy).action(numbered: visit.number())
        action.version = form.version
        let text = UnplacedText(form["titre"], form["texte"])
        try action.place(text, in: form["acte"] == "retirer" ? nil : form["champ"])
        try await visit.store.save(action, in: slug, by: visit.signature)
        return .seeOther("\(Path.action(slug, action.number))#non-place")
    }
}
