import Domain
import FoundationEssentials
import GRDB

extension Store {
    /// How long a calendar is told that a meeting was removed, in seconds: 60 days.
    package static let removalTold: Int64 = 60 * 86_400

    /// What calendars need to know of the meetings of a contract beside what they are.
    package func calendarRecord(
        of slug: String, visibleTo member: Member, at moment: Moment
    ) async throws -> CalendarRecord {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try CalendarReader(db: db, contract: contract).record(at: moment)
        }
    }

    /// When the member made its private link to the calendar of a contract; nil when it has none.
    package func calendarLink(in slug: String, of member: Member) async throws -> Moment? {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            return try Stamp.fetchOne(
                db, sql: "SELECT made FROM access_key WHERE member_id = ? AND contract_id = ?",
                arguments: [member.id, contract])?.moment
        }
    }

    /// Gives the member a private link to the calendar of a contract; the one that it had is dead at once.
    package func makeCalendarLink(_ tokenHash: Data, in slug: String, by signature: Signature) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            let key = writing.calendarKey(of: signature.member)
            try AccessKeys(db: writing.db).takeBack(key)
            try AccessKeys(db: writing.db).give(key, tokenHash, at: signature.moment, until: nil)
            try writing.record(.change, .member, signature.member.id.rawValue, "Lien privé d’agenda créé")
        }
    }

    /// Takes the member's private link back.
    package func revokeCalendarLink(in slug: String, by signature: Signature) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            try AccessKeys(db: writing.db).takeBack(writing.calendarKey(of: signature.member))
            guard writing.db.changesCount > 0 else { return }
            try writing.record(.change, .member, signature.member.id.rawValue, "Lien privé d’agenda retiré")
        }
    }

    /// Whose a private link is, and of which contract; nil when there is no such link, or when the account no longer
    /// sees the contract.
    package func calendarOwner(_ tokenHash: Data) async throws -> (member: Member, slug: String)? {
        try read { db in
            let sql = """
                SELECT \(MemberReader.columns), c.id AS contract, c.slug AS slug, c.region AS place
                FROM access_key k JOIN member m ON m.id = k.member_id JOIN contract c ON c.id = k.contract_id
                WHERE k.digest = ? AND k.purpose = 'calendar' AND m.is_disabled = 0
                """
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [tokenHash]) else { return nil }
            let member = MemberReader.member(row)
            return Access.sees(member, row["contract"], region: row["place"]) ? (member, row["slug"]) : nil
        }
    }
}

/// Reads when meetings changed, and those that were removed.
private struct CalendarReader {
    let db: Database
    let contract: ID<Contract>

    func record(at moment: Moment) throws -> CalendarRecord {
        let modified = try modified()
        let since = moment.adding(seconds: -Store.removalTold)
        let removed = try Row.fetchAll(
            db, sql: "SELECT * FROM meeting WHERE contract_id = ? AND removed = 1 ORDER BY id",
            arguments: [contract]
        ).map(Meeting.init).filter { since < modified[$0.id] ?? since }
        return CalendarRecord(modified: modified, removed: removed, mark: try InstanceMark.read(db))
    }

    private func modified() throws -> [ID<Meeting>: Moment] {
        let rows = try Row.fetchAll(
            db,
            sql: """
                SELECT object_id, max(at) FROM history
                WHERE contract_id = ? AND kind = 'meeting' AND verb IN ('create', 'change', 'remove', 'restore')
                GROUP BY object_id
                """, arguments: [contract])
        return Dictionary(
            rows.map { (ID<Meeting>($0[0] as Int64), Moment(milliseconds: $0[1])) }, uniquingKeysWith: max)
    }
}

extension WriteTransaction {
    fileprivate func calendarKey(of member: Member) -> AccessKey {
        .calendar(member.id, contract)
    }
}
