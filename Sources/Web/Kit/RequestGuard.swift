import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Storage

/// What Hummingbird knows of a request before it is a visit.
struct ConnectionContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address at the other end of the connection.
    let peer: String
    private let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
        peer = channel.remoteAddress?.ipAddress ?? "local"
    }

    /// Ends the connection, once the peer has had the time to read the answer.
    func partSoon() {
        channel.eventLoop.scheduleTask(in: .seconds(3)) { [channel] in channel.close(promise: nil) }
    }
}

/// Stands before every route: refuses what is malformed or comes from elsewhere, turns errors into pages, and
/// gives every answer its security headers.
struct RequestGuard: RouterMiddleware {
    typealias Context = ConnectionContext

    let site: Site
    private let uploads: UploadAddresses
    private let budget = BodyBudget()

    init(site: Site) {
        self.site = site
        uploads = UploadAddresses(of: site.routes)
    }

    func handle(
        _ request: Request, context: ConnectionContext,
        next: (Request, ConnectionContext) async throws -> Response
    ) async throws -> Response {
        let share = BodyBudget.Share(of: budget)
        let response = await answer(request, context, share, next)
        await share.end()
        return response
    }

    private func answer(
        _ request: Request, _ context: ConnectionContext, _ share: BodyBudget.Share,
        _ next: (Request, ConnectionContext) async throws -> Response
    ) async -> Response {
        var request = request
        do {
            try Self.requireWellFormed(request)
            try Self.requireSameSite(request)
            try await RequestBodyLimit.take(&request, in: room(for: request), of: share)
        } catch {
            if case .some(.forbidden) = error as? Refusal {
                await site.note(.otherSite, nil, from: site.address(of: request, context.peer), at: "")
            }
            context.partSoon()
            var response = await ErrorPages(site: site).response(to: error, request, context.logger)
            response.headers[.connection] = "close"
            return secured(response)
        }
        do {
            return secured(try await next(request, context))
        } catch {
            return secured(await ErrorPages(site: site).response(to: error, request, context.logger))
        }
    }

    /// Forms with files have more room, for people who are signed in, or whose session ended as they wrote.
    private func room(for request: Request) async throws -> RequestBodyLimit.Room {
        guard request.method == .post, uploads.holds(request.uri.path),
            let hash = SessionCookie(site.origin).token(in: request).map(Token.hash)
        else { return .usual }
        if try await site.store.session(hash, at: site.clock()) != nil { return .files }
        return try await site.store.endedSession(hash, at: site.clock()) == nil ? .usual : .files
    }

    private static func requireWellFormed(_ request: Request) throws {
        let path = request.head.path ?? ""
        let lower = path.lowercased()
        let host = request.head.authority ?? ""
        // The first Host is the authority: one that is still among the headers is a second.
        guard !host.isEmpty, host.utf8.count <= AnonymousLimits.header, host.utf8.allSatisfy(isOfHost),
            request.headers[.secondHost] == nil,
            path.utf8.first == UInt8(ascii: "/"), path.utf8.count <= 8_192,
            path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }),
            !["%00", "%2f", "%5c", "/..", "/%2e"].contains(where: lower.prefix { $0 != "?" }.contains)
        else { throw HTTPError(.badRequest) }
    }

    /// Letters, digits, and what joins names, addresses and ports.
    private static func isOfHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: ".-_:[]".utf8.contains(byte)
        }
    }

    /// A POST from another site is refused, whatever it carries (Sec-Fetch-Site, Origin).
    private static func requireSameSite(_ request: Request) throws {
        guard request.method != .get, request.method != .head, !isOneClick(request) else { return }
        if let site = request.headers[.fetchSite], site != "same-origin", site != "none" {
            throw Refusal.forbidden("Cette demande vient d’un autre site.")
        }
        if let origin = request.headers[.origin] {
            let host = origin.split(separator: "/").last.map(String.init)
            guard host == request.head.authority else {
                throw Refusal.forbidden("Cette demande vient d’un autre site.")
            }
        }
    }

    /// Leaving a list is asked by mail programs, wherever they are (RFC 8058): the address alone holds the secret.
    private static func isOneClick(_ request: Request) -> Bool {
        request.method == .post && (request.head.path ?? "").hasPrefix(Path.leave(""))
    }

    private func secured(_ response: Response) -> Response {
        var response = response
        response.headers[.contentSecurityPolicy] = Self.policy
        response.headers[.xContentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "same-origin"
        response.headers[.openerPolicy] = "same-origin"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
        if site.origin.isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
        return response
    }

    private static let policy = """
        default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'
        """
}

extension HTTPField.Name {
    static let secondHost = HTTPField.Name(parsed: "host") ?? .from
    static let fetchSite = HTTPField.Name(parsed: "sec-fetch-site") ?? .origin
    static let referrerPolicy = HTTPField.Name(parsed: "referrer-policy") ?? .origin
    static let openerPolicy = HTTPField.Name(parsed: "cross-origin-opener-policy") ?? .origin
}
