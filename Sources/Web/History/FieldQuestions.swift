import Domain

/// The French of what forms ask, said by their questions.
enum FieldQuestions {
    /// What the form of a kind calls a stored field: «every_months» is asked as «everyMonths», «pilot_id» as «pilot»,
    /// the rows of «action_partner» as «partners».
    static func label(_ kind: ObjectKind, _ field: String) -> String? {
        guard let asked = labels[kind] else { return nil }
        if field == "action_link" { return asked["linkedActions"] }
        let part =
            field.hasPrefix("\(kind.rawValue)_") ? field.dropFirst(kind.rawValue.count + 1) : field[...]
        return asked[name(field)] ?? asked["\(name(part))s"]
            ?? (field.hasSuffix("_id") ? asked[name(field.dropLast(3))] : nil)
    }

    /// The labels of a kind by the names of its questions.
    static let labels: [ObjectKind: [String: String]] = {
        let contract = ContractTerms.Choices(nothing)
        return [
            .contract: words([ContractTerms.form(contract).shape, ContractTerms.identityForm(contract).shape]
            ),
            .axis: words([Axis.form.shape]),
            .objective: words([Objective.form(Objective.Choices(nothing)).shape]),
            .action: words(
                ActionSection.allCases.map { Action.form($0, Action.Choices(nothing)).shape }),
            .indicator: words([Indicator.form.shape]),
            .committee: words([Committee.form(Committee.Choices(nothing)).shape]),
        ]
    }()

    /// A contract of which nothing is known, but that it may ask everything.
    private static let nothing: Dossier = {
        let day = Day.first(ofMonth: 1, 1)
        var dossier = Dossier(
            Contract(slug: "", name: "", holder: "", generation: 1, start: day, end: day, region: ""))
        dossier.neighbourhoods = [Neighbourhood(name: "", insee: "")]
        return dossier
    }()

    private static func words(_ shapes: [FormShape]) -> [String: String] {
        Dictionary(shapes.flatMap(\.fields).map { ($0.name, $0.label) }) { first, _ in first }
    }

    /// «targetPublic» of «target_public».
    private static func name(_ column: some StringProtocol) -> String {
        let words = column.split(separator: "_")
        return words.prefix(1).joined()
            + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
