import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// A table brought into the directory: pasted or sent, previewed line by line, then taken whole.
struct ImportRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/annuaire/import"
        return [
            .get(root, .editContract, new), .post(root, .editContract, preview),
            .post("\(root)/confirmation", .editContract, confirm),
        ]
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        let pages = try await pages(visit)
        return shown(pages.form(""), of: pages, to: visit, .ok)
    }

    private func preview(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (pages, text) = (try await pages(visit), form["text"])
        return answer(visit, pages, text, .ok) { () throws(Refusal) in
            guard let bytes = form.file("file") else { return try pages.preview(text) }
            return try pages.preview(Sheet.text(of: bytes))
        }
    }

    private func confirm(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let (pages, text) = (try await pages(visit), form["text"])
        let slug = pages.dossier.slug
        do {
            let sheet = try Sheet(text)
            try await visit.store.importDirectory(sheet, seal: form["seal"], in: slug, by: visit.signature)
            return .seeOther(Path.directory(slug))
        } catch Refusal.stale {
            return answer(visit, pages, text, .conflict) { () throws(Refusal) in
                try pages.preview(text, hasChanged: true)
            }
        } catch Refusal.conflict {
            return answer(visit, pages, text, .unprocessableContent) { () throws(Refusal) in
                try pages.preview(text)
            }
        } catch Refusal.invalid(let faults) {
            let page = pages.form(text, FieldErrors(faults))
            return shown(page, of: pages, to: visit, .unprocessableContent)
        }
    }

    private func pages(_ visit: MemberVisit) async throws -> ImportPages {
        ImportPages(viewer: visit.viewer, dossier: try await visit.dossier())
    }

    /// What cannot be read comes back with all that was pasted.
    private func answer(
        _ visit: MemberVisit, _ pages: ImportPages, _ text: String, _ status: HTTPResponse.Status,
        _ page: () throws(Refusal) -> Page
    ) -> Response {
        do throws(Refusal) {
            return shown(try page(), of: pages, to: visit, status)
        } catch {
            let errors: FieldErrors =
                if case .invalid(let faults) = error { FieldErrors(faults) } else {
                    ["text": "Ce tableau ne peut pas être lu."]
                }
            return shown(pages.form(text, errors), of: pages, to: visit, .unprocessableContent)
        }
    }

    private func shown(
        _ page: Page, of pages: ImportPages, to visit: MemberVisit, _ status: HTTPResponse.Status
    ) -> Response {
        visit.show(page, of: pages, in: .directory, status: status)
    }
}
