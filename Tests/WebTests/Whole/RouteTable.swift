import HTTPTypes

@testable import Web

/// The declared routes, to find the one that an address reaches.
struct RouteTable: Sendable {
    private let patterns: [(route: Route, pieces: [Substring])]

    init(_ site: Site) {
        patterns = site.routes.map { ($0, $0.path.split(separator: "/")) }
    }

    /// The declared route that an address and method reach.
    func route(_ method: HTTPRequest.Method, _ address: String) -> Route? {
        let pieces = address.prefix { $0 != "?" }.split(separator: "/")
        return patterns.filter { pattern in
            pattern.route.method == method && pattern.pieces.count == pieces.count
                && zip(pattern.pieces, pieces).allSatisfy(Self.matches)
        }.map(\.route)
            .max { left, right in left.path.filter { $0 == "{" }.count > right.path.filter { $0 == "{" }.count
            }
    }

    private static func matches(_ pattern: Substring, _ piece: Substring) -> Bool {
        guard let open = pattern.firstIndex(of: "{"), let close = pattern.firstIndex(of: "}") else {
            return pattern == piece
        }
        return piece.hasPrefix(pattern[..<open]) && piece.hasSuffix(pattern[pattern.index(after: close)...])
    }
}
