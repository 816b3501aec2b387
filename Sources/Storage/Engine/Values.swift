import Domain
import GRDB

extension ID: DatabaseValueConvertible, StatementColumnConvertible {
    package var databaseValue: DatabaseValue { rawValue.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> ID? {
        Int64.fromDatabaseValue(value).map(ID.init)
    }

    package init(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(Int64(sqliteStatement: sqliteStatement, index: index))
    }
}

/// A value that a few letters say.
package protocol StoredText: DatabaseValueConvertible, StatementColumnConvertible {
    var code: String { get }
    init?(code: String)
}

extension StoredText {
    package var databaseValue: DatabaseValue { code.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Self? {
        String.fromDatabaseValue(value).flatMap { Self(code: $0) }
    }

    package init?(sqliteStatement: SQLiteStatement, index: CInt) {
        self.init(code: String(sqliteStatement: sqliteStatement, index: index))
    }
}

extension Horizon: StoredText {}
extension Quarter: StoredText {}
extension TimeOfDay: StoredText {}

extension Day: StoredText {
    /// As it is stored.
    package var code: String { iso }

    /// Reads what `code` writes.
    package init?(code: String) {
        self.init(iso: code)
    }
}

extension College: DatabaseValueConvertible, StatementColumnConvertible {}
extension Person.Civility: DatabaseValueConvertible, StatementColumnConvertible {}
extension LinkedPlan.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Participation: DatabaseValueConvertible, StatementColumnConvertible {}
extension Indicator.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Assessment.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Assessment.StateName: DatabaseValueConvertible, StatementColumnConvertible {}
extension Assessment.PointKind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Assessment.Means: DatabaseValueConvertible, StatementColumnConvertible {}
extension Attainment: DatabaseValueConvertible, StatementColumnConvertible {}
extension Committee.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Meeting.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Meeting.State: DatabaseValueConvertible, StatementColumnConvertible {}
extension Attendance.Presence: DatabaseValueConvertible, StatementColumnConvertible {}
extension Decision.Effect: DatabaseValueConvertible, StatementColumnConvertible {}
extension Decision.Outcome: DatabaseValueConvertible, StatementColumnConvertible {}
extension Organization.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Seat.Duty: DatabaseValueConvertible, StatementColumnConvertible {}
extension Minutes.State: DatabaseValueConvertible, StatementColumnConvertible {}
extension JournalEntry.Kind: DatabaseValueConvertible, StatementColumnConvertible {}
extension Role: DatabaseValueConvertible, StatementColumnConvertible {}
extension ObjectKind: DatabaseValueConvertible, StatementColumnConvertible {}
extension HistoryVerb: DatabaseValueConvertible, StatementColumnConvertible {}

/// Several short values in one column, separated by spaces: ids, determinants.
enum Packed {
    static func pack<Entity>(_ ids: [ID<Entity>]) -> String {
        ids.map(\.description).joined(separator: " ")
    }

    static func ids<Entity>(_ text: String) -> [ID<Entity>] {
        text.split(separator: " ").compactMap { ID($0) }
    }

    /// Sentences, one a line.
    static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map(String.init)
    }

    static func pack(lines: [String]) -> String {
        lines.map { $0.split(whereSeparator: \.isNewline).joined(separator: " ") }.joined(separator: "\n")
    }
}
