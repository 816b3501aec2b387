import Domain
import GRDB

extension Indicator: Record {
    static var objectKind: ObjectKind { .indicator }
    static let readingTable = ChildTable(
        "reading", "indicator_id",
        [.date("day"), .number("value"), .text("note"), .date("known"), .date("since")]
            + Measured.columns,
        former: [["day", "value", "note"], ["day", "value", "note", "known"]])
    var key: Int64 { id.rawValue }
    var historyName: String { label }
    var searchable: (title: String, body: String)? {
        let words = [unit, source, details.definition, details.comment].compactMap(\.unlessBlank)
        return (label, words.joined(separator: " "))
    }
    var references: [References] {
        [References("action", action, kept: true), References("axis", axis, kept: true)]
    }

    var columns: Columns {
        [
            "action_id": action, "axis_id": axis, "kind": kind, "label": label, "scale": scale, "unit": unit,
            "baseline": baseline, "target": target, "target_due": targetDue, "founds": founds,
            "aggregation": aggregation, "is_yearly": isYearly, "feed": feed, "feed_words": feedWords,
            "defined_on": definedOn, "aim": details.aim, "definition": details.definition,
            "collector": details.collector, "tool": details.tool, "breakdown": details.breakdown,
            "reliability": details.reliability, "comment": details.comment, "source": source,
            "frequency": frequency, "is_invented": isInvented,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.readingTable, readings.sorted { $0.day < $1.day }) {
                [$0.day, $0.measured.value, $0.note, $0.known, $0.since] + $0.measured.stored
            }
        ]
    }

    /// The row alone; its readings are read beside it.
    init(row: Row) {
        let (action, axis): (ID<Action>?, ID<Axis>?) = (row["action_id"], row["axis_id"])
        self.init(
            action.map(Subject.action) ?? axis.map(Subject.axis) ?? .contract, row["kind"], row["label"])
        (id, version, unit) = (row["id"], row["version"], row["unit"])
        (baseline, target, targetDue) = (row["baseline"], row["target"], row["target_due"])
        (scale, founds, aggregation) = (row["scale"], row["founds"], row["aggregation"])
        (isYearly, feed, feedWords) = (row["is_yearly"], row["feed"], row["feed_words"])
        definedOn = row["defined_on"]
        (details.aim, details.definition) = (row["aim"], row["definition"])
        (details.collector, details.tool) = (row["collector"], row["tool"])
        (details.breakdown, details.reliability) = (row["breakdown"], row["reliability"])
        details.comment = row["comment"]
        (source, frequency, isInvented) = (row["source"], row["frequency"], row["is_invented"])
    }
}

extension Indicator.Measured {
    /// After the number, which stood alone once.
    static let columns: [Column] = [
        .number("total"), .text("words"), .code("form", nil, Form.self, \.label),
    ]

    /// How it is stored: a row of before says no form.
    enum Form: String, CaseIterable {
        case number, ratio, yes, no, words, notSignificant, secret, unavailable, uncomputable, inapplicable
        case upcoming

        var label: String {
            switch self {
            case .number: "nombre"
            case .ratio: "part"
            case .yes: "oui"
            case .no: "non"
            case .words: "mots"
            case .notSignificant, .secret, .unavailable, .uncomputable, .inapplicable, .upcoming:
                Indicator.Lack(rawValue: rawValue)?.label ?? ""
            }
        }
    }

    /// The number of a row.
    var value: Double? {
        switch self {
        case .number(let value): value
        case .ratio(let part, _): part
        case .yes, .words, .lacking: nil
        }
    }

    /// What follows it: the whole of a part, words, the form.
    var stored: [(any DatabaseValueConvertible)?] {
        switch self {
        case .number: [nil, "", Form.number.rawValue]
        case .ratio(_, let whole): [whole, "", Form.ratio.rawValue]
        case .yes(let answer): [nil, "", (answer ? Form.yes : .no).rawValue]
        case .words(let words): [nil, words, Form.words.rawValue]
        case .lacking(let lack): [nil, "", lack.rawValue]
        }
    }

    init(value: Double?, total: Double?, words: String, form: String) {
        switch Form(rawValue: form) {
        case .ratio: self = .ratio(value ?? 0, of: total ?? 0)
        case .yes: self = .yes(true)
        case .no: self = .yes(false)
        case .words: self = .words(words)
        case .number, .notSignificant, nil: self = value.map(Self.number) ?? .lacking(.notSignificant)
        case .secret, .unavailable, .uncomputable, .inapplicable, .upcoming:
            self = .lacking(Indicator.Lack(rawValue: form) ?? .unavailable)
        }
    }
}

extension Indicator.Reading {
    init(row: Row) {
        self.init(
            row["day"],
            Indicator.Measured(
                value: row["value"], total: row["total"], words: row["words"], form: row["form"]),
            since: row["since"], note: row["note"], known: row["known"])
    }
}

extension Assessment.IndicatorValue {
    init(row: Row) {
        self.init(
            row["indicator_id"],
            Indicator.Measured(
                value: row["value"], total: row["total"], words: row["words"], form: row["form"]))
    }
}

extension Indicator.Scale: DatabaseValueConvertible, StatementColumnConvertible {}
extension Indicator.Aggregation: DatabaseValueConvertible, StatementColumnConvertible {}
extension Indicator.Feed: DatabaseValueConvertible, StatementColumnConvertible {}
extension AttainmentRule.Failure: DatabaseValueConvertible, StatementColumnConvertible {}
extension AttainmentRule.Gap: DatabaseValueConvertible, StatementColumnConvertible {}

extension ObjectKind {
    /// Indicators with their dated values: of a fiche, of an axis or of the contract.
    package static let indicator = ObjectKind(
        "indicator", "Indicateur", "Indicateurs", naming: "label", owner: ("action_id", "action"),
        undo: .reading(\.indicators) { $0.indicators },
        [
            .id("action_id", "Fiche", of: "action"), .id("axis_id", "Axe", of: "axis"),
            .code("kind", nil, Indicator.Kind.self, \.label),
            .text("label"), .code("scale", nil, Indicator.Scale.self, \.label),
            .text("unit", nil, .namesNobody), .number("baseline"), .number("target"),
            .date("target_due"), .flag("founds"),
            .code("aggregation", nil, Indicator.Aggregation.self, \.label), .flag("is_yearly"),
            .code("feed", nil, Indicator.Feed.self, \.label), .text("feed_words"),
            .date("defined_on"), .text("aim"), .text("definition"), .text("collector"), .text("tool"),
            .text("breakdown"), .text("reliability"), .text("comment"), .text("source"),
            .text("frequency", nil, .namesNobody), .flag("is_invented"),
        ],
        parts: [Indicator.readingTable])
}
