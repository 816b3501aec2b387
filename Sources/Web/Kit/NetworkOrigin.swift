import Glibc

/// Where a request comes from, as tries are counted and refusals told: an IPv4 address, or the /64 of an IPv6 one,
/// which is what one line or one machine is given whole.
struct NetworkOrigin: Hashable, Sendable, CustomStringConvertible {
    let description: String

    /// Nil for what is no address. Ports, brackets and zones are left out, as proxies write them.
    init?(_ text: String) {
        guard text.utf8.count <= 64 else { return nil }
        let bare = Self.bare(text)
        var (four, six) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, bare, &four) == 1 {
            description = bare
        } else if inet_pton(AF_INET6, bare, &six) == 1 {
            description = Self.network(withUnsafeBytes(of: six) { Array($0) })
        } else {
            return nil
        }
    }

    private static func bare(_ text: String) -> String {
        if text.hasPrefix("[") { return String(text.dropFirst().prefix { $0 != "]" && $0 != "%" }) }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        if parts.count == 2, parts[0].contains(".") { return String(parts[0]) }
        return String(text.prefix { $0 != "%" })
    }

    private static func network(_ bytes: [UInt8]) -> String {
        let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xff && bytes[11] == 0xff
        if isMapped { return bytes.suffix(4).map(String.init).joined(separator: ".") }
        if bytes.dropLast().allSatisfy({ $0 == 0 }) { return "::\(bytes[15])" }
        var prefix = in6_addr()
        withUnsafeMutableBytes(of: &prefix) { $0.copyBytes(from: bytes.prefix(8)) }
        var text = [CChar](repeating: 0, count: 64)
        inet_ntop(AF_INET6, &prefix, &text, socklen_t(text.count))
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self) + "/64"
    }
}
