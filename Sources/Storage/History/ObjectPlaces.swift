import Domain
import GRDB

extension ObjectKind {
    /// Where objects of the kind stand in a contract, by id: those that are there, with what they belong to.
    func places(of ids: Set<Int64>, in contract: ID<Contract>, _ db: Database) throws -> [Int64: ObjectPlace]
    {
        if self == .contract { return Dictionary(ids.map { ($0, ObjectPlace()) }) { first, _ in first } }
        guard let columns = placeColumns else { return [:] }
        let sql = """
            SELECT o.id AS id\(columns) FROM \(table) o \(placeOwner)
            WHERE o.id IN (\(ids.map(String.init).joined(separator: ", "))) AND o.contract_id = ? AND o.removed = 0
            """
        let rows = try Row.fetchAll(db, sql: sql, arguments: [contract])
        return Dictionary(rows.map { ($0["id"], ObjectPlace(row: $0)) }) { first, _ in first }
    }

    /// What the place is read from; nil for what stands in no place of a contract.
    private var placeColumns: String? {
        switch self {
        case .axis, .objective, .organization, .person, .committee, .meeting, .entry: ""
        case .action: ", o.number AS action"
        case .indicator, .assessment: ", owner.number AS action"
        case .attendance, .note, .minutes, .deck: ", owner.id AS meeting"
        case .review, .reviewPart: ", o.quarter AS quarter"
        case .publication: ", o.quarter AS quarter, o.number AS version"
        case .mailing: ", owner.quarter AS quarter, owner.number AS version"
        case .contract, .member, .subscriber: nil
        }
    }

    /// What an object goes away with.
    private var placeOwner: String {
        switch self {
        case .indicator, .assessment: "JOIN action owner ON owner.id = o.action_id AND owner.removed = 0"
        case .attendance, .note, .minutes, .deck:
            "JOIN meeting owner ON owner.id = o.meeting_id AND owner.removed = 0"
        case .mailing: "JOIN publication owner ON owner.id = o.publication_id"
        case .contract, .axis, .objective, .action, .organization, .person, .committee, .meeting, .entry,
            .member, .review, .reviewPart, .publication, .subscriber:
            ""
        }
    }
}

extension ObjectPlace {
    fileprivate init(row: Row) {
        self.init(
            action: row["action"], meeting: row["meeting"], quarter: row["quarter"], version: row["version"])
    }
}
