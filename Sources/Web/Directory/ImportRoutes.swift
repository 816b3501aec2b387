import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// A table brought into the directory: pasted or sent, previewed line by line, then taken whole.
struct ImportRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/annuaire/import"
        return [
            .get(root, new), .post(root, preview), .post("\(root)/confirmation", confirm),
        ]
    }

    private func pages(_ visit: MemberVisit) async throws -> ImportPages {
        let dossier = try await visit.dossier()
        try Access.require(visit.member, .editContract)
        return ImportPages(visit: visit, dossier: dossier)
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try await pages(visit).form("").shown(.ok)
    }

    private func preview(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        return answer(pages, form["text"]) { () throws(Refusal) in
            guard let bytes = form.file("file") else { return try pages.preview(form["text"]).shown(.ok) }
            return try pages.preview(SheetText.decoded(bytes)).shown(.ok)
        }
    }

    private func confirm(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let pages = try await pages(visit)
        let (text, slug) = (form["text"], pages.dossier.contract.slug)
        do {
            let sheet = try SheetText(text)
            try await visit.store.importDirectory(sheet, seal: form["seal"], in: slug, by: visit.signature)
            return .seeOther(Path.directory(slug))
        } catch Refusal.stale {
            return answer(pages, text) { () throws(Refusal) in
                try pages.preview(text, hasChanged: true).shown(.conflict)
            }
        } catch Refusal.conflict {
            return answer(pages, text) { () throws(Refusal) in
                try pages.preview(text).shown(.unprocessableContent)
            }
        } catch Refusal.invalid(let faults) {
            return pages.form(text, FieldErrors(faults)).shown(.unprocessableContent)
        }
    }

    /// What cannot be read comes back with all that was pasted.
    private func answer(
        _ pages: ImportPages, _ text: String, _ shown: () throws(Refusal) -> Response
    ) -> Response {
        do throws(Refusal) {
            return try shown()
        } catch {
            guard case .invalid(let faults) = error else {
                return pages.form(text, ["text": "Ce tableau ne peut pas être lu."]).shown(
                    .unprocessableContent)
            }
            return pages.form(text, FieldErrors(faults)).shown(.unprocessableContent)
        }
    }
}
