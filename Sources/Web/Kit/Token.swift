import Crypto
import FoundationEssentials

/// Secrets of sessions, invitations and forms.
enum Token {
    /// 32 random bytes, as letters that an address may hold.
    static func random() -> String {
        SymmetricKey(size: .bits256).withUnsafeBytes { encoded(Data($0)) }
    }

    /// Whether a byte may stand in a secret.
    static func isLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// What the database keeps of a secret.
    static func hash(_ token: String) -> Data {
        Data(SHA256.hash(data: Data(token.utf8)))
    }

    /// The token of forms that goes with a session's or a cookie's secret.
    static func derived(_ token: String) -> String { derived(from: hash(token)) }

    /// The same by what the database keeps of the secret: it opens nothing, and tells a form of a session that ended.
    static func derived(from hash: Data) -> String {
        let key = SymmetricKey(data: hash)
        return encoded(Data(HMAC<SHA256>.authenticationCode(for: Data("form".utf8), using: key)))
    }

    /// Compares in a time that tells nothing of where they differ.
    static func same(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.utf8), Array(right.utf8))
        guard left.count == right.count, !left.isEmpty else { return false }
        return zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func encoded(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=", with: "")
    }

    /// A short random word for a Message-ID: letters and digits.
    static func key() -> String {
        String(random().filter { $0.isLetter || $0.isNumber }.prefix(24)).lowercased()
    }
}
