/// The addresses of a route, «/cls/{slug}/fiches/{number}», to find the route of an address.
struct AddressPattern {
    private let pieces: [Substring]

    init(_ path: String) { pieces = path.split(separator: "/") }

    /// How many of its pieces are fixed: of two patterns that hold an address, the router asks the one that has more.
    var fixed: Int { pieces.count { !$0.hasPrefix("{") } }

    /// What stands in an address, without its query, at the places of the pattern; nil when it is none of its addresses.
    func places(in address: String) -> [(key: Substring, value: Substring)]? {
        let given = address.prefix { $0 != "?" }.split(separator: "/")
        guard given.count == pieces.count else { return nil }
        var places: [(key: Substring, value: Substring)] = []
        for (piece, value) in zip(pieces, given) {
            if piece.hasPrefix("{"), piece.hasSuffix("}") {
                places.append((piece.dropFirst().dropLast(), value))
            } else if piece != value {
                return nil
            }
        }
        return places
    }
}
