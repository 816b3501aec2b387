import Domain
import GRDB

extension Store {
    /// What the operator declares of the accessibility of the instance.
    package func accessibilityStatement() async throws -> AccessibilityStatement {
        try read { try Self.declaration($0) }
    }

    /// What the bottom of every page says of it; «non conforme» where the database does not answer either.
    package var declaredConformity: AccessibilityStatement.Conformity {
        let sql = "SELECT conformity FROM accessibility_statement"
        let known = try? read { try AccessibilityStatement.Conformity.fetchOne($0.cachedStatement(sql: sql)) }
        return known ?? .none
    }

    /// What the operator tells of personal data.
    package func privacyNotice() async throws -> PrivacyNotice {
        try read { try Self.declaration($0) }
    }

    /// Declares the accessibility of the instance.
    package func save(_ statement: AccessibilityStatement, by signature: Signature) async throws {
        try statement.validate(on: signature.day)
        try await declare(statement, by: signature)
    }

    /// Writes the notice on personal data.
    package func save(_ notice: PrivacyNotice, by signature: Signature) async throws {
        try notice.validate()
        try await declare(notice, by: signature)
    }

    private func declare(_ value: some Record & Sendable, by signature: Signature) async throws {
        try Access.require(signature.member, .administer)
        _ = try await refusing {
            try await database.write { db in
                try InstanceTransaction(db: db, member: signature.member, moment: signature.moment).save(
                    value)
            }
        }
    }

    private static func declaration<Value: DeclarationRecord>(_ db: Database) throws -> Value {
        let sql = "SELECT * FROM \(Value.objectKind.table)"
        guard let value = try db.cachedStatement(sql: sql).value([], Value.init(row:)) else {
            throw Refusal.notFound
        }
        return value
    }
}

/// What an instance says of itself: one row.
private protocol DeclarationRecord: Record {
    init(row: Row)
}

extension AccessibilityStatement: DeclarationRecord {}
extension PrivacyNotice: DeclarationRecord {}
