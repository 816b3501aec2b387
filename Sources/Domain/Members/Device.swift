/// What a browser says that it is, in the few words by which a person knows a device again.
package enum Device {
    /// «Firefox sur Windows», «Safari sur iPhone», «Un navigateur sur Linux»; empty when nothing is told. Nothing else of
    /// what was sent is kept.
    package static func words(_ userAgent: String) -> String {
        let told = userAgent.prefix(longest)
        if told.isEmpty { return "" }
        let browser = name(told, browsers) ?? "Un navigateur"
        return name(told, systems).map { "\(browser) sur \($0)" } ?? browser
    }

    private static func name(_ told: Substring, _ marks: [(mark: String, name: String)]) -> String? {
        marks.first { told.contains($0.mark) }?.name
    }

    private static let longest = 256

    /// The rarest marks first: each says those of the ones after it too.
    private static let browsers = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("FxiOS/", "Firefox"),
        ("Firefox/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ].map { (mark: $0.0, name: $0.1) }

    private static let systems = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("CrOS", "ChromeOS"), ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ].map { (mark: $0.0, name: $0.1) }
}
