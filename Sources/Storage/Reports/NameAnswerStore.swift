import Domain
import GRDB

extension Contract {
    /// What was answered of passages, as rows.
    static func rows(of answers: [NameAnswer]) -> ChildRows {
        ChildRows(nameAnswerTable, answers) { [$0.passage, $0.isPerson] }
    }
}

extension Store {
    /// Remembers what a person says of a passage that may name somebody; the last answer holds.
    package func answer(_ answer: NameAnswer, in slug: String, by signature: Signature) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let known = try TermsReader(db: writing.db, contract: writing.contract).nameAnswers()
            try writing.keep(known.filter { $0.passage != answer.passage } + [answer])
        }
    }
}

extension WriteTransaction {
    /// Replaces what was answered of passages.
    func keep(_ answers: [NameAnswer]) throws {
        let id = contract.rawValue
        let before = try Snapshot(db, .contract, id)
        try replace(Contract.rows(of: answers), of: id)
        let changes = Snapshot.changes(before, try Snapshot(db, .contract, id))
        guard !changes.isEmpty else { return }
        let name = try TermsReader(db: db, contract: contract).contractRow().name
        try record(.change, .contract, id, name, changes)
    }
}
