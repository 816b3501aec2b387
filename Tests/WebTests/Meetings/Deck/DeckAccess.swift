import Documents

extension AccessTable {
    /// The diaporama of a meeting: whoever reads the contract may show it.
    static let decks: [String: AccessRule] = {
        let root = "/cls/{slug}/reunions/{id}/diaporama"
        let slide = "\(root)/diapositives/{key}"
        var rules: [String: AccessRule] = [
            "GET \(root)": .reads,
            "POST \(root)/ordre": .edits,
            "POST \(root)/ordre-origine": .edits,
            "GET \(root)/nouvelle": .edits,
            "POST \(root)/diapositives": .edits,
            "GET \(slide)": .edits,
            "POST \(slide)": .edits,
            "POST \(slide)/montee": .edits,
            "POST \(slide)/descente": .edits,
            "POST \(slide)/masquage": .edits,
            "POST \(slide)/affichage": .edits,
            "GET \(slide)/suppression": .edits,
            "POST \(slide)/suppression": .edits,
        ]
        for format in Format.decks { rules["GET \(root).\(format.fileExtension)"] = .reads }
        return rules
    }()
}
