import Documents
import Domain
import HTML
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// What leaves the site as a file: every handler of a `.pdf`, `.odt` or `.csv` passes by here.
extension MemberVisit {
    /// Leaves in the history that something was taken out: «Revue 2023-T1 en PDF».
    func noteExport(_ label: String, in slug: String) async throws {
        try await store.note(.export, label, in: slug, by: hand)
    }

    /// The documents as one file; `name` is that of the file, without its extension. A PDF that does not keep the
    /// standard is announced by a page before it is given; a press that fails answers a calm 503.
    func printed(
        _ documents: [Document], title: String, as format: Format, named name: String
    ) async throws -> Response {
        do throws(PressError) {
            let file = try await site.press.print(documents, title: title, as: format)
            return answer(file, named: name)
        } catch {
            if error == .cancelled { throw CancellationError() }
            site.logger.error("press failed", metadata: ["title": "\(title)", "error": "\(error)"])
            return notice("Document non imprimé", "\(error.sentence)", status: .serviceUnavailable)
        }
    }

    private func answer(_ file: Printed, named name: String) -> Response {
        if !file.isStrict {
            site.logger.notice("press not strict", metadata: ["file": "\(name)", "reason": "\(file.log)"])
            if visit.request.method == .get, query("accepte") != "oui" { return warning(file) }
        }
        var response = Response.file(
            file.bytes, file.format.mediaType, named: "\(name).\(file.format.fileExtension)")
        // Percent-encoded, for scripts that fetch files.
        if let note = file.note, let header = HTTPField.Name("x-jalon-note") {
            response.headers[header] = Path.encoded(note)
        }
        return response
    }

    private func warning(_ file: Printed) -> Response {
        let address = visit.request.uri.description
        let accepted = "\(address)\(address.contains("?") ? "&" : "?")accepte=oui"
        let link = HTML.buttonLink("Télécharger quand même", accepted, .primary)
        return notice("Document prêt, avec une réserve", "\(file.note)", action: link, status: .ok)
    }

    /// A page outside any frame that leads back to the page that the file is the printed form of.
    private func notice(
        _ title: String, _ sentence: HTML, action: HTML = .empty, status: HTTPResponse.Status
    ) -> Response {
        let path = visit.request.uri.path
        let page = path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
        let content: HTML = """
            <p>\(sentence)</p><div class="form-actions">\(action)\(HTML.buttonLink("Revenir à la page", page))</div>
            """
        return .html(site.bareFrame.page(Page(title, width: .text, content: content)), status: status)
    }
}
