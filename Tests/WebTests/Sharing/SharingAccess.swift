extension AccessTable {
    /// Distribution, public pages, and what letters open; one review is published, no letter was sent.
    static let sharing: [String: AccessRule] = [
        "GET /cls/{slug}/revues/{quarter}/diffusion": .edits,
        "POST /cls/{slug}/revues/{quarter}/diffusion": .edits,
        "POST /cls/{slug}/revues/{quarter}/diffusion/nouveaux": .edits,
        "POST /cls/{slug}/revues/{quarter}/diffusion/{letter}/renvoi": .nothingToEdit,
        "GET /cls/{slug}/revues/{quarter}/diffusion/{letter}/rejet": .nothingToEdit,
        "POST /cls/{slug}/revues/{quarter}/diffusion/{letter}/rejet": .nothingToEdit,
        "GET /public/{slug}": .everyone,
        "GET /public/{slug}/feed.atom": .everyone,
        "GET /public/{slug}/revues/{quarter}": .everyone,
        "GET /public/{slug}/revues/{quarter}/images/{name}": .nothingThere,
        "GET /public/{slug}/revues/{quarter}/fichiers/{format}": .nothingThere,
        "GET /public/{slug}/abonnement": .everyone,
        "POST /public/{slug}/abonnement": .nothingThere,
        "GET /public/{slug}/abonnement/demande": .everyone,
        "GET /public/{slug}/abonnement/confirmation/{token}": .nothingThere,
        "POST /public/{slug}/abonnement/confirmation/{token}": .nothingThere,
        "GET /public/{slug}/abonnement/confirme": .everyone,
        "GET /lecture/{token}": .nothingThere,
        "GET /lecture/{token}/images/{name}": .nothingThere,
        "GET /lecture/{token}/fichiers/{format}": .nothingThere,
        "GET /desabonnement/{token}": .nothingThere,
        "POST /desabonnement/{token}": .nothingThere,
    ]
}
