import CArgon2
import Domain
import NIOPosix

/// Hashes passwords by Argon2id: 19 MiB, two passes, one lane; at most two at once, others wait.
package struct Passwords: Sendable {
    private let threads: NIOThreadPool

    package init() {
        threads = NIOThreadPool(numberOfThreads: 2)
        threads.start()
    }

    /// The hash to keep, with its salt and parameters.
    package func hash(_ password: String) async throws -> String {
        try await threads.runIfActive { try Self.hashed(password) }
    }

    /// Whether the password gives the hash; as slow for a hash that does not exist.
    package func verify(_ password: String, against hash: String?) async throws -> Bool {
        try await threads.runIfActive {
            guard let hash else {
                _ = try Self.hashed(password)
                return false
            }
            return argon2id_verify(hash, password, password.utf8.count) == ARGON2_OK.rawValue
        }
    }

    /// A password made of sounds, easy to read aloud: 24 letters in six groups.
    package static func composed() -> String {
        let (consonants, vowels) = (Array("bcdfgjlmnprstvz"), Array("aeiou"))
        func syllable() -> String {
            String([consonants, vowels].compactMap { $0.randomElement() })
        }
        return (0..<6).map { _ in syllable() + syllable() }.joined(separator: "-")
    }

    private static func hashed(_ password: String) throws -> String {
        let salt = (0..<16).map { _ in UInt8.random(in: .min ... .max) }
        let length = argon2_encodedlen(2, 19_456, 1, 16, 32, Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let result = argon2id_hash_encoded(
            2, 19_456, 1, password, password.utf8.count, salt, salt.count, 32, &encoded, length)
        guard result == ARGON2_OK.rawValue else { throw HashFault(code: result) }
        return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
    }

    /// Why a password is too weak, in French; nil when it will do. Length and what is left to guess, no composition rule.
    /// `words` are texts that anybody may think of: names, addresses, titles.
    package static func weakness(of password: String, knowing words: [String] = []) -> String? {
        if password.count < 15 { return "Le mot de passe compte au moins 15 caractères." }
        if password.utf8.count > 1_000 { return "Le mot de passe compte au plus 1\u{202f}000 octets." }
        if GuessablePassword(knowing: words).isGuessable(password) {
            return """
                Ce mot de passe est trop facile à deviner\u{202f}: sans ses répétitions, ses suites de touches ou de chiffres, ses \
                mots courants et ce qui vous nomme ou nomme le contrat, il en reste moins de 8\u{a0}caractères. Choisissez \
                plusieurs mots sans rapport.
                """
        }
        return nil
    }

    private struct HashFault: Error {
        let code: Int32
    }
}
