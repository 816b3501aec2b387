/// The addresses that forms with files are sent to, known before any route is asked.
struct UploadAddresses {
    private let patterns: [AddressPattern]

    init(of routes: [Route]) {
        patterns = routes.filter(\.takesFiles).map { AddressPattern($0.path) }
    }

    /// Whether a path is one of them.
    func holds(_ path: String) -> Bool {
        patterns.contains { $0.places(in: path) != nil }
    }
}
