import Documents

extension AccessTable {
    /// What is printed, in every format of text: whoever reads the contract may take it out.
    static let printed: [String: AccessRule] = {
        let documents = [
            "arbre", "fiches", "fiches/{number}", "bilans", "bilans/{id}", "synthese", "planning",
            "revues/{quarter}",
            "revues/{quarter}/versions/{number}",
            "decisions", "reunions/{id}/convocation", "reunions/{id}/emargement",
            "reunions/{id}/compte-rendu",
        ]
        let routes = documents.flatMap { path in
            Format.texts.map { "GET /cls/{slug}/\(path).\($0.fileExtension)" }
        }
        return Dictionary(uniqueKeysWithValues: routes.map { ($0, .reads) })
    }()
}
