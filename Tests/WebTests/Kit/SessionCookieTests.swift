import HTTPTypes
import Hummingbird
import NIOCore
import Testing

@testable import Web

@Suite struct SessionCookieTests {
    private let cookie = SessionCookie(Origin(isSecure: true))

    private func token(_ value: String) -> String? {
        var head = HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/")
        head.headerFields[.cookie] = "\(cookie.name)=\(value)"
        return cookie.token(in: Request(head: head, body: .init(buffer: ByteBuffer())))
    }

    @Test func `a secret is given, brought back and taken away`() {
        let secret = Token.random()
        #expect(token(secret) == secret)
        let given = cookie.setting(secret)
        #expect(given.name == "__Host-jalon-session" && given.value == secret)
        #expect(given.path == "/" && given.secure && given.httpOnly && given.sameSite == .lax)
        #expect(given.maxAge == nil && cookie.clearing.maxAge == 0 && cookie.clearing.value.isEmpty)
    }

    @Test(arguments: [
        "", "court", "avec espace, assez long pour compter", "\"guillemets-assez-longs-pour-compter\"",
        "caracteres/interdits/assez/longs", String(repeating: "a", count: 101),
    ])
    func `what we did not give is no secret, and is never repeated`(value: String) {
        #expect(token(value) == nil)
    }
}
