import Domain
import GRDB

extension Member: Record {
    static var objectKind: ObjectKind { .member }
    static let contractTable = ChildTable("member_contract", "member_id", "contract_id")
    static let actionTable = ChildTable("member_action", "member_id", "action_id")
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
