/// Where a structure receives its letters.
package struct PostalAddress: Hashable, Sendable {
    /// Number and street, and what comes before them: «Hôtel de ville», «BP 12»; one a line.
    package var street = ""
    /// 5 digits; empty when unknown.
    package var code = ""
    /// As on an envelope: «MELUN CEDEX».
    package var town = ""

    package init(_ street: String = "", code: String = "", town: String = "") {
        (self.street, self.code, self.town) = (street, code, town)
    }

    /// Its lines under a name, on an envelope; none when nothing is known.
    package var lines: [String] {
        street.split(separator: "\n").map(String.init).filter { !$0.isBlank }
            + [[code, town].filter { !$0.isBlank }.joined(separator: " ")].filter { !$0.isEmpty }
    }

    /// In one line: «12 rue des Écoles, 77000 Melun».
    package var inOneLine: String { lines.joined(separator: ", ") }

    /// The 77000 of «77 000», «F-77000»; what is no postal code stays as it was typed, without its spaces.
    package static func code(_ typed: String) -> String {
        let bare = typed.filter { !$0.isWhitespace }.uppercased()
        let digits = bare.hasPrefix("F") ? bare.drop { "F-".contains($0) } : bare[...]
        return digits.utf8.count == 5 && Int64(digits: String(digits)) != nil ? String(digits) : bare
    }

    /// What is refused of it.
    var faults: [Invalid] {
        code.isEmpty || code.utf8.count == 5 && Int64(digits: code) != nil
            ? [] : [Invalid("postalCode", "Le code postal compte 5\u{a0}chiffres.")]
    }
}
