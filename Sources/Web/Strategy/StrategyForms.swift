import Domain
import HTML

/// The short forms of the strategy.
enum StrategyForms {
    static let axis = FormOutline([
        FormField("number", "Numéro", hint: "Unique dans le contrat.", isRequired: true, .number(unit: nil)),
        FormField("title", "Intitulé", isRequired: true, .text(.full)),
    ])

    static func objective(_ axes: [Axis]) -> FormOutline {
        FormOutline([
            FormField(
                "axis", "Axe stratégique", isRequired: true,
                .radios(axes.map { Choice($0.id.description, $0.label) })),
            FormField(
                "title", "Intitulé", hint: "Ce que l’axe veut changer, en une phrase.", isRequired: true,
                .text(.full)),
            FormField(
                "isInvented", "À confirmer",
                hint: "Cochez tant qu’aucun document du contrat ne donne cet objectif.", .box),
        ])
    }

    /// The way to the page that takes a thing out.
    static func removal(_ label: String, _ path: String) -> HTML {
        "<p>\(HTML.link(label, path))</p>"
    }
}
