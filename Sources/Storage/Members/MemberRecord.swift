import Domain
import GRDB

extension Member: Record {
    static var objectKind: ObjectKind { .member }
    static let contractTable = ChildTable(
        "member_contract", "member_id", french: "Contrats", [.id("contract_id", of: "contract")])
    static let actionTable = ChildTable(
        "member_action", "member_id", french: "Fiches pilotées", [.id("action_id", of: "action")])
    var key: Int64 { id.rawValue }
    var historyName: String { name.unlessBlank ?? email }

    var columns: Columns {
        ["email": email, "name": name, "role": role, "region": region, "is_disabled": isDisabled]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.contractTable, contracts.sorted()) { [$0] },
            ChildRows(Self.actionTable, piloted.sorted()) { [$0] },
        ]
    }

    init(row: Row, contracts: [ID<Contract>], piloted: [ID<Action>]) {
        self.init(
            id: row["id"], email: row["email"], name: row["name"], role: row["role"], region: row["region"],
            isDisabled: row["is_disabled"], contracts: Set(contracts), piloted: Set(piloted))
        version = row["version"]
    }
}

extension ObjectKind {
    /// Accounts, with what they are granted.
    package static let member = ObjectKind(
        "member", "Compte", "Comptes", in: .instance, naming: "name", place: nil,
        [
            .mark("email", "Adresse électronique"), .text("name", "Nom", .namesNobody),
            .code("role", "Rôle", Role.self, \.label), .mark("region", "Région"),
            .flag("is_disabled", "Désactivé"), .secret("password"),
            .id("given_by", "Accès donné par", of: "member"),
        ],
        parts: [Member.contractTable, Member.actionTable])
}
