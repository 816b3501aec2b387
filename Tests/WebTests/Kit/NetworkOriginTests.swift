import Testing

@testable import Web

/// Where a request comes from.
@Suite struct NetworkOriginTests {
    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("192.0.2.7:51234", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:aaaa::1", "2001:db8:1:2::/64"), ("2001:db8:1:2:bbbb::2", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2::9]:443", "2001:db8:1:2::/64"), ("fe80::1%eth0", "fe80::/64"), ("::1", "::1"),
    ])
    func `the addresses of one line are one origin`(written: String, origin: String) {
        #expect(NetworkOrigin(written)?.description == origin)
    }

    @Test(arguments: [
        "", "unknown", "_hidden", "192.0.2", "192.0.2.256", "2001:db8::1::2", "<script>",
        String(repeating: "1", count: 10_000), "192.0.2.7\r\nX: 1",
    ])
    func `what is no address is none`(written: String) {
        #expect(NetworkOrigin(written) == nil)
    }
}
