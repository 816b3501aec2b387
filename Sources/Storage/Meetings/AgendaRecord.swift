import Domain
import GRDB

extension AgendaItem {
    init(row: Row) {
        self.init(row["title"], owner: row["owner"], minutes: row["minutes"])
        (id, action, isLeftOver) = (row["id"], row["action_id"], row["is_left_over"])
    }
}

extension Contribution {
    init(row: Row) {
        self.init(row["text"], by: row["organization_id"])
    }
}
