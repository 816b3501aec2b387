import Domain
import GRDB

extension Organization: Record {
    static var objectKind: ObjectKind { .organization }
    var key: Int64 { id.rawValue }
    var historyName: String { name }
    var searchable: (title: String, body: String)? { ("\(name) \(acronym)", college.label) }

    var columns: Columns {
        [
            "name": name, "acronym": acronym, "college": college, "insee": insee, "siret": siret,
            "finess": finess, "email": email, "telephone": telephone, "signatory_since": signatorySince,
            "kind": kind, "partner_since": partnerSince, "contact_id": contact, "street": address.street,
            "postal_code": address.code, "town": address.town,
        ]
    }

    var references: [References] { [References("person", contact)] }

    init(row: Row) {
        self.init(row["name"], acronym: row["acronym"], row["college"])
        (id, version, insee) = (row["id"], row["version"], row["insee"])
        (siret, finess) = (row["siret"], row["finess"])
        (email, telephone, signatorySince) = (row["email"], row["telephone"], row["signatory_since"])
        (kind, partnerSince, contact) = (row["kind"], row["partner_since"], row["contact_id"])
        address = PostalAddress(row["street"], code: row["postal_code"], town: row["town"])
    }
}

extension Person: Record {
    static var objectKind: ObjectKind { .person }
    static let roleTable = ChildTable(
        "person_role", "person_id",
        [.id("organization_id", of: "organization"), .text("function"), .date("since"), .date("until")])
    var key: Int64 { id.rawValue }
    var historyName: String { fullName }
    var searchable: (title: String, body: String)? {
        (fullName, roles.map(\.function).joined(separator: " "))
    }
    var references: [References] { [References("organization", roles.map(\.organization), kept: true)] }

    var columns: Columns {
        [
            "civility": civility, "first_name": firstName, "last_name": lastName, "email": email,
            "telephone": telephone, "receives_review": receivesReview, "consent_on": consentOn,
            "is_erased": isErased,
        ]
    }

    var children: [ChildRows] {
        [ChildRows(Self.roleTable, roles) { [$0.organization, $0.function, $0.since, $0.until] }]
    }

    /// The row alone; its roles are read beside it.
    init(row: Row) {
        self.init(row["civility"], row["first_name"], row["last_name"])
        (id, version, email) = (row["id"], row["version"], row["email"])
        (telephone, receivesReview) = (row["telephone"], row["receives_review"])
        (consentOn, isErased) = (row["consent_on"], row["is_erased"])
    }
}

extension Person.Role {
    init(row: Row) {
        self.init(row["organization_id"], row["function"])
        (since, until) = (row["since"], row["until"])
    }
}

extension ObjectKind {
    /// Structures of the directory.
    package static let organization = ObjectKind(
        "organization", "Structure", "Structures", naming: "name",
        undo: .reading(\.organizations) { $0.organizations },
        [
            .text("name"), .text("acronym", nil, .namesNobody),
            .code("college", nil, College.self, \.label), .commune("insee"),
            .mark("siret"), .mark("finess"), .text("email"),
            .text("telephone"), .date("signatory_since"),
            .code("kind", nil, Organization.Kind.self, \.label),
            .date("partner_since"), .id("contact_id", of: "person"), .text("street"), .mark("postal_code"),
            .text("town", nil, .namesNobody),
        ])

    /// Contacts of the directory, with what they do in structures.
    package static let person = ObjectKind(
        "person", "Contact", "Contacts", naming: "trim(first_name || ' ' || last_name)",
        undo: .reading(\.people, { $0.people }, unless: Person.refusalToUndo),
        [
            .code("civility", nil, Person.Civility.self, \.label),
            .text("first_name", nil, .namesNobody), .text("last_name", nil, .namesNobody),
            .text("email", nil, .namesNobody),
            .text("telephone", nil, .namesNobody),
            .flag("receives_review"), .date("consent_on"),
            .flag("is_erased", "Effacé à sa demande"),
        ],
        parts: [Person.roleTable])
}

extension Person {
    /// Who was erased stays so.
    fileprivate static let refusalToUndo: ObjectKind.Undo.Refusal = { stored, _ in
        stored["is_erased"] == .integer(1)
            ? "Cette personne a été effacée à sa demande\u{202f}: rien ne la rétablit." : nil
    }
}
