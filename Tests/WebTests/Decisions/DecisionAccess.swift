extension AccessTable {
    /// What meetings leave: tasks, decisions, minutes, counts.
    static let meetingDecisions: [String: AccessRule] = [
        "POST /cls/{slug}/reunions/{id}/taches-faites": .edits,
        "POST /cls/{slug}/reunions/{id}/suites/propositions/{conclusion}": .edits,
        "POST /cls/{slug}/reunions/{id}/suites/propositions/{conclusion}/retrait": .edits,
        "GET /cls/{slug}/decisions": .reads,
        "GET /cls/{slug}/decisions.csv": .reads,
        "GET /cls/{slug}/reunions/participation": .reads,
        "GET /cls/{slug}/reunions/participation.csv": .reads,
        "GET /cls/{slug}/reunions/{id}/compte-rendu": .reads,
        "GET /cls/{slug}/reunions/{id}/compte-rendu/modifier": .edits,
        "POST /cls/{slug}/reunions/{id}/compte-rendu": .edits,
        "POST /cls/{slug}/reunions/{id}/compte-rendu/envoi": .edits,
        "POST /cls/{slug}/reunions/{id}/compte-rendu/remarques": .edits,
        "POST /cls/{slug}/reunions/{id}/compte-rendu/reponses": .edits,
        "POST /cls/{slug}/reunions/{id}/compte-rendu/approbation": .edits,
    ]
}
