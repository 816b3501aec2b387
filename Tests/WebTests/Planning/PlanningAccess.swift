extension AccessTable {
    /// The planning, its étapes, its versions.
    static let planning: [String: AccessRule] = [
        "GET /cls/{slug}/planning": .reads,
        "GET /cls/{slug}/planning.csv": .reads,
        "GET /cls/{slug}/planning.xlsx": .reads,
        "GET /cls/{slug}/planning/a3.pdf": .reads,
        "POST /cls/{slug}/planning": .edits,
        "POST /cls/{slug}/planning/annonces": .edits,
        "GET /cls/{slug}/planning/zoom": .reads,
        "GET /cls/{slug}/planning/etapes/nouvelle": .edits,
        "POST /cls/{slug}/planning/etapes/nouvelle": .edits,
        "GET /cls/{slug}/planning/etapes/{id}": .edits,
        "POST /cls/{slug}/planning/etapes/{id}": .edits,
        "GET /cls/{slug}/planning/etapes/{id}/suppression": .edits,
        "POST /cls/{slug}/planning/etapes/{id}/suppression": .edits,
        "GET /cls/{slug}/planning/etapes/{id}/attentes": .edits,
        "POST /cls/{slug}/planning/etapes/{id}/attentes": .edits,
        "POST /cls/{slug}/planning/etapes/{id}/annee-suivante": .edits,
        "GET /cls/{slug}/planning/versions": .reads,
        "POST /cls/{slug}/planning/versions": .edits,
        "GET /cls/{slug}/planning/versions/{id}": .reads,
        "GET /cls/{slug}/planning/versions/{id}/adoption": .edits,
        "POST /cls/{slug}/planning/versions/{id}/adoption": .edits,
        "GET /cls/{slug}/planning/comparaison": .reads,
    ]
}
