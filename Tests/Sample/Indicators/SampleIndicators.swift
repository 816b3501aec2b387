import Domain

/// The indicators of the sample: what its documents give, and what is only plausible, marked so.
enum SampleIndicators {
    /// Those of a fiche, by its number.
    static func of(_ number: Int) -> [Indicator] {
        let makers = [
            1: healthCentre, 2: panorama, 3: settling, 4: professionals, 5: accompaniment, 6: healthDay,
            7: informationStudy, 8: laundry, 9: women, 10: seniors, 11: schooling, 12: mentalHealth,
            13: urbanism, 14: food, 15: youth,
        ]
        let subject = Indicator.Subject.action(ID(Int64(number)))
        return numbered(makers[number]?(subject) ?? [], from: Int64(number) * 10)
    }

    /// Those of the contract: its coordination, and what it does beside its fiches.
    static var ofContract: [Indicator] { numbered(coordination + others, from: 1) }

    private static func numbered(_ indicators: [Indicator], from first: Int64) -> [Indicator] {
        indicators.enumerated().map { rank, indicator in
            var indicator = indicator
            indicator.id = ID(first + Int64(rank))
            return indicator
        }
    }
}

extension Indicator {
    /// One whose values are those at the end of 2021 and of 2022, on the day of the COPIL and at the end of the quarter,
    /// between bars; what is empty was not noted. What adds up counts its year.
    init(
        _ subject: Subject, _ kind: Kind, _ label: String, _ scale: Scale, _ unit: String,
        _ aggregation: Aggregation, target: Double? = nil, _ values: String, note: String = "",
        source: String = ""
    ) {
        self.init(subject, kind, label)
        (self.scale, self.unit, self.aggregation) = (scale, unit, aggregation)
        (self.target, self.source) = (target, source)
        let days = [
            Day.last(ofMonth: 12, 2021), Day.last(ofMonth: 12, 2022), MelunSample.steeringDay,
            Day.last(ofMonth: 3, 2023),
        ]
        let typed = values.split(separator: "|", omittingEmptySubsequences: false)
        for (text, day) in zip(typed, days) {
            guard let measured = Measured(typed: String(text), as: scale) else { continue }
            let isYear = day.month == 12 && aggregation == .sum
            readings.append(
                Reading(
                    day, measured, since: isYear ? Day.first(ofMonth: 1, day.year) : nil,
                    note: measured.lack == .notSignificant ? note : ""))
        }
    }

    /// One that has no unit.
    init(
        _ subject: Subject, _ kind: Kind, _ label: String, _ scale: Scale, _ aggregation: Aggregation,
        target: Double? = nil, _ values: String, source: String = ""
    ) {
        self.init(subject, kind, label, scale, "", aggregation, target: target, values, source: source)
    }

    /// The attainment of its fiche rests on it.
    var founding: Indicator { changed { $0.founds = true } }

    /// No document gives it.
    var imagined: Indicator { changed { $0.isInvented = true } }

    /// By when its cible is to be reached.
    func due(_ horizon: Horizon) -> Indicator { changed { $0.targetDue = horizon } }

    /// What is recorded counts it.
    func fed(by feed: Feed, _ words: String = "") -> Indicator {
        changed { ($0.feed, $0.feedWords) = (feed, words) }
    }

    /// Its count and its cible begin again every year.
    var yearly: Indicator { changed { $0.isYearly = true } }

    private func changed(_ change: (inout Indicator) -> Void) -> Indicator {
        var other = self
        change(&other)
        return other
    }
}

extension SampleIndicators {
    private static let quarterly = "Revues trimestrielles"
    private static let bilan = "Bilan intermédiaire du 7\u{a0}février 2023"

