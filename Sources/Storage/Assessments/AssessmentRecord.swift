import Domain
import GRDB

extension Assessment: Record {
    static var objectKind: ObjectKind { .assessment }
    static let pointTable = ChildTable(
        "assessment_point", "assessment_id", french: "Points",
        [
            .code("kind", nil, PointKind.self, \.label), .code("means", nil, Means.self, \.label),
            .text("text"),
        ])
    static let valueTable = ChildTable(
        "assessment_value", "assessment_id", french: "Valeurs",
        [.id("indicator_id", of: "indicator"), .number("value")] + Indicator.Measured.columns,
        former: [["indicator_id", "value"]])
    var key: Int64 { id.rawValue }
    var historyName: String { "\(kind.label) du \(French.date(day))" }
    var searchable: (title: String, body: String)? {
        (historyName, ([remaining] + points.map(\.text)).joined(separator: " "))
    }

    var columns: Columns {
        [
            "action_id": action, "kind": kind, "day": day, "known": known, "started": started,
            "underway": underway,
            "attainment": attainment, "horizon": horizon, "remaining": remaining, "state": state.name,
            "state_by": state.by, "state_on": state.on, "state_reason": state.reason, "author_id": author,
        ]
    }

    var children: [ChildRows] {
        [
            ChildRows(Self.pointTable, points) { [$0.kind, $0.means, $0.text] },
            ChildRows(Self.valueTable, values) { [$0.indicator, $0.measured.value] + $0.measured.stored },
        ]
    }

    var references: [References] {
        [References("action", action, kept: true), References("indicator", values.map(\.indicator))]
    }

    /// The row alone; its points and values are read beside it.
    init(row: Row) {
        self.init(action: row["action_id"], row["kind"], on: row["day"])
        (id, version, started, underway) = (row["id"], row["version"], row["started"], row["underway"])
        (attainment, horizon, remaining) = (row["attainment"], row["horizon"], row["remaining"])
        author = row["author_id"]
        known = row["known"] ?? known
        let by: ID<Member>? = row["state_by"]
        let on: Day? = row["state_on"]
        state = State(row["state"], by: by, on: on ?? day, reason: row["state_reason"])
    }
}

extension Assessment.State {
    init(_ name: Assessment.StateName, by member: ID<Member>?, on day: Day, reason: String) {
        self =
            switch name {
            case .draft: .draft
            case .submitted: .submitted(by: member, on: day)
            case .returned: .returned(by: member, on: day, reason: reason)
            case .validated: .validated(by: member, on: day)
            }
    }

    var by: ID<Member>? {
        switch self {
        case .draft: nil
        case .submitted(let member, _), .returned(let member, _, _), .validated(let member, _): member
        }
    }

    var on: Day? {
        switch self {
        case .draft: nil
        case .submitted(_, let day), .returned(_, let day, _), .validated(_, let day): day
        }
    }

    var reason: String {
        switch self {
        case .returned(_, _, let reason): reason
        case .draft, .submitted, .validated: ""
        }
    }
}

extension Assessment.Point {
    init(row: Row) {
        self.init(row["kind"], row["means"], row["text"])
    }
}

extension ObjectKind {
    /// Bilans, their points and the values that they state.
    package static let assessment = ObjectKind(
        "assessment", "Bilan", "Bilans", naming: "'Bilan du ' || strftime('%d/%m/%Y', day)",
        owner: ("action_id", "action"),
        undo: .reading(\.assessments, { $0.assessments }, unless: Assessment.refusalToUndo),
        [
            .id("action_id", "Fiche", of: "action"), .code("kind", "Type", Assessment.Kind.self, \.label),
            .date("day", "Date"), .date("known", "Connu depuis le"), .flag("started", "Démarrée"),
            .flag("underway", "En cours"),
            .code("attainment", "Atteinte des objectifs", Attainment.self, \.label),
            .date("horizon", "Échéance prévue"), .text("remaining", "Reste-à-faire ou commentaire"),
            .code("state", "État", Assessment.StateName.self, \.label),
            .id("state_by", "Par", of: "member"), .date("state_on", "Le"),
            .text("state_reason", "Motif du renvoi"), .id("author_id", of: "member").untold,
        ],
        parts: [Assessment.pointTable, Assessment.valueTable])
}

extension Assessment {
    /// What was submitted or validated does not change behind the referent's back, nor does its state.
    fileprivate static let refusalToUndo: ObjectKind.Undo.Refusal = { stored, changed in
        guard case .text(let state)? = stored["state"], let name = StateName(rawValue: state) else {
            return nil
        }
        if name.counts { return "Ce bilan est \(name.label.lowercased())\u{202f}: il ne change plus." }
        return changed.contains("state")
            ? "L’état d’un bilan ne s’annule pas\u{202f}: il se soumet ou se renvoie." : nil
    }
}
