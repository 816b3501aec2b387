/// The addresses that forms with files are sent to, known before any route is asked.
struct UploadAddresses {
    private let patterns: [[Substring]]

    init(of routes: [Route]) {
        patterns = routes.filter(\.takesFiles).map { $0.path.split(separator: "/") }
    }

    /// Whether a path is one of them.
    func holds(_ path: String) -> Bool {
        let pieces = path.split(separator: "/")
        return patterns.contains { pattern in
            pattern.count == pieces.count && zip(pattern, pieces).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
    }
}
