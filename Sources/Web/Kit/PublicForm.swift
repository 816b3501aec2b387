import Domain
import HTML
import HTTPTypes
import Hummingbird

/// A form outside any session: its token goes with a cookie of its own.
struct PublicForm {
    let visit: Visit

    private var cookie: SessionCookie { SessionCookie(visit.site.origin, purpose: "formulaire") }

    /// A page whose forms carry the token of the cookie that goes with it.
    func answer(_ status: HTTPResponse.Status, _ page: (_ csrf: String) -> Page) -> Response {
        answer(status) { visit.site.bareFrame.page(page($0)) }
    }

    /// The same with a page already in its frame.
    func answer(_ status: HTTPResponse.Status, _ page: (_ csrf: String) -> HTML) -> Response {
        let secret = cookie.token(in: visit.request) ?? Token.random()
        var response = Response.html(page(Token.derived(secret)), status: status)
        response.setCookie(cookie.setting(secret))
        return response
    }

    /// Whether a form comes with its cookie.
    func holds(_ form: FormData) -> Bool {
        cookie.token(in: visit.request).map { Token.same(form["_csrf"], Token.derived($0)) } ?? false
    }

    /// Refuses a form that does not come with its cookie.
    func requireToken(_ form: FormData) throws(Refusal) {
        guard holds(form) else {
            throw .expiredForm
        }
    }
}
