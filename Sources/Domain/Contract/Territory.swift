/// A commune of the contract's territory, known by its INSEE code.
package struct Commune: Hashable, Sendable {
    /// INSEE code, five characters: «77288», «2A004».
    package var insee: String
    package var name: String

    package init(_ insee: String, _ name: String) {
        self.insee = insee
        self.name = name
    }

    /// Whether an INSEE code is well formed.
    package static func isCode(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let digit = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard bytes.count == 5, bytes[2...].allSatisfy(digit.contains), digit.contains(bytes[0]) else {
            return false
        }
        return digit.contains(bytes[1]) || bytes[1] == UInt8(ascii: "A") || bytes[1] == UInt8(ascii: "B")
    }
}

/// A quartier prioritaire de la politique de la ville (QPV).
package struct Neighbourhood: Hashable, Sendable {
    package var id: ID<Neighbourhood>
    package var name: String
    /// Official code («QP077001»), empty when unknown.
    package var code: String
    /// INSEE code of its commune.
    package var insee: String

    package init(id: ID<Neighbourhood> = .unsaved, name: String, code: String = "", insee: String) {
        self.id = id
        self.name = name
        self.code = code
        self.insee = insee
    }
}
