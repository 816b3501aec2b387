import Domain
import HTML
import Storage

extension Assessment {
    /// What the form of a bilan needs beside it.
    struct Choices: OfContract {
        let contract: Contract
        /// The fiches that a new bilan may be about, until one is chosen.
        var fiches: [Option<ID<Action>>] = []
        /// The number of its fiche; nil until one is chosen.
        var fiche: Int?
        /// Those of its fiche.
        var indicators: [Indicator] = []
        /// As answered: the words of the long text follow it.
        let attainment: Attainment?
        /// What its indicators propose.
        var proposal: AttainmentProposal?
        /// Today, for who says from when on a bilan was known; nil for who does not.
        var today: Day?

        /// Of a bilan whose fiche is known.
        init(_ details: AssessmentDetails, _ attainment: Attainment?) {
            contract = details.contract
            fiche = details.action.number
            indicators = details.indicators
            self.attainment = attainment
        }

        /// Of a new one that is still to be about one of these fiches.
        init(_ contract: Contract, among fiches: [AssessmentLine], _ attainment: Attainment?) {
            self.contract = contract
            self.fiches = fiches.map {
                Option($0.action, code: "\($0.number)", "\($0.number). \($0.title)")
            }
            self.attainment = attainment
        }
    }

    /// What is known of the fiche at a date. To submit it asks more than to keep it.
    static func form(_ choices: Choices, submitting: Bool = false) -> Form<Assessment> {
        Form(
            [
                .init("Le bilan", about(choices)),
                .init(
                    "Où en est la fiche", note: choices.proposal.map(proposed) ?? .empty,
                    facts(choices.attainment)),
                .init(
                    "Points à retenir", hint: "Une ligne par point. Une ligne laissée vide ne compte pas.",
                    PointKind.allCases.map(Point.rows)),
            ] + values(choices),
            rule: { bilan throws(Refusal) in
                try bilan.requireOpen()
                try submitting ? bilan.validateToSubmit() : bilan.validate()
                if let today = choices.today { try bilan.known.requireKnown(by: today) }
            })
    }

    /// What its indicators propose, why, and what takes it: nothing is written by itself.
    private static func proposed(_ proposal: AttainmentProposal) -> HTML {
        let take = HTML.when(
            proposal.attainment != nil,
            "<p>\(HTML.button("Prendre", .secondary, name: "proposer", value: proposal.attainment?.rawValue ?? "", about: "l’atteinte proposée"))</p>"
        )
        return HTML.callout(
            .info, "Proposé par les indicateurs\u{202f}: \(proposal.label.lowercasedFirst)",
            "<p>\(proposal.reason)</p>\(take)")
    }

    private static func about(_ choices: Choices) -> [Question<Assessment>] {
        let fiche: [Question<Assessment>] =
            choices.fiche != nil
            ? []
            : [
                .one(
                    "fiche", "Fiche action", \.action, among: choices.fiches, as: .list(blank: "Choisir"),
                    isRequired: true, missing: "Choisissez la fiche dont c’est le bilan.")
            ]
        return fiche + [
            .one("kind", "Type de bilan", \.kind, among: .all(\.label), as: .inline),
            .day(
                "day", "Date du bilan", \.day,
                hint: "Le jour dont il dit les faits. Par exemple\u{202f}: 7\u{a0}février 2023.",
                missing: "Indiquez la date du bilan."),
        ] + (choices.today.map { [.known(\.known, on: $0)] } ?? [])
    }

    static func facts(_ attainment: Attainment?) -> [Question<Assessment>] {
        [
            .yesOrNo("started", "Démarrée", \.started), .yesOrNo("underway", "En cours", \.underway),
            .one("attainment", "Atteinte des objectifs", \.attainment, among: .all(\.label), as: .inline),
            .horizon(
                "horizon", "Échéance prévue", \.horizon,
                hint:
                    "Quand les objectifs seront atteints, aussi précisément qu’on le sait\u{202f}: 20\u{a0}février 2023, juillet 2023, T3\u{a0}2023 ou 2023. Vide s’il n’y en a pas."
            ),
            .area(
                "remaining", Attainment.remainingLabel(attainment), \.remaining,
                hint: attainment == .attained
                    ? "Ce qu’il faut savoir de l’atteinte."
                    : "Si les objectifs sont atteints, un commentaire.",
                rows: 5),
        ]
    }

