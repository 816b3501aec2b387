extension AccessTable {
    /// The evaluation.
    static let evaluation: [String: AccessRule] = [
        "GET /cls/{slug}/evaluation": .reads,
        "GET /cls/{slug}/evaluation/contributions": .reads,
        "GET /cls/{slug}/evaluation/contributions.csv": .reads,
        "GET /cls/{slug}/evaluation/contributions.xlsx": .reads,
        "POST /cls/{slug}/evaluation/contributions": .edits,
    ]
}
