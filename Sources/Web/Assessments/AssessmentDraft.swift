import Domain
import Storage

/// A bilan as somebody types it: everything is text, so that what cannot be read is given back as it was.
struct AssessmentDraft: Hashable, Sendable {
    var kind = ""
    var day = ""
    /// «oui», «non», or not answered yet.
    var started = ""
    var underway = ""
    var attainment = ""
    var horizon = ""
    var remaining = ""
    /// Rows of a text and its means.
    var points: [Assessment.PointKind: [[String]]] = [:]
    var values: [ID<Indicator>: String] = [:]

    /// What a stored or begun bilan says.
    init(_ assessment: Assessment) {
        kind = assessment.kind.rawValue
        day = French.date(assessment.day)
        started = assessment.started ? "oui" : "non"
        underway = assessment.underway ? "oui" : "non"
        attainment = assessment.attainment.rawValue
        horizon = assessment.horizon?.french ?? ""
        remaining = assessment.remaining
        points = Dictionary(grouping: assessment.points, by: \.kind).mapValues { points in
            points.map { [$0.text, $0.means.rawValue] }
        }
        for value in assessment.values {
            values[value.indicator] = value.value.map(French.number) ?? "NS"
        }
    }

    /// A bilan that starts from nothing: the questions wait for an answer.
    init(blankOn day: Day, _ kind: Assessment.Kind) {
        self.day = French.date(day)
        self.kind = kind.rawValue
    }

    /// What was typed.
    init(_ form: FormData) {
        (kind, day, started) = (form["kind"], form["day"], form["started"])
        (underway, attainment) = (form["underway"], form["attainment"])
        (horizon, remaining) = (form["horizon"], form["remaining"])
        for kind in Assessment.PointKind.allCases {
            points[kind] = form.rows(kind.rawValue, ["text", "means"])
        }
        for name in form.names where name.hasPrefix("value.") {
            if let id = ID<Indicator>(name.dropFirst(6)) { values[id] = form[name] }
        }
    }

    /// The label of the long text follows the attainment.
    var remainingLabel: String {
        attainment == Attainment.attained.rawValue ? "Commentaire" : "Reste-à-faire"
    }

    /// The bilan that was typed, in the place of another; every fault comes at once.
    func applied(
        to former: Assessment, of indicators: [Indicator], _ form: FormData
    ) throws(Refusal) -> Assessment {
        var reader = FormerReader(form)
        var assessment = former
        if let kind = Assessment.Kind(rawValue: kind) { assessment.kind = kind }
        if day.isBlank { reader.add("day", "Indiquez la date du bilan.") }
        assessment.day = reader.day("day") ?? former.day
        assessment.started = started == "oui"
        assessment.underway = underway == "oui"
        assessment.attainment = Attainment(rawValue: attainment) ?? .notAttained
        assessment.horizon = reader.horizon("horizon")
        assessment.remaining = remaining
        assessment.points = typedPoints
        requireAnswers(&reader)
        assessment.values = read(indicators, &reader)
        let whole = assessment
        try reader.check { () throws(Refusal) in try whole.validate() }
        return assessment
    }

    private var typedPoints: [Assessment.Point] {
        Assessment.PointKind.allCases.flatMap { kind in
            (points[kind] ?? []).filter { !$0[0].isBlank }.map { row in
                Assessment.Point(kind, Assessment.Means(rawValue: row[1]) ?? .other, row[0])
            }
        }
    }

    private func requireAnswers(_ reader: inout FormerReader) {
        if started.isEmpty { reader.add("started", "Dites si la fiche a démarré.") }
        if underway.isEmpty { reader.add("underway", "Dites si la fiche est en cours.") }
        if attainment.isEmpty { reader.add("attainment", "Dites si les objectifs sont atteints.") }
    }

    private func read(_ indicators: [Indicator], _ reader: inout FormerReader) -> [Assessment.IndicatorValue] {
        indicators.compactMap { indicator in
            guard let text = values[indicator.id]?.unlessBlank else { return nil }
            if let value = Indicator.value(text) { return .init(indicator.id, value) }
            reader.add(
                "value.\(indicator.id)",
                "«\u{202f}\(text.prefix(40))\u{202f}» n’est pas un nombre\u{202f}: écrivez par exemple 12,5, ou NS."
            )
            return nil
        }
    }
}

extension AssessmentDraft {
    /// Field by field, what I typed and what is stored now.
    func differences(from stored: AssessmentDraft, _ indicators: [Indicator]) -> [CommonPages.Difference] {
        let fields: [(String, String, String)] =
            [
                ("Type", Self.kind(kind), Self.kind(stored.kind)), ("Date du bilan", day, stored.day),
                ("Démarrée", started, stored.started), ("En cours", underway, stored.underway),
                (
                    "Atteinte des objectifs", Self.attainment(attainment),
                    Self.attainment(stored.attainment)
                ), ("Échéance prévue", horizon, stored.horizon),
                (remainingLabel, remaining, stored.remaining),
            ]
            + Assessment.PointKind.allCases.map { ($0.label, listed($0), stored.listed($0)) }
            + indicators.map { ($0.label, values[$0.id] ?? "", stored.values[$0.id] ?? "") }
        return fields.map { CommonPages.Difference(label: $0.0, mine: $0.1, theirs: $0.2) }
    }

    private func listed(_ kind: Assessment.PointKind) -> String {
        (points[kind] ?? []).map { row in
            "\(row[0]) (\((Assessment.Means(rawValue: row[1]) ?? .other).label.lowercased()))"
        }.joined(separator: "\n")
    }

    private static func kind(_ word: String) -> String {
        Assessment.Kind(rawValue: word)?.label ?? word
    }

    private static func attainment(_ word: String) -> String {
        Attainment(rawValue: word)?.label ?? word
    }
}
