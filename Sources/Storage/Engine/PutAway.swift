import Domain
import GRDB

extension Store {
    /// Forgets what is kept for a time only.
    package func putAway(at moment: Moment, shift: Int64 = 0) async throws {
        try await database.write { db in
            let (now, facts) = (moment.milliseconds, moment.adding(seconds: shift))
            try db.execute(
                literal: """
                    DELETE FROM security_event WHERE last < \(now - SecurityLimits.kept * 1_000)
                    """)
            try db.execute(
                literal: "DELETE FROM attempt WHERE at < \(min(moment, facts).seconds - Attempts.day)")
            try db.execute(literal: "DELETE FROM sent_form WHERE at < \(facts.seconds - 86_400)")
            let keys = AccessKeys(db: db)
            // What came too late is still known by its session, and an old link says that it is.
            try keys.forget(.session, deadAt: moment.adding(seconds: -SessionLimits.memory))
            try keys.forget(.invitation, deadAt: moment.adding(seconds: -30 * 86_400))
            try keys.forget(.reading, deadAt: facts)
            try LateForms(db: db).forgetOld(at: moment)
            // Letters of no mailing hold an address, and perhaps a link: none is kept longer than it may serve.
            try db.execute(
                literal: """
                    DELETE FROM letter WHERE mailing_id IS NULL AND state NOT IN ('waiting', 'sending')
                        AND queued < \(min(moment, facts).milliseconds - 30 * 86_400_000)
                        AND id NOT IN (SELECT letter_id FROM access_key WHERE letter_id IS NOT NULL)
                    """)
            try FileEnd(db: db, moment: facts).putAway()
        }
    }
}
