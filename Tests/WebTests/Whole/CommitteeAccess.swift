extension AccessTable {
    /// Instances, what prepares their meetings, and the calendar.
    static let committees: [String: AccessRule] = [
        "GET /cls/{slug}/instances": .reads,
        "GET /cls/{slug}/instances/nouvelle": .edits,
        "POST /cls/{slug}/instances": .edits,
        "GET /cls/{slug}/instances/{id}": .reads,
        "POST /cls/{slug}/instances/{id}": .edits,
        "GET /cls/{slug}/instances/{id}/modifier": .edits,
        "GET /cls/{slug}/instances/{id}/suppression": .edits,
        "POST /cls/{slug}/instances/{id}/suppression": .edits,
    ]
}
