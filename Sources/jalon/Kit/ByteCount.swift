import Domain

/// A size as a person reads it: «845 ko», «1,2 Mo».
struct ByteCount: CustomStringConvertible {
    let description: String

    init(_ bytes: Int) {
        description =
            bytes < 1_000_000
            ? "\((bytes + 999) / 1_000)\u{a0}ko"
            : "\(French.number((Double(bytes) / 100_000).rounded() / 10))\u{a0}Mo"
    }
}
