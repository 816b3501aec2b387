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
        ).map { PictureUse($0[0], alternative: $0[1], credit: $0[2]) }
        terms.communes = try rows("SELECT insee, name FROM commune WHERE contract_id = ? ORDER BY rank")
            .map { Commune($0[0], $0[1]) }
        terms.neighbourhoods = try rows("SELECT * FROM neighbourhood WHERE contract_id = ? ORDER BY rank")
            .map(Neighbourhood.init)
        terms.articles = try rows("SELECT * FROM article WHERE contract_id = ? ORDER BY rank").map(
            Article.init)
        terms.approvals = try rows("SELECT label, held FROM approval WHERE contract_id = ? ORDER BY rank")
            .map { Approval($0[0], $0[1]) }
        terms.amendments = try amendments()
        terms.plans = try rows("SELECT id, kind, name FROM plan WHERE contract_id = ? ORDER BY rank")
            .map { LinkedPlan(id: $0[0], $0[1], $0[2]) }
        return terms
    }

    /// The contract alone.
    func contractRow() throws -> Contract {
        guard let row = try rows("SELECT * FROM contract WHERE id = ?").first else { throw Refusal.notFound }
        return Contract(row: row)
    }

    func amendments() throws -> [Amendment] {
        try rows("SELECT label, signed, new_end FROM amendment WHERE contract_id = ? ORDER BY rank")
            .map { Amendment($0[0], signed: $0[1], newEnd: $0[2]) }
    }

    func nameAnswers() throws -> [NameAnswer] {
        try rows("SELECT passage, is_person FROM name_answer WHERE contract_id = ? ORDER BY rank")
            .map { NameAnswer($0[0], isPerson: $0[1]) }
    }

    private func rows(_ sql: String) throws -> [Row] {
        try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: [contract])
    }
}
