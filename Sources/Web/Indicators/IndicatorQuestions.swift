import Domain
import HTML
import Storage

extension Indicator {
    /// One line says it; how it is made and its dated values unfold.
    static func form(_ dossier: Dossier) -> Form<Indicator> {
        Form(
            [
                .init([
                    .text(
                        "label", "Intitulé", \.label,
                        hint: "Par exemple\u{202f}: Réunions du groupe de travail.", isRequired: true),
                    .one(
                        "kind", "Type", \.kind, among: kinds, isRequired: true,
                        missing: "Dites ce que l’indicateur mesure."),
                    targetQuestion,
                    .flag(
                        "founds", "Fonde l’atteinte des objectifs", \.founds,
                        hint: "L’atteinte de la fiche est proposée à partir de ces indicateurs-là."),
                    .one(
                        "subject", "Indicateur", \.subject, among: subjects(dossier), as: .list(blank: nil),
                        missing: "Dites de quoi c’est un indicateur."),
                ]),
                .init("Comment il se compte", isFolded: true, counting),
                .init("D’où il vient", isFolded: true, origin),
                .init(
                    "Valeurs datées",
                    hint: """
                        Une valeur par jour\u{202f}: un nombre, 4 sur 5, oui, des mots\u{202f}; ou NS, secret, \
                        non disponible, sans objet, à venir, qui ne comptent jamais pour zéro. \
                        «\u{202f}Compté depuis le\u{202f}»\u{202f}: vide, depuis le début. \
                        \(Question<Indicator>.knownRowHint)
                        """,
                    [datedValues]),
            ], rule: { indicator throws(Refusal) in try indicator.validate() })
    }

    private static let kinds: [Option<Kind>] = [
        Option(.process, "La démarche a lieu\u{202f}: réunions, partenaires, étapes."),
        Option(.activity, "Ce qui est fait, pour combien de personnes."),
        Option(.result, "Ce qui a changé pour les habitants."),
    ]

    private static func subjects(_ dossier: Dossier) -> [Option<Subject>] {
        [Option(.contract, code: Subject.contract.code, "Du contrat")]
            + dossier.axes.map {
                Option(.axis($0.id), code: Subject.axis($0.id).code, "De l’axe \($0.number). \($0.title)")
            }
            + dossier.actions.map {
                Option(
                    .action($0.id), code: Subject.action($0.id).code, "De la fiche \($0.number). \($0.title)")
            }
    }

    /// «oui» is the cible of what is answered by yes or no, whatever is folded below.
    private static func scale(_ reader: FormReader, else stored: Scale) -> Scale {
        let chosen = Scale(rawValue: reader.text("scale")) ?? stored
        guard chosen == .number else { return chosen }
        if case .yes? = Measured(typed: reader.text("target"), as: .yesNo),
            TypedNumber.decimal(reader.text("target")) == nil
        {
            return .yesNo
        }
        return chosen
    }

    private static var targetQuestion: Question<Indicator> {
        .one(
            FieldShape("target", "Cible", hint: "Un nombre, ou oui. Pour une part, en %.", .text(.short)),
            say: { indicator in
                guard let target = indicator.target else { return "" }
                return indicator.scale == .yesNo ? indicator.say(target) : French.number(target)
            },
            read: { indicator, reader, name in
                let scale = scale(reader, else: indicator.scale)
                indicator.target = reader.read(
                    name,
                    { typed in
                        scale == .yesNo
                            ? Measured(typed: typed, as: .yesNo)?.number : TypedNumber.decimal(typed)
                    }, otherwise: Domain.Reading.noDecimal)
            })
    }

