extension AccessTable {
    /// Émargement, its code, séance, and the pages of who has no account.
    static let sitting: [String: AccessRule] = [
        "GET /cls/{slug}/reunions/{id}/emargement": .reads,
        "POST /cls/{slug}/reunions/{id}/emargement": .edits,
        "POST /cls/{slug}/reunions/{id}/emargement/liste": .edits,
        "POST /cls/{slug}/reunions/{id}/emargement/{row}": .edits,
        "GET /cls/{slug}/reunions/{id}/emargement/{row}/suppression": .edits,
        "POST /cls/{slug}/reunions/{id}/emargement/{row}/suppression": .edits,
        "GET /cls/{slug}/reunions/{id}/emargement/code": .edits,
        "POST /cls/{slug}/reunions/{id}/emargement/code": .edits,
        "POST /cls/{slug}/reunions/{id}/emargement/code/cloture": .edits,
        "GET /cls/{slug}/reunions/{id}/seance": .reads,
        "POST /cls/{slug}/reunions/{id}/seance/notes": .edits,
        "POST /cls/{slug}/reunions/{id}/seance/points/{point}/report": .edits,
        "GET /cls/{slug}/reunions/{id}/seance/cloture": .edits,
        "POST /cls/{slug}/reunions/{id}/seance/cloture": .edits,
        "GET /emargement": .everyone,
        "GET /emargement/{code}": .nothingThere,
        "POST /emargement/{code}": .nothingThere,
        "GET /emargement/{code}/merci": .nothingThere,
        "GET /reponse/{code}": .nothingThere,
        "POST /reponse/{code}": .nothingThere,
        "GET /reponse/{code}/merci": .nothingThere,
        "POST /cls/{slug}/reunions/{id}/convocation/reponses": .edits,
        "POST /cls/{slug}/reunions/{id}/convocation/reponses/cloture": .edits,
    ]
}
