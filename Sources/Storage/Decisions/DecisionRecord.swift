import Domain
import GRDB

extension Conclusion {
    init(row: Row) {
        self.init(
            id: row["id"], row["text"], by: row["organization_id"], awaitsSteering: row["awaits_steering"],
            actions: Packed.ids(row["actions"]))
        let wished: String = row["wish"]
        (wish, opens) = (Decision.Effect(rawValue: wished), row["opens"])
    }
}

extension Decision {
    init(row: Row) {
        self.init(row["text"], row["effect"], row["outcome"], actions: Packed.ids(row["actions"]))
        id = row["id"]
        (reserve, committee) = (row["reserve"], row["committee_id"])
        answers = Packed.ids(row["answers"])
        assessments = Packed.ids(row["assessments"])
        expected = row["expected"]
    }
}

extension MeetingTask {
    init(row: Row) {
        self.init(row["text"], owner: row["person_id"], due: row["due"])
        (id, organization, doneOn) = (row["id"], row["organization_id"], row["done_on"])
        actions = Packed.ids(row["actions"])
        follows = Packed.ids(row["follows"])
    }
}
