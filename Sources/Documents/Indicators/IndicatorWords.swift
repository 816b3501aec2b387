import Domain

extension Indicator {
    /// As prints name it: an asterisk where it is plausible, and whether the attainment rests on it.
    var named: Text {
        let mark = Text(label + (isInvented ? "\u{a0}*" : ""))
        return founds ? mark + "\n\(emphasis: "fonde l’atteinte des objectifs")" : mark
    }

    /// What the asterisks of some of them mean; nothing where there is none.
    static func marks(of indicators: [Indicator]) -> [Block] {
        guard indicators.contains(where: \.isInvented) else { return [] }
        return [
            .paragraph(
                "* Indicateur plausible, à confirmer\u{202f}: les documents du contrat ne le donnent pas.")
        ]
    }
}
