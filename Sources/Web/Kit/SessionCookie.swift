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

    /// The secret that a request brought; nil for what no secret of ours looks like, which no answer may repeat.
    func token(in request: Request) -> String? {
        guard let token = request.cookies[name]?.value, (20...100).contains(token.utf8.count),
            token.utf8.allSatisfy(Token.isLetter)
        else { return nil }
        return token
    }

    /// What gives the secret to the browser.
    func setting(_ token: String) -> Cookie {
        Cookie(name: name, value: token, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }

    /// The same for a while: what is shown once is still there when the page is asked again.
    func setting(_ token: String, seconds: Int) -> Cookie {
        Cookie(
            name: name, value: token, maxAge: seconds, path: "/", secure: isSecure, httpOnly: true,
            sameSite: .lax)
    }

    /// What takes it back.
    var clearing: Cookie {
        Cookie(
            name: name, value: "", maxAge: 0, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
    }
}
