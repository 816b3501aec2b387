import Domain
import GRDB

extension Store {
    /// Creates a part of the grid, or writes one over the version read.
    @discardableResult
    package func save(
        _ topic: EvaluationTopic, in slug: String, by signature: Signature
    ) async throws -> ID<EvaluationTopic> {
        try topic.validate()
        return try await write(in: slug, by: signature, .editContract) { writing in
            ID(try writing.save(topic.settled))
        }
    }

    /// Keeps the grid that the method of the region gives. Of a contract that has one, nothing is written.
    package func keep(
        _ template: EvaluationTemplate, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            guard try writing.evaluationTopics().isEmpty else { return }
            for topic in template.topics { try writing.save(topic) }
        }
    }

    /// Says by what a case is answered, over the version of its part that was read.
    package func save(
        _ measures: EvaluationMeasures, of topic: ID<EvaluationTopic>, version: Int, in slug: String,
        by signature: Signature
    ) async throws {
        try measures.validate()
        try await write(in: slug, by: signature, .editContract) { writing in
            guard var stored = try writing.evaluationTopics().first(where: { $0.id == topic }) else {
                throw Refusal.notFound
            }
            guard stored.version == version else { throw Refusal.stale }
            stored.measure(measures.criterion, measures.phase, by: measures.rows)
            try writing.save(stored.settled)
        }
    }

    /// Takes a part of the grid out of every page; the history can bring it back.
    package func removeEvaluationTopic(
        _ id: ID<EvaluationTopic>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            guard let stored = try writing.evaluationTopics().first(where: { $0.id == id }) else {
                throw Refusal.notFound
            }
            try writing.remove(
                .evaluationTopic, id.rawValue, version: version, label: stored.historyName)
        }
    }
}

extension WriteTransaction {
    /// The grid as it is stored.
    fileprivate func evaluationTopics() throws -> [EvaluationTopic] {
        let extent = Extent { $0.evaluationTopics = .all }
        return try DossierReader(db: db, contract: contract, extent: extent).read().evaluationTopics
    }
}
