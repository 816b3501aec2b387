import Documents
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore

extension Site {
    /// The router with every route, behind the frontier.
    func router() -> Router<ConnectionContext> {
        let router = Router(context: ConnectionContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestGuard(site: self))
        for (path, methods) in unusedMethods {
            for method in methods.unused {
                router.on(RouterPath(stringLiteral: path), method: method) { _, _ -> Response in
                    throw HTTPError(.methodNotAllowed, headers: [.allow: methods.allowed])
                }
            }
        }
        for route in routes {
            router.on(RouterPath(stringLiteral: route.path), method: route.method) { request, context in
                let visit = Visit(
                    site: self, request: request, parameters: context.parameters, clock: clock(),
                    address: address(of: request, context.peer))
                return try await watched(route, visit)
            }
        }
        return router
    }

    /// Serves, and says so once it listens, until SIGTERM or SIGINT: then accepts nothing new and finishes what it accepted. Idle connections, and
    /// those whose head is not whole, are closed after 5 seconds.
    package func run(host: String, port: Int) async throws {
        let swept = press.sweep()
        if swept > 0 { logger.info("\(swept) folders of interrupted prints were swept.") }
        var application = Application(
            router: router(),
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ContinueWhenExpected(), CloseWhenWritten()],
                    idleTimeout: .seconds(5))),
            configuration: .init(address: .hostname(host, port: port), serverName: nil),
            onServerRunning: { _ in logger.info("Jalon écoute sur http://\(host):\(port)/") },
            logger: logger)
        application.addServices(Housekeeping(store: store, clock: clock, shift: shift, logger: logger))
        application.addServices(PublicationPrinter(site: self))
        // Letters leave while pages are served, and no longer; those on their way go on by themselves.
        if let mail {
            application.addServices(MailCarrier(store: store, settings: mail, now: clock, logger: logger))
        }
        try await application.runService()
    }

    /// What a known address does not answer, and what it does.
    private var unusedMethods: [(path: String, methods: (unused: [HTTPRequest.Method], allowed: String))] {
        let asked: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete]
        return Dictionary(grouping: routes, by: \.path).map { path, routes in
            let known = Set(routes.map(\.method))
            let allowed = known.map(\.rawValue).sorted() + (known.contains(.get) ? ["HEAD"] : [])
            return (path, (asked.filter { !known.contains($0) }, allowed.joined(separator: ", ")))
        }
    }

    /// The address that tries count for and that refusals are told with: the peer's, or the last one that the trusted
    /// proxies, each believed in its turn, do not vouch for. What is no address of a network is the peer's.
    func address(of request: Request, _ peer: String) -> String {
        let own = NetworkOrigin(peer)?.description ?? "local"
        guard origin.proxies.contains(peer) else { return own }
        let hops = request.headers[values: .forwardedFor].suffix(8).joined(separator: ",").suffix(1_000)
            .split(separator: ",").suffix(16).map { $0.filter { !$0.isWhitespace } }
        guard let hop = hops.last(where: { !origin.proxies.contains($0) }) else { return own }
        return NetworkOrigin(hop)?.description ?? own
    }
}

extension HTTPField.Name {
    static let forwardedFor = HTTPField.Name(parsed: "x-forwarded-for") ?? .from
}