    /// One question an indicator of the fiche.
    private static func values(_ choices: Choices) -> [Form<Assessment>.Part] {
        guard let fiche = choices.fiche else { return [] }
        guard !choices.indicators.isEmpty else {
            let link = HTML.link("la page de la fiche", Path.action(choices.contract.slug, fiche))
            let words: HTML = """
                <p class="soft">Cette fiche n’a pas encore d’indicateur\u{202f}: ils s’ajoutent depuis \(link).</p>
                """
            return [.init("Valeurs des indicateurs", note: words, [])]
        }
        let hint =
            "À la date du bilan. NS, non disponible, sans objet ou à venir quand il n’y a pas de valeur\u{202f}; vide si rien n’est à dire."
        return [.init("Valeurs des indicateurs", hint: hint, choices.indicators.map(IndicatorValue.question))]
    }

    /// The points of one kind. A row without text is none.
    fileprivate subscript(points kind: PointKind) -> [Point] {
        get { points.filter { $0.kind == kind } }
        set {
            let told = newValue.filter { !$0.text.isBlank }
            guard told != self[points: kind] else { return }
            points = PointKind.allCases.flatMap { $0 == kind ? told : self[points: $0] }
        }
    }
}

extension Assessment.Point {
    fileprivate static func rows(_ kind: Assessment.PointKind) -> Question<Assessment> {
        .rows(
            kind.rawValue, kind.label, \.[points: kind], new: { Self(kind, .other, "") },
            [
                .area("text", "Point", \.text).weight(4),
                .one("means", "Moyens", \.means, among: .all(\.label), as: .list(blank: nil)),
            ])
    }
}

extension Assessment.IndicatorValue {
    /// A number, NS, or nothing. One that comes back as it was said keeps the digits that it did not say.
    fileprivate static func question(_ indicator: Indicator) -> Question<Assessment> {
        .one(
            FieldShape(
                "value.\(indicator.id)", indicator.label, hint: known(indicator),
                indicator.scale == .number
                    ? .number(unit: indicator.unit.unlessBlank) : .text(.short)),
            say: { $0.said(of: indicator.id) },
            read: { bilan, reader, name in
                guard reader.text(name) != bilan.said(of: indicator.id) else { return }
                let typed = reader.read(
                    name, { Indicator.Measured(typed: $0, as: indicator.scale) },
                    otherwise: { Indicator.noValue($0, indicator.scale) })
                let index = bilan.values.firstIndex { $0.indicator == indicator.id }
                switch (typed, index) {
                case (let value?, let index?): bilan.values[index].measured = value
                case (let value?, nil): bilan.values.append(Self(indicator.id, value))
                case (nil, let index?): bilan.values.remove(at: index)
                case (nil, nil): break
                }
            })
    }

    /// «Dernière valeur : 12 le 7 février 2023 · cible : 20».
    private static func known(_ indicator: Indicator) -> String {
        let last =
            indicator.readings.last.map { "Dernière valeur\u{202f}: \($0.french) \($0.when)" }
            ?? "Aucune valeur encore"
        let target =
            indicator.target.map {
                " · cible\u{202f}: \(indicator.scale == .number ? French.number($0) : indicator.say($0))"
            } ?? ""
        return last + target
    }
}

extension Assessment {
    /// The value that it states of an indicator, as a form says it; empty for none.
    fileprivate func said(of indicator: ID<Indicator>) -> String {
        values.first { $0.indicator == indicator }.map { $0.measured.french } ?? ""
    }
}

extension ObjectPage {
    static let assessment = ObjectPage(.assessment) { slug, id, _ in Path.assessment(slug, ID(id)) }
}
