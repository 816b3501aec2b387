import Domain
import GRDB

extension ActionContribution: Record {
    static var objectKind: ObjectKind { .actionContribution }

    var key: Int64 { id.rawValue }
    /// Its fiche is named by what it goes away with.
    var historyName: String { "Contribution" }

    var columns: Columns {
        var columns: Columns = ["action_id": action, "is_invented": isInvented]
        columns.values += EvaluationTheme.allCases.map { ($0.rawValue, self[$0].databaseValue) }
        return columns
    }

    var references: [References] { [References("action", action, kept: true)] }

    init(row: Row) {
        self.init(of: row["action_id"])
        (id, version, isInvented) = (row["id"], row["version"], row["is_invented"])
        for theme in EvaluationTheme.allCases { self[theme] = row[theme.rawValue] }
    }
}

extension ActionContribution.Level: DatabaseValueConvertible, StatementColumnConvertible {}

extension ObjectKind {
    /// On what each fiche bears: it goes away with its fiche.
    package static let actionContribution = ObjectKind(
        "actionContribution", "Contribution d’une fiche", "Contributions des fiches",
        table: "action_contribution", naming: "'Contribution'", owner: ("action_id", "action"),
        undo: .reading(\.contributions) { $0.contributions },
        [.id("action_id", "Fiche", of: "action"), .flag("is_invented", "Plausible, à confirmer")]
            + EvaluationTheme.allCases.map { .code($0.rawValue, nil, ActionContribution.Level.self, \.label) }
    )
}
