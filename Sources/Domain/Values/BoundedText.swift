extension StringProtocol {
    /// The beginning of a text that takes so many bytes of UTF-8 at most: what a stranger sends is bounded before it is
    /// kept. Cut between scalars, so that a character of a thousand accents is bounded too.
    package func bounded(to bytes: Int) -> String {
        if utf8.count <= bytes { return String(self) }
        var (kept, size) = (String.UnicodeScalarView(), 0)
        for scalar in unicodeScalars {
            size += UTF8.width(scalar)
            if size > bytes { break }
            kept.append(scalar)
        }
        return String(kept)
    }
}

/// How much of what anybody sends is taken.
package enum AnonymousLimits {
    /// Bytes of an electronic address (RFC 5321, 4.5.3.1.3: 256 with its brackets).
    package static let email = 254
    /// Bytes of a header that is kept or repeated.
    package static let header = 256
}
