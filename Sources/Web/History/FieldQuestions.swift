import Storage

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
    static let labels: [ObjectKind: [String: String]] = Dictionary(
        Site.objects.map { ($0.kind, words($0.forms())) }
    ) { first, _ in first }

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
