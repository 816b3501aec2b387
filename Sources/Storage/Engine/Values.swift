import Domain
import GRDB

extension ID: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { rawValue.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> ID? {
        Int64.fromDatabaseValue(value).map(ID.init)
    }
}

extension Day: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { iso.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
        String.fromDatabaseValue(value).flatMap { Day(iso: $0) }
    }
}

extension Horizon: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { code.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> Horizon? {
        String.fromDatabaseValue(value).flatMap { Horizon(code: $0) }
    }
}

extension TimeOfDay: DatabaseValueConvertible {
    package var databaseValue: DatabaseValue { code.databaseValue }

    package static func fromDatabaseValue(_ value: DatabaseValue) -> TimeOfDay? {
        String.fromDatabaseValue(value).flatMap { TimeOfDay(code: $0) }
    }
}

extension College: DatabaseValueConvertible {}
extension Person.Civility: DatabaseValueConvertible {}
extension LinkedPlan.Kind: DatabaseValueConvertible {}
extension Participation: DatabaseValueConvertible {}
extension Indicator.Kind: DatabaseValueConvertible {}
extension Assessment.Kind: DatabaseValueConvertible {}
extension Assessment.StateName: DatabaseValueConvertible {}
extension Assessment.PointKind: DatabaseValueConvertible {}
extension Assessment.Means: DatabaseValueConvertible {}
extension Attainment: DatabaseValueConvertible {}
extension Committee.Kind: DatabaseValueConvertible {}
extension Meeting.Kind: DatabaseValueConvertible {}
extension Meeting.State: DatabaseValueConvertible {}
extension Attendance.Presence: DatabaseValueConvertible {}
extension Decision.Effect: DatabaseValueConvertible {}
extension Decision.Outcome: DatabaseValueConvertible {}
extension Organization.Kind: DatabaseValueConvertible {}
extension Seat.Duty: DatabaseValueConvertible {}
extension Minutes.State: DatabaseValueConvertible {}
extension JournalEntry.Kind: DatabaseValueConvertible {}
extension Role: DatabaseValueConvertible {}
extension ObjectKind: DatabaseValueConvertible {}
extension HistoryVerb: DatabaseValueConvertible {}

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
