import Domain
import GRDB

extension EvaluationTopic: Record {
    static var objectKind: ObjectKind { .evaluationTopic }
    /// It names criteria: it comes before them.
    static let measureTable = ChildTable(
        "evaluation_measure", "topic_id", french: "Indicateurs des cases",
        [
            .id("criterion_id", of: "evaluation_criterion"),
            .code("phase", nil, EvaluationPhase.self, \.label),
            .id("indicator_id", of: "indicator"), .text("label"), .text("target"), .text("source"),
            .flag("is_invented"),
        ])
    static let criterionTable = ChildTable(
        "evaluation_criterion", "topic_id", french: "Stratégies ou critères", naming: "title",
        [.key, .text("title"), .text("details"), .code("theme", nil, EvaluationTheme.self, \.label)])

    var key: Int64 { id.rawValue }
    var historyName: String { title }
    var searchable: (title: String, body: String)? {
        (title, ([process, effects, note] + criteria.map(\.whole)).joined(separator: "\n"))
    }
    var columns: Columns { ["title": title, "process": process, "effects": effects, "note": note] }

    var children: [ChildRows] {
        [
            ChildRows(Self.measureTable, measures) {
                [
                    $0.criterion, $0.phase.rawValue, $0.indicator, $0.label, $0.target, $0.source,
                    $0.isInvented,
                ]
            },
            ChildRows(Self.criterionTable, criteria) {
                [$0.id.stored, $0.title, $0.details, $0.theme?.rawValue ?? ""]
            },
        ]
    }

    var references: [References] { [References("indicator", measures.compactMap(\.indicator))] }

    init(row: Row, criteria: [Criterion], measures: [Measure]) {
        self.init(
            row["title"], process: row["process"], effects: row["effects"], criteria: criteria,
            measures: measures)
        (id, version, note) = (row["id"], row["version"], row["note"])
    }
}

extension EvaluationTopic.Criterion {
    init(row: Row) {
        self.init(row["title"], details: row["details"], theme: EvaluationTheme(rawValue: row["theme"]))
        id = row["id"]
    }
}

extension EvaluationTopic.Measure {
    init(row: Row) {
        self.init(row["criterion_id"], row["phase"])
        (indicator, label) = (row["indicator_id"], row["label"])
        (target, source, isInvented) = (row["target"], row["source"], row["is_invented"])
    }
}

extension EvaluationPhase: DatabaseValueConvertible, StatementColumnConvertible {}

extension ObjectKind {
    /// The parts of the grid of the evaluation, with their questions, their criteria and what answers each case.
    package static let evaluationTopic = ObjectKind(
        "evaluationTopic", "Thème de l’évaluation", "Thèmes de l’évaluation", table: "evaluation_topic",
        naming: "title", undo: .reading(\.evaluationTopics) { $0.evaluationTopics },
        [.text("title"), .text("process"), .text("effects"), .text("note")],
        parts: [EvaluationTopic.measureTable, EvaluationTopic.criterionTable])
}

/// Reads the parts of the grid whole.
struct EvaluationTopicReader {
    let db: Database

    /// One statement a part of theirs, whatever their number.
    func whole(_ rows: [Row]) throws -> [EvaluationTopic] {
        let (parts, ids) = (ChildReader(db: db), rows.map { $0["id"] as Int64 })
        let criteria = try parts.parts(
            EvaluationTopic.criterionTable, of: ids, EvaluationTopic.Criterion.init)
        let measures = try parts.parts(EvaluationTopic.measureTable, of: ids, EvaluationTopic.Measure.init)
        return rows.map { row in
            EvaluationTopic(
                row: row, criteria: criteria[row["id"]] ?? [], measures: measures[row["id"]] ?? [])
        }
    }
}
