extension AccessTable {
    /// Distribution, public pages, and what letters open; no review of the sample is published.
    static let sharing: [String: AccessRule] = [
        "GET /cls/{slug}/revues/{quarter}/diffusion": .unpublished,
        "POST /cls/{slug}/revues/{quarter}/diffusion": .unpublished,
        "POST /cls/{slug}/revues/{quarter}/diffusion/nouveaux": .unpublished,
        "POST /cls/{slug}/revues/{quarter}/diffusion/{letter}/renvoi": .unpublished,
        "GET /cls/{slug}/revues/{quarter}/diffusion/{letter}/rejet": .unpublished,
        "POST /cls/{slug}/revues/{quarter}/diffusion/{letter}/rejet": .unpublished,
        "GET /public/{slug}": .nothingThere,
        "GET /public/{slug}/feed.atom": .nothingThere,
        "GET /public/{slug}/revues/{quarter}": .nothingThere,
        "GET /public/{slug}/revues/{quarter}/images/{name}": .nothingThere,
        "GET /public/{slug}/revues/{quarter}/fichiers/{format}": .nothingThere,
        "GET /public/{slug}/abonnement": .nothingThere,
        "POST /public/{slug}/abonnement": .nothingThere,
        "GET /public/{slug}/abonnement/demande": .nothingThere,
        "GET /public/{slug}/abonnement/confirmation/{token}": .nothingThere,
        "POST /public/{slug}/abonnement/confirmation/{token}": .nothingThere,
        "GET /public/{slug}/abonnement/confirme": .nothingThere,
        "GET /lecture/{token}": .nothingThere,
        "GET /lecture/{token}/images/{name}": .nothingThere,
        "GET /lecture/{token}/fichiers/{format}": .nothingThere,
        "GET /desabonnement/{token}": .nothingThere,
        "POST /desabonnement/{token}": .nothingThere,
    ]
}
