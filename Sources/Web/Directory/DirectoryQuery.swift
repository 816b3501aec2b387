import Domain

/// What the directory is asked for, as its address says it: a link to it can be shared.
struct DirectoryQuery: Hashable, Sendable {
    /// Which of the two lists is shown.
    enum Part: String, Sendable {
        case structures, contacts
    }

    /// How a structure is bound to the contract.
    enum Bond: String, CaseIterable, Sendable {
        case signatory = "signataire"
        case partner = "partenaire"

        var label: String {
            switch self {
            case .signatory: "Signataires"
            case .partner: "Partenaires"
            }
        }
    }

    /// The columns that sort either list.
    enum Order: String, CaseIterable, Sendable {
        case name = "nom"
        case kind = "nature"
        case college = "college"
        case commune = "commune"
        case bond = "lien"
        case function = "fonction"
        case structure = "structure"
        case consent = "accord"
    }

    var text = ""
    var college: College?
    var kind: Organization.Kind?
    /// INSEE code.
    var commune = ""
    var bond: Bond?
    var consent: Bool?
    /// Nil for both lists.
    var part: Part?
    var order: Order = .name
    var isDescending = false

    /// The whole directory.
    init() {}

    /// Reads the fields of a query string; what is unknown is ignored.
    init(_ visit: MemberVisit) {
        text = String(visit.query("q").prefix(200))
        college = College(rawValue: visit.query("college"))
        kind = Organization.Kind(rawValue: visit.query("nature"))
        commune = visit.query("commune")
        bond = Bond(rawValue: visit.query("lien"))
        consent = ["oui": true, "non": false][visit.query("accord")]
        part = Part(rawValue: visit.query("voir"))
        let sort = visit.query("tri")
        isDescending = sort.hasPrefix("-")
        order = Order(rawValue: String(sort.drop { $0 == "-" })) ?? .name
    }

    /// Whether it leaves anything out, the choice of a list aside.
    var narrows: Bool {
        !text.isEmpty || college != nil || kind != nil || !commune.isEmpty || bond != nil || consent != nil
    }

    /// The same, sorted by a column; asked again, the other way round.
    func sorted(by column: Order) -> DirectoryQuery {
        var other = self
        other.isDescending = column == order && !isDescending
        other.order = column
        return other
    }

    /// The same, one list alone.
    func showing(_ part: Part?) -> DirectoryQuery {
        var other = self
        other.part = part
        return other
    }

    /// What the address says after its path; empty for the whole directory.
    var string: String {
        let pairs = [
            ("q", text), ("college", college?.rawValue ?? ""), ("nature", kind?.rawValue ?? ""),
            ("commune", commune), ("lien", bond?.rawValue ?? ""),
            ("accord", consent.map { $0 ? "oui" : "non" } ?? ""), ("voir", part?.rawValue ?? ""),
            ("tri", sortWord),
        ]
        let kept = pairs.filter { !$0.1.isEmpty }.map { "\($0.0)=\(Path.encoded($0.1))" }
        return kept.isEmpty ? "" : "?" + kept.joined(separator: "&")
    }

    /// How the address writes the order; empty for names from A.
    var sortWord: String {
        order == .name && !isDescending ? "" : (isDescending ? "-" : "") + order.rawValue
    }
}
