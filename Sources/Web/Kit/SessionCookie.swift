import HTTPTypes
import Hummingbird

/// The cookie that holds a session's secret: `__Host-` and Secure but on plain http, which only loopback serves.
struct SessionCookie {
    private let isSecure: Bool
    private let purpose: String

    init(_ origin: Origin, purpose: String = "session") {
        isSecure = origin.isSecure
        self.purpose = purpose
    }

    /// Its name.
    var name: String { isSecure ? "__Host-jalon-\(purpose)" : "jalon-\(purpose)" }

    /// The secret that a request brought.
    func token(in request: Request) -> String? {
        guard let token = request.cookies[name]?.value, (20...100).contains(token.utf8.count) else {
            return nil
        }
        return token
    }

    /// The header that gives the secret to the browser.
    func setting(_ token: String) -> String {
        "\(name)=\(token); Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")"
    }

    /// The header that takes it back.
    var clearing: String {
        "\(setting("")); Max-Age=0"
    }
}
