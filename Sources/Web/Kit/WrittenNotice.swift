import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// Every save says so: what an act wrote is told by the page that it leads to, once, with what undoes it.
struct WrittenNotice {
    let row: WrittenRow
    let viewer: Viewer

    /// «Bilan enregistré», «Avancée supprimée», «Bilan\u{202f}: soumis».
    var title: String {
        if let state = row.state { return "\(row.kind.label)\u{202f}: \(state.lowercased())" }
        if row.kind == .publication, row.verb == .create { return "Version publiée" }
        // What an account does for itself: a link to its calendar, a password.
        if row.kind == .member { return "C’est enregistré" }
        return "\(row.kind.label) \(participle)\(row.kind.isFeminine ? "e" : "")"
    }

    var html: HTML {
        guard let slug = row.slug, row.canBeUndone, viewer.may(.editContract) else {
            return HTML.notice(.success, title)
        }
        let undo = HTML.postButton(
            "Annuler", action: Path.undo(slug, row.id), csrf: viewer.csrf, style: .quiet,
            about: "ce qui vient d’être fait")
        return HTML.notice(.success, title, undo)
    }

    private var participle: String {
        if row.verb == .remove { return "supprimé" }
        return row.verb == .restore ? "rétabli" : "enregistré"
    }
}

extension MemberVisit {
    /// Adds to an answer that leads elsewhere what its act wrote.
    func telling(_ answer: Response, since row: Int64) async throws -> Response {
        guard answer.status == .seeOther, visit.isOfPage,
            let written = try await store.written(by: member.id, after: row)
        else { return answer }
        var answer = answer
        answer.setCookie(visit.writtenCookie(String(written), seconds: 120))
        return answer
    }

    /// The same visit, that knows what its member just wrote.
    func hearing() async throws -> MemberVisit {
        let value = visit.request.cookies[visit.writtenCookie("", seconds: 0).name]?.value
        guard visit.isOfPage, let id = value.flatMap({ Int64($0) }) else { return self }
        var heard = self
        heard.written = try await store.writtenRow(id, by: member.id, at: moment)
        return heard
    }

    /// A page that told it tells it once.
    func told(_ answer: Response) -> Response {
        guard written != nil, answer.status == .ok,
            answer.headers[.contentType]?.hasPrefix("text/html") == true
        else { return answer }
        var answer = answer
        answer.setCookie(visit.writtenCookie("", seconds: 0))
        return answer
    }

    /// A page with what was just written above it, unless it says so itself.
    func noting(_ page: Page) -> Page {
        written.map { page.noting(WrittenNotice(row: $0, viewer: viewer).html) } ?? page
    }
}

extension Visit {
    fileprivate func writtenCookie(_ value: String, seconds: Int) -> Cookie {
        let isSecure = site.origin.isSecure
        return Cookie(
            name: isSecure ? "__Host-jalon-avis" : "jalon-avis", value: value, maxAge: seconds, path: "/",
            secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
