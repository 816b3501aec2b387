import Crypto
import Domain
import Formats
import Foundation
import GRDB

extension Store {
    /// Keeps a file with a contract, for as long as something shows it. The bytes are what is stored: a photograph comes
    /// here re-encoded. Twice the same bytes are one file, whose owner is who sent it last.
    package func keep(
        _ bytes: Data, as file: StoredFile, in slug: String, by signature: Signature
    ) async throws {
        try await writeVisible(in: slug, by: signature) { writing in
            guard Access.writes(signature.member) else { throw Refusal.forbidden(Self.mayNotKeep) }
            try writing.db.execute(
                literal: """
                    INSERT INTO file (contract_id, name, media_type, width, height, bytes, added, owner_id)
                    VALUES (\(writing.contract), \(file.name), \(file.mediaType), \(file.width), \(file.height),
                        \(bytes), \(signature.moment.milliseconds), \(signature.member.id))
                    ON CONFLICT DO UPDATE SET added = excluded.added, owner_id = excluded.owner_id
                    """)
        }
    }

    /// The bytes of a file of a contract that the member sees, with what it is.
    package func file(
        _ name: String, in slug: String, visibleTo member: Member
    ) async throws -> (file: StoredFile, bytes: Data) {
        try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            guard let row = try FileReader(db: db, contract: contract).rows([name]).first else {
                throw Refusal.notFound
            }
            return (StoredFile(row: row), row["bytes"])
        }
    }

    /// The bytes of several files of a contract that the member sees, by name; a name that is not there is left out.
    package func files(
        _ names: Set<String>, in slug: String, visibleTo member: Member
    ) async throws -> [String: Data] {
        guard !names.isEmpty else { return [:] }
        return try read { db in
            let contract = try Lookup(db: db).contract(slug, visibleTo: member)
            let rows = try FileReader(db: db, contract: contract).rows(names)
            return Dictionary(rows.map { ($0["name"], $0["bytes"]) }) { first, _ in first }
        }
    }

    /// The same for what runs on the machine itself, without an account.
    package func files(_ names: Set<String>, in slug: String) async throws -> [String: Data] {
        guard !names.isEmpty else { return [:] }
        return try read { db in
            let id = try ID<Contract>.fetchOne(
                db, sql: "SELECT id FROM contract WHERE slug = ?", arguments: [slug])
            guard let id else { throw Refusal.notFound }
            let rows = try FileReader(db: db, contract: id).rows(names)
            return Dictionary(rows.map { ($0["name"], $0["bytes"]) }) { first, _ in first }
        }
    }

    private static let mayNotKeep = "Vous pouvez lire ce contrat, non y déposer un fichier."
}

extension WriteTransaction {
    /// Refuses what names a file that is not kept with the contract.
    func requireFiles(_ names: [String]) throws {
        let names = Set(names)
        guard !names.isEmpty else { return }
        let marks = databaseQuestionMarks(count: names.count)
        let known = try Int.fetchOne(
            db, sql: "SELECT count(*) FROM file WHERE contract_id = ? AND name IN (\(marks))",
            arguments: StatementArguments([contract.databaseValue] + names.map(\.databaseValue)))
        guard known == names.count else {
            throw Refusal.conflict("Un fichier joint n’est plus là\u{202f}: envoyez-le de nouveau.")
        }
    }
}

/// Reads files with their bytes.
struct FileReader {
    let db: Database
    let contract: ID<Contract>

    func rows(_ names: Set<String>) throws -> [Row] {
        let marks = databaseQuestionMarks(count: names.count)
        return try Row.fetchAll(
            db, sql: "SELECT *, length(bytes) AS size FROM file WHERE contract_id = ? AND name IN (\(marks))",
            arguments: StatementArguments([contract.databaseValue] + names.map(\.databaseValue)))
    }

    /// Those of these names that are kept.
    func names(_ names: Set<String>) throws -> Set<String> {
        let marks = databaseQuestionMarks(count: names.count)
        return try Set(
            String.fetchAll(
                db, sql: "SELECT name FROM file WHERE contract_id = ? AND name IN (\(marks))",
                arguments: StatementArguments([contract.databaseValue] + names.map(\.databaseValue))))
    }
}

extension Attachment {
    init(row: Row) {
        self.init(row["file"], title: row["title"])
    }
}

extension StoredFile {
    init(row: Row) {
        self.init(
            name: row["name"], mediaType: row["media_type"], size: row["size"], width: row["width"],
            height: row["height"])
    }

    /// The name of bytes: SHA-256 in hexadecimal and their kind, «jpg», «png», «pdf».
    package static func name(of bytes: Data, kind: String) -> String {
        Hexadecimal.lower(SHA256.hash(data: bytes)) + "." + kind
    }

    /// Whether a text may be such a name.
    package static func isName(_ text: String) -> Bool {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 2 && parts[0].utf8.count == 64 && Hexadecimal.isLower(parts[0])
            && FileKind.allCases.contains { $0.fileExtension == parts[1] }
    }
}

extension WriteTransaction {
    /// Refuses what names a file that the contract does not keep.
    func requireFiles(_ names: [String], field: String) throws {
        let names = Set(names)
        guard !names.isEmpty else { return }
        let known = try FileReader(db: db, contract: contract).names(names)
        if known != names {
            throw Refusal.invalid(field, "Ce fichier n’est plus là\u{202f}: déposez-le de nouveau.")
        }
    }
}
