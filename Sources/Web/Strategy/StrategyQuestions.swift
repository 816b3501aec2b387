import Domain
import Storage

extension Axis {
    /// Its number and what it says.
    static var form: Form<Axis> {
        Form(
            [
                .number("number", "Numéro", \.number, hint: "Unique dans le contrat."),
                .text("title", "Intitulé", \.title, isRequired: true),
            ], rule: { axis throws(Refusal) in try axis.validate() })
    }
}

extension Objective {
    /// What the form of an objective offers to choose from.
    struct Choices: Sendable {
        let axes: [Option<ID<Axis>>]

        init(_ dossier: Dossier) {
            axes = dossier.axes.map { Option($0.id, $0.label) }
        }
    }

    /// What it says, and the axis that it serves.
    static func form(_ choices: Choices) -> Form<Objective> {
        Form(
            [
                .one(
                    "axis", "Axe stratégique", \.axis, among: choices.axes, isRequired: true,
                    missing: "Choisissez l’axe stratégique."),
                .text(
                    "title", "Intitulé", \.title, hint: "Ce que l’axe veut changer, en une phrase.",
                    isRequired: true),
                .flag(
                    "isInvented", "À confirmer", \.isInvented,
                    hint: "Cochez tant qu’aucun document du contrat ne donne cet objectif."),
            ], rule: { objective throws(Refusal) in try objective.validate() })
    }
}

extension ObjectPage {
    static let axis = ObjectPage(.axis, forms: { [Axis.form.shape] }, path: { slug, _, _ in Path.axes(slug) })
    static let objective = ObjectPage(
        .objective, forms: { [Objective.form(Objective.Choices(.unknown)).shape] },
        path: { slug, _, _ in Path.axes(slug) })
}
