extension AccessTable {
    /// Reviews: read by all, written and published by the coordinator.
    static let reviews: [String: AccessRule] = [
        "GET /cls/{slug}/revues/{quarter}/redaction": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction/parties": .edits,
        "GET /cls/{slug}/revues/{quarter}/redaction/{place}": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction/{place}": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction/{place}/montee": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction/{place}/descente": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction/{place}/masquage": .edits,
        "GET /cls/{slug}/revues/{quarter}/redaction/{place}/comparaison": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction/{place}/prise-en-compte": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction/{place}/reprise": .edits,
        "POST /cls/{slug}/revues/{quarter}/redaction/{place}/suppression": .edits,
        "GET /cls/{slug}/revues/{quarter}/publication": .edits,
        "POST /cls/{slug}/revues/{quarter}/publication": .edits,
        "POST /cls/{slug}/revues/{quarter}/publication/noms": .edits,
        "GET /cls/{slug}/revues/noms-publies": .edits,
        "GET /cls/{slug}/revues/{quarter}/versions/{number}": .reads,
        "POST /cls/{slug}/revues/{quarter}/versions/{number}/retrait": .edits,
    ]
}
