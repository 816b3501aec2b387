extension AccessTable {
    /// Dashboard, bilans, synthesis, search.
    static let followUp: [String: AccessRule] = [
        "GET /cls/{slug}": .reads,
        "GET /cls/{slug}/bilans": .reads,
        "GET /cls/{slug}/bilans.csv": .reads,
        "GET /cls/{slug}/bilans/nouveau": .contributes,
        "POST /cls/{slug}/bilans": .contributes,
        "GET /cls/{slug}/bilans/{id}": .reads,
        "GET /cls/{slug}/bilans/{id}/modifier": .contributes,
        "POST /cls/{slug}/bilans/{id}": .contributes,
        "POST /cls/{slug}/bilans/{id}/soumission": .contributes,
        "POST /cls/{slug}/bilans/{id}/reprise": .contributes,
        "GET /cls/{slug}/bilans/{id}/validation": .judges,
        "POST /cls/{slug}/bilans/{id}/validation": .judges,
        "POST /cls/{slug}/bilans/{id}/renvoi": .judges,
        "GET /cls/{slug}/bilans/{id}/suppression": .contributes,
        "POST /cls/{slug}/bilans/{id}/suppression": .contributes,
        "GET /cls/{slug}/synthese": .reads,
        "GET /cls/{slug}/synthese.csv": .reads,
        "GET /cls/{slug}/recherche": .reads,
    ]
}
