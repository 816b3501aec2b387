import Domain
import GRDB

extension AgendaItem {
    init(row: Row) {
        self.init(row["title"], owner: row["owner"], minutes: row["minutes"])
    }
}

extension Attendance {
    init(row: Row) {
        self.init(
            row["college"], row["presence"], person: row["person_id"], organization: row["organization_id"],
            insee: row["insee"], function: row["function"])
        (isElected, representative, headcount) = (row["is_elected"], row["representative"], row["headcount"])
    }
}

extension Contribution {
    init(row: Row) {
        self.init(row["text"], by: row["organization_id"])
    }
}

extension Conclusion {
    init(row: Row) {
        self.init(
            id: row["id"], row["text"], by: row["organization_id"], awaitsSteering: row["awaits_steering"],
            actions: Packed.ids(row["actions"]))
    }
}

extension Decision {
    init(row: Row) {
        self.init(row["text"], row["effect"], row["outcome"], actions: Packed.ids(row["actions"]))
        id = row["id"]
        answers = Packed.ids(row["answers"])
    }
}