    fileprivate static func healthCentre(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Étude de structuration de la filière santé engagée", .yesNo, .last, target: 1,
                "non|ND|oui", source: bilan
            ).founding,
            Indicator(of, .activity, "Acteurs de santé consultés", .number, "acteurs", .sum, "AV|AV|AV")
                .imagined,
            Indicator(
                of, .result, "Opportunité du centre évaluée", .yesNo, .last, target: 1, "", source: bilan
            ).founding.fed(by: .milestones, "opportunité du centre de santé").due(.during(.july, 2023)),
        ]
    }

    fileprivate static func panorama(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Volet santé présent dans le panorama", .yesNo, .last, target: 1, "ND|ND|oui",
                source: bilan
            ).founding,
            Indicator(
                of, .activity, "Mises à jour annuelles du volet santé", .number, "mises à jour", .sum,
                target: 3, "1|1"
            ).founding.imagined,
            Indicator(
                of, .result, "Communes qui disent se servir du panorama", .ratio, .last, "ND|ND|ND",
                source: "Questionnaire aux communes"
            ).imagined,
        ]
    }

    fileprivate static func settling(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Échanges sur la Maison des internes", .number, "échanges", .sum, "1|ND",
                source: quarterly),
            Indicator(
                of, .process, "Rencontres avec l’université et les lieux d’accueil", .number, "rencontres",
                .sum, "ND|ND|1", source: quarterly),
            Indicator(
                of, .activity, "Indemnité communautaire votée", .yesNo, .last, target: 1, "",
                source: quarterly
            ).founding.fed(by: .milestones, "Vote de l’indemnité"),
            Indicator(
                of, .activity, "Étudiants bénéficiaires de l’indemnité", .number, "étudiants", .separate,
                "ND|NS|NS", note: "Effectif trop faible pour être publié"
            ).imagined,
            Indicator(
                of, .result, "Opportunité et faisabilité de la Maison des internes évaluées", .yesNo, .last,
                target: 1, "non|non|non", source: bilan
            ).founding.due(.during(.july, 2023)),
        ]
    }

    fileprivate static func professionals(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Travaux de création de la CPTS auxquels la CAMVS a pris part", .number,
                "réunions", .sum, "ND|ND|ND"
            ).imagined,
            Indicator(
                of, .activity, "CPTS constituée", .yesNo, .last, target: 1, "ND|oui|oui", source: quarterly
            ).founding,
            Indicator(
                of, .activity, "Fiches du CLS menées avec la CPTS", .number, "fiches", .last, "0|ND|ND|1",
                source: quarterly),
            Indicator(
                of, .result, "Collaboration et co-construction effectives avec la CPTS", .yesNo, .last,
                target: 1, "ND|ND|oui", source: bilan
            ).founding,
        ]
    }

    fileprivate static func accompaniment(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Réunions d’information organisées", .number, "réunions", .sum, target: 2,
                "ND|ND|2", source: bilan
            ).founding.fed(by: .meetings),
            Indicator(of, .activity, "Structures informées", .number, "structures", .separate, "ND|ND|ND")
                .imagined,
            Indicator(
                of, .result, "Habitants orientés vers la mission", .number, "habitants", .separate,
                "ND|NS|NS", note: "Non significatif à l’échelle de l’agglomération"
            ).imagined,
        ]
    }

    fileprivate static func healthDay(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Réunions du groupe de travail", .number, "réunions", .sum, "ND|ND",
                source: quarterly
            ).fed(by: .meetings),
            Indicator(
                of, .activity, "Éditions des Rencontres de la Santé", .number, "éditions", .sum, target: 3,
                "1|1", source: quarterly
            ).founding,
            Indicator(
                of, .activity, "Thème de l’édition 2023 arrêté", .yesNo, .last, target: 1, "SO|SO|oui",
                source: quarterly
            ).founding,
            Indicator(
                of, .result, "Visiteurs qui savent désormais à qui s’adresser", .ratio, .last, "ND|ND|AV",
                source: "Questionnaire"
            ).imagined,
        ]
    }

    fileprivate static func informationStudy(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Étude engagée", .yesNo, .last, target: 1, "non|non|non", source: bilan
            ).founding,
            Indicator(of, .activity, "Habitants entendus", .number, "habitants", .separate, "SO|SO|SO")
                .imagined,
            Indicator(
                of, .result, "Modalités de partage mises en œuvre", .number, "modalités", .sum, "SO|SO|SO"
            ).imagined,
        ]
    }

    fileprivate static func laundry(_ of: Indicator.Subject) -> [Indicator] {
        [
            Indicator(
                of, .process, "Besoin documenté et partenaires réunis", .yesNo, .last, target: 1, "ND|oui|oui"
            ).founding.imagined,
            Indicator(
                of, .process, "Porteur de la laverie identifié", .yesNo, .last, target: 1, "non|non|non",
                source: bilan
            ).founding,
            Indicator(of, .activity, "Passages à la laverie", .number, "passages", .sum, "AV|AV|AV").imagined,
            Indicator(
                of, .result, "Personnes orientées vers un service de santé", .number, "personnes", .separate,
                "AV|AV|AV"
            ).imagined,
        ]
    }
}
