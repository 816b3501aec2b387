import Domain
import HTML

/// The form of an indicator.
enum IndicatorFields {
    static let outline = FormOutline(parts: [
        (
            "", nil,
            [
                FormField(
                    "kind", "Ce qu’il mesure", isRequired: true,
                    .radios([
                        Choice(
                            Indicator.Kind.process.rawValue, Indicator.Kind.process.label,
                            hint: "La démarche a lieu\u{202f}: réunions, partenaires, étapes."),
                        Choice(
                            Indicator.Kind.activity.rawValue, Indicator.Kind.activity.label,
                            hint: "Ce qui est fait, pour combien de personnes."),
                        Choice(
                            Indicator.Kind.result.rawValue, Indicator.Kind.result.label,
                            hint: "Ce qui a changé pour les habitants."),
                    ])),
                FormField(
                    "label", "Intitulé", hint: "Par exemple\u{202f}: Réunions du groupe de travail.",
                    isRequired: true, .text(.full)),
                FormField("unit", "Unité", hint: "réunions, participants, %…", .text(.short)),
                FormField("baseline", "Valeur de départ", .number(unit: nil)),
                FormField("target", "Cible", .number(unit: nil)),
                FormField("source", "Source", hint: "D’où viennent les valeurs.", .text(.half)),
                FormField("frequency", "Fréquence", hint: "Chaque année, chaque trimestre…", .text(.half)),
                FormField(
                    "isInvented", "Plausible, à confirmer",
                    hint: "Cochez tant qu’aucun document du contrat ne donne cet indicateur.", .box),
            ]
        ),
        (
            "Valeurs datées", "Écrivez NS (non significatif) quand une valeur ne peut pas être publiée.",
            [
                FormField(
                    "readings", "Valeurs",
                    .rows(
                        [
                            RowColumn("day", "Date", .date, weight: 1),
                            RowColumn("value", "Valeur", .number, weight: 1),
                            RowColumn("note", "Note", weight: 3),
                        ], spare: 2))
            ]
        ),
    ])

    /// What is stored, as answers; nothing for a new one.
    static func answers(of indicator: Indicator?) -> FormData {
        guard let indicator else { return FormData("") }
        var pairs: [(name: String, value: String)] = [
            ("kind", indicator.kind.rawValue), ("label", indicator.label), ("unit", indicator.unit),
            ("baseline", indicator.baseline.map(French.number) ?? ""),
            ("target", indicator.target.map(French.number) ?? ""), ("source", indicator.source),
            ("frequency", indicator.frequency), ("isInvented", indicator.isInvented ? "oui" : ""),
        ]
        pairs.add(
            "readings", ["day", "value", "note"],
            rows: indicator.readings.map { [French.date($0.day), $0.french, $0.note] })
        return FormData(saying: pairs)
    }
}

/// What the form of an indicator says: every fault at once.
struct IndicatorReading {
    private let answers: FormData
    private var reader: FormerReader

    init(answers: FormData) {
        self.answers = answers
        reader = FormerReader(answers)
    }

    func indicator(of stored: Indicator) throws(Refusal) -> Indicator {
        var reading = self
        let indicator = reading.read(stored)
        try reading.reader.check { () throws(Refusal) in try indicator.validate() }
        return indicator
    }

    private mutating func read(_ stored: Indicator) -> Indicator {
        var indicator = stored
        let kind = Indicator.Kind(rawValue: answers["kind"])
        if kind == nil { reader.add("kind", "Dites ce que l’indicateur mesure.") }
        indicator.kind = kind ?? stored.kind
        indicator.label = answers["label"]
        indicator.unit = answers["unit"]
        indicator.baseline = number("baseline")
        indicator.target = number("target")
        indicator.source = answers["source"]
        indicator.frequency = answers["frequency"]
        indicator.isInvented = !answers["isInvented"].isEmpty
        indicator.readings = readings(stored)
        return indicator
    }

    /// By date; a day that could not be read keeps its row with the form.
    private mutating func readings(_ stored: Indicator) -> [Indicator.Reading] {
        var readings: [Indicator.Reading] = []
        for (index, cells) in answers.rows("readings", ["day", "value", "note"]).enumerated() {
            let row = "readings.\(index)"
            if cells[0].isBlank { reader.add("\(row).day", "Indiquez la date de la valeur.") }
            let day = reader.day("\(row).day")
            guard let value = Indicator.value(cells[1]) else {
                reader.add("\(row).value", "Écrivez un nombre, ou NS.")
                continue
            }
            if let day { readings.append(Indicator.Reading(day, value, note: cells[2])) }
        }
        return readings.sorted { $0.day < $1.day }
    }

    private mutating func number(_ name: String) -> Double? {
        if answers[name].isBlank { return nil }
        if let value = Indicator.value(answers[name]), let value { return value }
        reader.add(name, "«\u{202f}\(answers[name].shortened(40))\u{202f}» n’est pas un nombre.")
        return nil
    }
}
