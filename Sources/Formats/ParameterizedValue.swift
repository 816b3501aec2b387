/// The value of a header with its parameters: «form-data; name="photo"; filename="a;b \"c\".jpg"».
struct ParameterizedValue {
    /// What stands before the first semicolon.
    let value: String
    private var parameters: [String: String] = [:]

    init(_ text: some StringProtocol) {
        var rest = Array(text.unicodeScalars)[...]
        value = Self.trimmed(Self.take(&rest) { $0 != ";" })
        while rest.popFirst() != nil {
            let name = Self.trimmed(Self.take(&rest) { $0 != "=" && $0 != ";" }).lowercased()
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            _ = Self.take(&rest) { $0 == " " || $0 == "\t" }
            let said =
                rest.first == "\"" ? Self.takeQuoted(&rest) : Self.trimmed(Self.take(&rest) { $0 != ";" })
            if parameters[name] == nil { parameters[name] = said }
            _ = Self.take(&rest) { $0 != ";" }
        }
    }

    /// A parameter, its name in lower case; the first when it comes twice.
    subscript(name: String) -> String? { parameters[name] }

    private static func take(
        _ rest: inout ArraySlice<Unicode.Scalar>, while isPart: (Unicode.Scalar) -> Bool
    ) -> String.UnicodeScalarView {
        let taken = rest.prefix(while: isPart)
        rest = rest.dropFirst(taken.count)
        return String.UnicodeScalarView(taken)
    }

    /// Up to the quote that closes. A backslash keeps a quote or another backslash (RFC 2045); before anything else it
    /// is one: older browsers send whole Windows paths. Where no other quote comes after it, the quote behind a
    /// backslash closes: a name may end with one.
    private static func takeQuoted(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        rest.removeFirst()
        while let scalar = rest.popFirst() {
            if scalar == "\"" { break }
            let next = rest.first
            let isEscape =
                scalar == "\\" && (next == "\\" || next == "\"" && rest.dropFirst().contains("\""))
            text.append(isEscape ? rest.removeFirst() : scalar)
        }
        return String(text)
    }

    private static func trimmed(_ text: String.UnicodeScalarView) -> String {
        let isBlank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
        let start = text.drop(while: isBlank)
        let end = start.lastIndex { !isBlank($0) }
        return end.map { String(start[...$0]) } ?? ""
    }
}
