import Domain
import HTML
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// What Hummingbird knows of a request before it is a visit.
struct WireContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// The address at the other end of the connection.
    let peer: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        peer = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}

/// Stands before every route: refuses what is malformed or comes from elsewhere, turns errors into pages, and
/// gives every answer its security headers.
struct Frontier: RouterMiddleware {
    typealias Context = WireContext

    let site: Site

    func handle(
        _ request: Request, context: WireContext, next: (Request, WireContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            try Self.requireWellFormed(request)
            try Self.requireSameSite(request)
            response = try await next(request, context)
        } catch {
            response = await ErrorPages(site: site).response(to: error, request, context.logger)
        }
        return secured(response)
    }

    private static func requireWellFormed(_ request: Request) throws {
        let path = request.head.path ?? ""
        let lower = path.lowercased()
        guard request.head.authority?.isEmpty == false, path.utf8.count <= 8_192,
            path.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }),
            !["%00", "%2f", "%5c", "/..", "/%2e"].contains(where: lower.prefix { $0 != "?" }.contains)
        else { throw HTTPError(.badRequest) }
    }

    /// A POST from another site is refused, whatever it carries (Sec-Fetch-Site, Origin).
    private static func requireSameSite(_ request: Request) throws {
        guard request.method != .get, request.method != .head else { return }
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
    static let fetchSite = HTTPField.Name(parsed: "sec-fetch-site") ?? .origin
    static let referrerPolicy = HTTPField.Name(parsed: "referrer-policy") ?? .origin
    static let openerPolicy = HTTPField.Name(parsed: "cross-origin-opener-policy") ?? .origin
}
