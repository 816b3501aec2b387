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
        "GET /cls/{slug}/reunions/{id}/ordre-du-jour": .reads,
        "POST /cls/{slug}/reunions/{id}/ordre-du-jour": .edits,
        "POST /cls/{slug}/reunions/{id}/ordre-du-jour/points": .edits,
        "POST /cls/{slug}/reunions/{id}/ordre-du-jour/points/{item}/montee": .edits,
        "POST /cls/{slug}/reunions/{id}/ordre-du-jour/points/{item}/descente": .edits,
        "POST /cls/{slug}/reunions/{id}/ordre-du-jour/points/{item}/retrait": .edits,
        "GET /cls/{slug}/reunions/{id}/convocation": .reads,
        "POST /cls/{slug}/reunions/{id}/convocation": .edits,
        "GET /cls/{slug}/reunions/{id}.ics": .reads,
        "GET /cls/{slug}/agenda": .reads,
        "GET /cls/{slug}/agenda.ics": .reads,
        "POST /cls/{slug}/agenda/lien": .reads,
        "POST /cls/{slug}/agenda/lien/suppression": .reads,
        "GET /agenda/{token}.ics": .nothingThere,
    ]
}