    private static let counting: [Question<Indicator>] = [
        .one(
            FieldShape("scale", "Sa valeur est", .radios(.all(\Scale.label), isInline: true)),
            say: { $0.scale.rawValue },
            read: { indicator, reader, _ in indicator.scale = scale(reader, else: indicator.scale) }),
        .text("unit", "Unité", \.unit, hint: "réunions, participations, %…", width: .short),
        .one(
            "aggregation", "Ses valeurs de plusieurs dates", \.aggregation, among: .all(\.label),
            hint: "8 communes puis 8 communes n’en font pas 16\u{202f}: elles ne s’additionnent pas."),
        .flag(
            "isYearly", "Par année civile", \.isYearly,
            hint: "Le compte et la cible recommencent chaque année."),
        .one(
            "feed", "Ce qui le compte tout seul", \.feed, among: .all(\.label), as: .list(blank: nil),
            hint: "Chaque nombre mène alors à ce qui le fait."),
        .text(
            "feedWords", "Mots cherchés", \.feedWords,
            hint:
                "Ce qui se compte dans le journal («\u{202f}kits distribués\u{202f}»), ou un mot du titre des avancées, des étapes."
        ),
        .decimal("baseline", "Valeur de départ", \.baseline),
        .horizon("targetDue", "Cible à atteindre", \.targetDue, hint: "Juillet 2023, 2023…"),
    ]

    private static let origin: [Question<Indicator>] = [
        .day(
            "definedOn", "Défini le", \.definedOn,
            hint: "Les indicateurs sont «\u{202f}définis au moment du montage du CLS\u{202f}»."),
        .text("aim", "Objectif visé", \.details.aim),
        .area("definition", "Définition, mode de calcul", \.details.definition, rows: 2, allowsMarkup: false),
        .text("source", "Source", \.source, hint: "D’où viennent les valeurs.", width: .half),
        .text("collector", "Qui recueille", \.details.collector, width: .half),
        .text("frequency", "Fréquence", \.frequency, hint: "Chaque année, chaque trimestre…", width: .half),
        .text(
            "tool", "Outil de recueil", \.details.tool, hint: "Feuille de présence, questionnaire…",
            width: .half),
        .text("breakdown", "Ventilation", \.details.breakdown, hint: "Sexe, âge, commune, quartier…"),
        .text("reliability", "Fiabilité", \.details.reliability),
        .area("comment", "Commentaire", \.details.comment, rows: 2, allowsMarkup: false),
        .flag(
            "isInvented", "Plausible, à confirmer", \.isInvented,
            hint: "Cochez tant qu’aucun document du contrat ne donne cet indicateur."),
    ]

    /// By date; a value whose day could not be read stays with the form alone.
    private static var datedValues: Question<Indicator> {
        let shape = rows(.number).shape
        return .own(shape, say: rows(.number).say) { indicator, reader in
            rows(indicator.scale).read(&indicator, &reader)
            indicator.readings = indicator.readings.filter { $0.day != unread }.sorted { $0.day < $1.day }
        }
    }

    private static func rows(_ scale: Scale) -> Question<Indicator> {
        .rows(
            "readings", "Valeurs", \.readings, key: \.day, spare: 2, new: { Reading(unread, nil) },
            Reading.questions(scale))
    }

    /// Stands in a new row until its day is read.
    private static let unread = Day.first(ofMonth: 1, 1)
}

extension Indicator.Reading {
    fileprivate static func questions(_ scale: Indicator.Scale) -> [Question<Self>] {
        [
            .day("day", "Date", \.day, missing: "Indiquez la date de la valeur.").weight(1),
            .one(
                FieldShape("value", "Valeur", .text(.short)), say: \.french,
                read: { reading, reader, name in
                    let typed = reader.text(name)
                    if let measured = Indicator.Measured(typed: typed, as: scale) {
                        reading.measured = measured
                    } else {
                        reader.add(name, Indicator.noValue(typed, scale))
                    }
                }
            ).weight(1),
            .day("since", "Compté depuis le", \.since).weight(1),
            .text("note", "Note", \.note).weight(2), .knownRow(\.known),
        ]
    }
}

extension Indicator {
    /// Why what was typed is no value of its scale.
    static func noValue(_ typed: String, _ scale: Scale) -> String {
        if scale == .number { return Domain.Reading.noDecimal(typed) }
        return """
            «\u{202f}\(typed)\u{202f}» ne se lit pas\u{202f}: écrivez par exemple \(scale.example), ou NS, non disponible, \
            sans objet, à venir.
            """
    }
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
                indicator[keyPath: slot] = reader.read(
                    name, TypedNumber.decimal, otherwise: Domain.Reading.noDecimal)
            })
    }
}

extension ObjectPage {
    static let indicator = ObjectPage(
        .indicator, forms: { [Indicator.form(.unknown).shape] },
        path: { slug, id, _ in Path.indicator(slug, ID(id)) })
}
