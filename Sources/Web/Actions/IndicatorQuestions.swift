import Domain
import HTML
import Storage

extension Indicator {
    /// What it measures, and its dated values.
    static var form: Form<Indicator> {
        Form(
            [
                .init(measure),
                .init(
                    "Valeurs datées",
                    hint: """
                        Écrivez NS (non significatif) quand une valeur ne peut pas être publiée. \
                        \(Question<Indicator>.knownRowHint)
                        """,
                    [datedValues]),
            ], rule: { indicator throws(Refusal) in try indicator.validate() })
    }

    private static let measure: [Question<Indicator>] = [
        .one(
            "kind", "Ce qu’il mesure", \.kind, among: kinds, isRequired: true,
            missing: "Dites ce que l’indicateur mesure."),
        .text(
            "label", "Intitulé", \.label, hint: "Par exemple\u{202f}: Réunions du groupe de travail.",
            isRequired: true),
        .text("unit", "Unité", \.unit, hint: "réunions, participants, %…", width: .short),
        .decimal("baseline", "Valeur de départ", \.baseline),
        .decimal("target", "Cible", \.target),
        .text("source", "Source", \.source, hint: "D’où viennent les valeurs.", width: .half),
        .text("frequency", "Fréquence", \.frequency, hint: "Chaque année, chaque trimestre…", width: .half),
        .flag(
            "isInvented", "Plausible, à confirmer", \.isInvented,
            hint: "Cochez tant qu’aucun document du contrat ne donne cet indicateur."),
    ]

    private static let kinds: [Option<Kind>] = [
        Option(.process, "La démarche a lieu\u{202f}: réunions, partenaires, étapes."),
        Option(.activity, "Ce qui est fait, pour combien de personnes."),
        Option(.result, "Ce qui a changé pour les habitants."),
    ]

    /// By date; a value whose day could not be read stays with the form alone.
    private static var datedValues: Question<Indicator> {
        let rows = Question<Indicator>.rows(
            "readings", "Valeurs", \.readings, key: \.day, spare: 2, new: { Reading(unread, nil) },
            Reading.questions)
        return .own(rows.shape, say: rows.say) { indicator, reader in
            rows.read(&indicator, &reader)
            indicator.readings = indicator.readings.filter { $0.day != unread }.sorted { $0.day < $1.day }
        }
    }

    /// Stands in a new row until its day is read.
    private static let unread = Day.first(ofMonth: 1, 1)
}

extension Indicator.Reading {
    fileprivate static let questions: [Question<Self>] = [
        .day("day", "Date", \.day, missing: "Indiquez la date de la valeur.").weight(1),
        .one(
            FieldShape("value", "Valeur", .number(unit: nil)), say: \.french,
            read: { reading, reader, name in
                if let value = Indicator.value(reader.text(name)) {
                    reading.value = value
                } else {
                    reader.add(name, Reading.noDecimal(reader.text(name)))
                }
            }
        ).weight(1),
        .text("note", "Note", \.note).weight(3), .knownRow(\.known),
    ]
}

extension Option where Value == Indicator.Kind {
    fileprivate init(_ kind: Indicator.Kind, _ hint: String) {
        self.init(kind, code: kind.rawValue, kind.label, hint: hint)
    }
}

extension Question where Value == Indicator {
    /// A number as people write it, with a comma or without; none when blank.
    fileprivate static func decimal(
        _ name: String, _ label: String, _ slot: Slot<Indicator, Double?>
    ) -> Question {
        one(
            FieldShape(name, label, .number(unit: nil)),
            say: { $0[keyPath: slot].map(French.number) ?? "" },
            read: { indicator, reader, name in
                indicator[keyPath: slot] = reader.read(name, { Indicator.value($0) ?? nil }) {
                    Reading.noDecimal($0)
                }
            })
    }
}

extension ObjectPage {
    static let indicator = ObjectPage(
        .indicator, forms: { [Indicator.form.shape] },
        path: { slug, id, place in
            place.action.map { Path.indicatorPlace(slug, $0, ID(id)) }
        })
}
