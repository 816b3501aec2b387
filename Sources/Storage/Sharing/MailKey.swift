import Crypto
import Domain
import FoundationEssentials
import GRDB

/// What an address is recognized by once it is no longer kept: its hash, under a secret of the instance.
struct MailKey {
    private let secret: SymmetricKey

    init(_ db: Database) throws {
        let statement = try db.cachedStatement(sql: "SELECT mail_key FROM instance_secret WHERE id = 1")
        guard let secret = try Data.fetchOne(statement) else { throw DatabaseError(message: "no mail key") }
        self.secret = SymmetricKey(data: secret)
    }

    func of(_ mailbox: Mailbox) -> Data {
        Data(HMAC<SHA256>.authenticationCode(for: Data(mailbox.description.utf8), using: secret))
    }
}

extension Letter.State: DatabaseValueConvertible, StatementColumnConvertible {}

/// A moment in milliseconds.
struct Stamp: DatabaseValueConvertible {
    let moment: Moment

    var databaseValue: DatabaseValue { moment.milliseconds.databaseValue }

    static func fromDatabaseValue(_ value: DatabaseValue) -> Stamp? {
        Int64.fromDatabaseValue(value).map { Stamp(moment: Moment(milliseconds: $0)) }
    }
}
