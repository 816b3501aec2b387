import Crypto
import Domain
import Formats
import Foundation
import Hummingbird
import Logging
import NIOCore
import Storage

/// One request, with what every handler asks of it.
package struct Visit: Sendable {
    let site: Site
    let request: Request
    let parameters: Parameters
    /// The instant of the request, for its session, links and tries.
    let clock: Moment
    /// The address that the request comes from, through the proxies that are believed.
    let address: String

    /// The instant of the request, for facts, history and documents.
    var moment: Moment { clock.adding(seconds: site.shift) }

    /// What stands before the addresses of the site: «https://jalon.exemple.fr».
    var root: String {
        "\(site.origin.isSecure ? "https" : "http")://\(request.head.authority ?? "")"
    }

    /// What stands before the addresses that leave the site: the setting, else the address that was asked.
    var publicRoot: String { site.publicAddress ?? root }

    /// A value of the query string as a form sends it, white space trimmed; empty when absent.
    func query(_ name: String) -> String {
        FormData(request.uri.query ?? "")[name]
    }

    /// The form of a POST.
    func form() async throws -> FormData {
        let body = try await request.body.collect(upTo: RequestBodyLimit.Room.files.bytes)
        return FormData(type: request.headers[.contentType], Array(body.readableBytesView)).sent(
            on: moment.day)
    }

    /// Reads an id out of the address; what is no id does not exist.
    func id<Entity>(_ name: String = "id") throws(Refusal) -> ID<Entity> {
        guard let text = parameters.get(name), let id = ID<Entity>(text) else { throw .notFound }
        return id
    }

    /// Reads a piece of the address.
    func parameter(_ name: String) throws(Refusal) -> String {
        guard let text = parameters.get(name).flatMap(Percent.decoded) else { throw .notFound }
        return text
    }

    /// Reads a number out of the address: digits alone.
    func number(_ name: String = "number") throws(Refusal) -> Int {
        guard let text = parameters.get(name), let number = Int(text), String(number) == text, number > 0
        else {
            throw .notFound
        }
        return number
    }

    /// The account of the session, nil when nobody is signed in or the session has died.
    func signedIn() async throws -> MemberVisit? {
        guard let token = SessionCookie(site.origin).token(in: request) else { return nil }
        let hash = Token.hash(token)
        guard let session = try await site.store.session(hash, at: clock) else { return nil }
        if session.isStale, !isOfScript { await stamp(hash) }
        return MemberVisit(
            visit: self, member: session.member, sessionHash: hash, csrf: Token.derived(from: hash),
            session: SessionLeft(session, at: clock, isRenewed: !isOfScript))
    }

    /// Whether a script asks by itself, without anybody at the keyboard: a session does not live of it.
    private var isOfScript: Bool { request.headers[.byItself] != nil }

    /// A disk that is full refuses the stamp: no reason to refuse the page.
    private func stamp(_ hash: Data) async {
        do {
            try await site.store.stampSession(hash, at: clock)
        } catch {
            site.logger.warning("A session was not stamped: \(String(reflecting: error))")
        }
    }

    /// Leads to the sign-in page, and back to a page that was asked for.
    func toSignIn() -> Response {
        let target = request.method == .get ? request.uri.description : ""
        let leadsBack = !["", "/"].contains(target) && target.utf8.count <= 2_000
        return .seeOther(leadsBack ? Path.signIn(then: target) : Path.signIn)
    }
}

/// A request of somebody who is signed in.
package struct MemberVisit: Sendable {
    var visit: Visit
    let member: Member
    let sessionHash: Data
    /// The token that every form of the session carries.
    let csrf: String
    /// How long the session lives.
    var session = SessionLeft()
    /// The form that was sent; nil where a page is asked for.
    var sent: FormData?
    /// What the member just wrote, for the page to say.
    var written: WrittenRow?
    /// The form that came too late and is shown again, filled in: nothing is written then.
    var late: LateForm?

    var site: Site { visit.site }
    var store: Store { visit.site.store }
    var moment: Moment { visit.moment }
    var clock: Moment { visit.clock }
    /// Today in Europe/Paris.
    var today: Day { visit.moment.day }
    /// The mark of the form that was sent, when it makes one thing.
    var once: String? { sent?["_once"].unlessBlank }
    /// Who acts, and when.
    var signature: Signature { Signature(member, at: visit.moment, once: once) }

    /// The contract's piece of the address.
    func slug() throws(Refusal) -> String {
        try visit.parameter("slug")
    }

    /// Reads an id out of the address; what is no id does not exist.
    func id<Entity>(_ name: String = "id") throws(Refusal) -> ID<Entity> {
        try visit.id(name)
    }

    /// Reads a number out of the address.
    func number(_ name: String = "number") throws(Refusal) -> Int {
        try visit.number(name)
    }

    /// A value of the query string, white space trimmed.
    func query(_ name: String) -> String {
        visit.query(name)
    }

    /// Every value of a name of the query string, in order.
    func queries(_ name: String) -> [String] {
        visit.request.uri.queryParameters[values: name[...]].map { String($0) }
    }

    /// The address asked for, without its query.
    var path: String { visit.request.uri.path }

    /// Whether the address says «?public» or «?public=oui».
    func asks(_ name: String) -> Bool {
        let asked = asked
        return asked.has(name) && asked[name] != "non"
    }

    /// Whether the member may do it here.
    func may(_ deed: Deed) -> Bool {
        Access.allows(member, deed)
    }

    /// Refuses who may not do it in the contract of the address; a contract that one may not see does not exist.
    func require(_ deed: Deed) async throws {
        try await store.requireContract(slug(), visibleTo: member)
        try Access.require(member, deed)
    }

    /// Refuses a POST that does not carry the token of the session, or of another one of the same account: signing in
    /// again in one tab leaves the forms of the others good.
    func requireToken(_ form: FormData) async throws {
        if Token.same(form["_csrf"], csrf) { return }
        guard try await visit.isOfAccount(form, member.id) else {
            throw Refusal.expiredForm
        }
    }
}
