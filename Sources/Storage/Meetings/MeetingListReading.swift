import Domain
import GRDB

/// The meetings to come, and one page of those that are past.
package struct MeetingListReading: Sendable {
    /// The contract with the meetings of the page, and the instances with what they wait for.
    package let dossier: Dossier
    /// Held or cancelled, the latest first.
    package let past: [Meeting]
    /// How many are past, and how many of them were held.
    package let total: Int
    package let held: Int
}

extension Store {
    /// A page of the meetings of a contract, from 1: the last where there are not so many.
    package func meetingList(
        page: Int, size: Int, on day: Day, in slug: String, visibleTo member: Member
    ) async throws -> MeetingListReading {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let statement = try db.cachedStatement(
                sql: """
                    SELECT count(*), count(*) FILTER (WHERE state = 'held') FROM meeting
                    WHERE contract_id = ? AND removed = 0 AND state <> 'planned'
                    """)
            let counts: (total: Int, held: Int)? = try statement.value([contract]) { ($0[0], $0[1]) }
            let (total, held) = counts ?? (0, 0)
            let offset = (max(min(page, (total + size - 1) / size), 1) - 1) * size
            let shown: SQL = """
                SELECT id FROM (SELECT id FROM meeting
                    WHERE contract_id = \(contract) AND removed = 0 AND state <> 'planned'
                    ORDER BY first_day DESC, time DESC, id DESC LIMIT \(size) OFFSET \(offset))
                """
            let ids = try ID<Meeting>.fetchSet(db.cachedStatement(literal: shown))
            let extent = readsWhole ? .whole : Extent.meetingList(shown, on: day)
            let dossier = try DossierReader(db: db, contract: contract, extent: extent).read()
            return MeetingListReading(
                dossier: dossier, past: dossier.meetings.reversed().filter { ids.contains($0.id) },
                total: total, held: held)
        }
    }
}

extension Extent {
    /// Some meetings as their list shows them, those to come, and what the instances wait for.
    fileprivate static func meetingList(_ shown: SQL, on day: Day) -> Extent {
        .dues(on: day)
            + Extent {
                $0.read(
                    meetings: .planned + .those { _ in shown },
                    with: [.attendance, .contributions, .decisions, .conclusions])
            }
    }
}
