extension AccessTable {
    /// The evaluation.
    static let evaluation: [String: AccessRule] = [
        "GET /cls/{slug}/evaluation": .reads,
        "GET /cls/{slug}/evaluation/contributions": .reads,
        "GET /cls/{slug}/evaluation/contributions.csv": .reads,
        "GET /cls/{slug}/evaluation/contributions.xlsx": .reads,
        "POST /cls/{slug}/evaluation/contributions": .edits,
        "GET /cls/{slug}/evaluation/questions": .reads,
        "GET /cls/{slug}/evaluation/questions.csv": .reads,
        "GET /cls/{slug}/evaluation/questions.xlsx": .reads,
        "POST /cls/{slug}/evaluation/questions/modele": .nothingToEdit,
        "GET /cls/{slug}/evaluation/questions/nouveau": .edits,
        "POST /cls/{slug}/evaluation/questions/nouveau": .edits,
        "GET /cls/{slug}/evaluation/questions/{id}": .edits,
        "POST /cls/{slug}/evaluation/questions/{id}": .edits,
        "GET /cls/{slug}/evaluation/questions/{id}/suppression": .edits,
        "POST /cls/{slug}/evaluation/questions/{id}/suppression": .edits,
        "GET /cls/{slug}/evaluation/questions/{id}/cases/{row}/{phase}": .reads,
        "GET /cls/{slug}/evaluation/questions/{id}/cases/{row}/{phase}/indicateurs": .edits,
        "POST /cls/{slug}/evaluation/questions/{id}/cases/{row}/{phase}/indicateurs": .edits,
    ]
}
