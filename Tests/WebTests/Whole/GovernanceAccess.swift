extension AccessTable {
    /// Journal, meetings, reviews, directory, history.
    static let governance: [String: AccessRule] = [
        "GET /cls/{slug}/journal": .reads,
        "GET /cls/{slug}/journal.csv": .reads,
        "GET /cls/{slug}/journal/nouveau": .contributes,
        "POST /cls/{slug}/journal": .contributes,
        "GET /cls/{slug}/journal/{id}": .reads,
        "POST /cls/{slug}/journal/{id}": .contributes,
        "GET /cls/{slug}/journal/{id}/modifier": .contributes,
        "GET /cls/{slug}/journal/{id}/suppression": .contributes,
        "POST /cls/{slug}/journal/{id}/suppression": .contributes,
        "GET /cls/{slug}/reunions": .reads,
        "GET /cls/{slug}/reunions/nouvelle": .edits,
        "POST /cls/{slug}/reunions": .edits,
        "GET /cls/{slug}/reunions/{id}": .reads,
        "POST /cls/{slug}/reunions/{id}": .edits,
        "GET /cls/{slug}/reunions/{id}/modifier": .edits,
        "GET /cls/{slug}/reunions/{id}/suppression": .edits,
        "POST /cls/{slug}/reunions/{id}/suppression": .edits,
    ]
}
