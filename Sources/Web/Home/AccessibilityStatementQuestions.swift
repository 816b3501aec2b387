import Domain
import HTML

extension AccessibilityStatement {
    /// What the operator declares; the day tells which dates are to come.
    static func form(on day: Day) -> Form<AccessibilityStatement> {
        Form(
            [
                Form.Part("État de conformité", aboutState),
                Form.Part("Contenus non accessibles", aboutFailures),
                Form.Part("Établissement de la déclaration", aboutOrigin),
                Form.Part(
                    "Contact", hint: "À qui écrit une personne qui rencontre une difficulté.", aboutContact),
            ], rule: { statement throws(Refusal) in try statement.validate(on: day) })
    }

    private static let aboutState: [Question<AccessibilityStatement>] = [
        .one(
            "conformity", "Conformité au RGAA", \.conformity,
            among: .all { $0.label.prefix(1).uppercased() + $0.label.dropFirst() },
            as: .list(blank: "Pas encore déclarée"),
            hint:
                "Totale\u{202f}: tous les critères\u{202f}; partielle\u{202f}: au moins la moitié. Sans déclaration, la loi fait dire «\u{202f}non conforme\u{202f}»."
        ),
        .number(
            "rate", "Taux de conformité", \.rate, hint: "La part des critères applicables respectés.",
            unit: "%"),
        .text("body", "Organisme qui déclare", \.body),
    ]

    private static let aboutFailures: [Question<AccessibilityStatement>] = [
        .area("failures", "Non-conformités", \.failures),
        .area("derogations", "Dérogations pour charge disproportionnée", \.derogations),
        .area(
            "exemptions", "Contenus non soumis", \.exemptions,
            hint: "Fichiers antérieurs, cartes, contenus de tiers…"),
    ]

    private static let aboutOrigin: [Question<AccessibilityStatement>] = [
        .day("established", "Date de la déclaration", \.established),
        .text("auditor", "Auteur de l’audit", \.auditor),
        .area("means", "Environnement de test", \.means, hint: "Navigateurs, lecteurs d’écran et outils."),
        .lines("pages", "Pages vérifiées", \.pages, hint: "Une par ligne."),
    ]

    private static let aboutContact: [Question<AccessibilityStatement>] = [
        .text("contact", "Personne ou service", \.contact),
        .email("email", "Adresse électronique", \.email),
        .area("address", "Adresse postale ou formulaire", \.address, rows: 3, allowsMarkup: false),
    ]
}
