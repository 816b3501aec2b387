import Domain
import Testing

/// A device in the words by which its person knows it again.
@Suite struct DeviceTests {
    @Test(arguments: [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0",
            "Firefox sur Windows"
        ),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
            "Safari sur iPhone"
        ),
        (
            "Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36",
            "Chrome sur Android"
        ),
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36 Edg/126.0",
            "Edge sur Windows"
        ),
        (
            "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15",
            "Safari sur Mac"
        ),
        ("curl/8.5.0", "Un navigateur"),
        ("<script>alert(1)</script> (X11; Linux x86_64)", "Un navigateur sur Linux"), ("", ""),
    ])
    func `a browser says in two words what it is`(told: String, words: String) {
        #expect(Device.words(told) == words)
    }

    @Test func `no more than the beginning of what is told is read`() {
        #expect(Device.words(String(repeating: "a", count: 100_000) + "Firefox/1 Windows") == "Un navigateur")
    }
}
