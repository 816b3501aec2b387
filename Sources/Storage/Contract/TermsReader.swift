import Domain
import GRDB

/// Reads what a contract says of itself.
struct TermsReader {
    let db: Database
    let contract: ID<Contract>

    func read() throws -> ContractTerms {
        var terms = ContractTerms(try contractRow())
        terms.logos = try rows(
            "SELECT file, alternative, credit FROM contract_logo WHERE contract_id = ? ORDER BY rank"
        ) { PictureUse($0[0], alternative: $0[1], credit: $0[2]) }
        terms.communes = try rows("SELECT insee, name FROM commune WHERE contract_id = ? ORDER BY rank") {
            Commune($0[0], $0[1])
        }
        terms.neighbourhoods = try rows(
            "SELECT * FROM neighbourhood WHERE contract_id = ? ORDER BY rank", Neighbourhood.init)
        terms.articles = try rows("SELECT * FROM article WHERE contract_id = ? ORDER BY rank", Article.init)
        terms.approvals = try rows(
            "SELECT label, held, known FROM approval WHERE contract_id = ? ORDER BY rank"
        ) {
            Approval($0[0], $0[1], known: $0[2])
        }
        terms.amendments = try amendments()
        terms.plans = try rows("SELECT id, kind, name FROM plan WHERE contract_id = ? ORDER BY rank") {
            LinkedPlan(id: $0[0], $0[1], $0[2])
        }
        return terms
    }

    /// The contract alone.
    func contractRow() throws -> Contract {
        let statement = try db.cachedStatement(sql: "SELECT * FROM contract WHERE id = ?")
        guard let found = try statement.value([contract], Contract.init) else { throw Refusal.notFound }
        return found
    }

    func amendments() throws -> [Amendment] {
        try rows("SELECT label, signed, new_end, known FROM amendment WHERE contract_id = ? ORDER BY rank") {
            Amendment($0[0], signed: $0[1], newEnd: $0[2], known: $0[3])
        }
    }

    func nameAnswers() throws -> [NameAnswer] {
        try rows("SELECT passage, is_person FROM name_answer WHERE contract_id = ? ORDER BY rank") {
            NameAnswer($0[0], isPerson: $0[1])
        }
    }

    private func rows<Value>(_ sql: String, _ make: (Row) -> Value) throws -> [Value] {
        try db.cachedStatement(sql: sql).values([contract], make)
    }
}
