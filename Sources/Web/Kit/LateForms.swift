import Domain
import Formats
import FoundationEssentials
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Storage

/// How long a session lives, as its pages know it.
struct SessionLeft: Sendable {
    /// Until it ends if nobody does anything.
    var seconds = SessionLimits.idle
    /// Whether it ends then whatever one does.
    var isLast = false

    init() {}

    init(_ session: LivingSession, at moment: Moment, isRenewed: Bool) {
        let end = isRenewed ? session.renewed(at: moment) : session.until
        seconds = (end.milliseconds - moment.milliseconds) / 1_000
        isLast = end == session.last
    }
}

extension LateForm {
    /// The field by which a form that is sent again names what was kept of it.
    static let mark = "_late"

    /// What was typed and chosen.
    var form: FormData { FormData(type: type, Array(body)) }
}

extension FormData {
    /// The form of a body, by its type.
    init(type: String?, _ body: [UInt8]) {
        if let multipart = type.flatMap(Multipart.init(contentType:)) {
            self.init(parts: multipart.parts(body))
        } else {
            self.init(String(decoding: body, as: UTF8.self))
        }
    }
}

extension Visit {
    /// A form that came without session. When Jalon itself ended the session that it is of, it is kept for its author, who
    /// is led to sign in; nothing is kept of any other.
    func takeLate() async throws -> Response {
        guard request.uri.path != Path.signOut, isOfPage, let hash = sessionHash,
            let member = try await site.store.endedSession(hash, at: clock)
        else { return toSignIn() }
        let body = try await request.body.collect(upTo: RequestBodyLimit.Room.files.bytes)
        let type = request.headers[.contentType] ?? ""
        let form = FormData(type: type, Array(body.readableBytesView))
        // What is secret is not written down.
        guard !form.has("password"), try await isOfAccount(form, member.id) else { return toSignIn() }
        let late = LateForm(
            path: request.uri.description, type: type, body: Data(body.readableBytesView), at: clock)
        guard try await site.store.keep(late, of: hash, for: member.id) else {
            return .html(site.bareFrame.page(LatePages.full), status: .conflict)
        }
        return .seeOther(Path.signIn(then: Path.lateForm))
    }

    /// Whether a form carries the token of a session of an account, alive or ended by itself.
    func isOfAccount(_ form: FormData, _ member: ID<Member>) async throws -> Bool {
        let token = form["_csrf"]
        return try await site.store.sessions(of: member, at: clock)
            .contains { Token.same(token, Token.derived(from: $0)) }
    }

    /// What the cookie of the session is known by.
    private var sessionHash: Data? { SessionCookie(site.origin).token(in: request).map(Token.hash) }

    /// Whether a page sent it. What a script sends, the script keeps until it is stored.
    var isOfPage: Bool {
        request.headers[.fetchMode].map { $0 == "navigate" } ?? (request.headers[.byItself] == nil)
    }

    /// The same visit, as if the form that came too late were sent now to its route.
    func sending(_ late: LateForm, to places: [(key: Substring, value: Substring)]) -> Visit {
        var head = request.head
        (head.method, head.path) = (.post, late.path)
        head.headerFields[.contentType] = late.type
        let request = Request(head: head, body: .init(buffer: ByteBuffer(bytes: late.body)))
        return Visit(
            site: site, request: request, parameters: Parameters(places), clock: clock, address: address)
    }
}

extension MemberVisit {
    /// What was kept of the form that is sent again, when it is this account's and goes to the same address.
    func lateForm(named form: FormData) async throws -> LateForm? {
        guard let id = Int64(form[LateForm.mark]) else { return nil }
        let late = try await store.lateForm(id, of: member.id, at: clock)
        return late?.path == visit.request.uri.description ? late : nil
    }

    /// What names the form that came too late, in the page that shows it again, whether it was refused since or not.
    var lateMark: String? {
        late.map { String($0.id) } ?? sent?[LateForm.mark].unlessBlank.flatMap { Int64($0) }.map(String.init)
    }
}

extension HTTPField.Name {
    static let fetchMode = HTTPField.Name(parsed: "sec-fetch-mode") ?? .origin
    /// Said by scripts that ask without anybody at the keyboard.
    static let byItself = HTTPField.Name(parsed: "jalon-by-itself") ?? .origin
}
