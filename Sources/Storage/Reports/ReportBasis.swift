import Crypto
import Domain
import Formats
import Foundation
import GRDB

/// What a report is made from: facts, and the state of the contract in which they were read.
package struct ReportBasis<Facts: Sendable>: Sendable {
    package let facts: Facts
    /// The last row of the history that changed the contract.
    let state: Int64
}

/// A document as it is kept for ever, for one audience.
package struct FrozenText: Sendable, Hashable {
    package let audience: Audience
    /// In the form that the press reads.
    package let document: String

    package init(audience: Audience, document: String) {
        self.audience = audience
        self.document = document
    }
}

extension FrozenText {
    /// The seal of the documents of a version, in whatever order they come.
    static func digest(_ texts: [FrozenText]) -> String {
        var digest = SHA256()
        for text in texts.sorted(by: { $0.audience.rawValue < $1.audience.rawValue }) {
            digest.update(data: Data("\(text.audience.rawValue)\n\(text.document)\n".utf8))
        }
        return Hexadecimal.lower(digest.finalize())
    }
}

extension Audience: DatabaseValueConvertible, StatementColumnConvertible {}

extension Store {
    /// Facts of a contract with its state, in one transaction. What is written from them says so to `requireTrue`.
    func basis<Facts: Sendable>(
        in slug: String, visibleTo member: Member, _ facts: (Database, ID<Contract>) throws -> Facts
    ) throws -> ReportBasis<Facts> {
        try read { db in
            let now = try Lookup(db: db).state(slug, visibleTo: member)
            return ReportBasis(facts: try facts(db, now.contract), state: now.state)
        }
    }
}

extension WriteTransaction {
    /// Refuses what was made from facts that may no longer be true. Throws `.stale` when the contract changed since.
    func requireTrue(_ basis: ReportBasis<some Sendable>) throws {
        if try Lookup(db: db).lastChange(of: contract) != basis.state { throw Refusal.stale }
    }
}
