import Domain
import HTML

extension Signing {
    /// Who are you?
    static let searchForm = Form<Signing>(
        [firstName(isRequired: false), familyName],
        rule: { signing throws(Refusal) in try signing.validateSearch() })

    /// Somebody whom the list does not hold: name, structure, function.
    static let newcomerForm = Form<Signing>(
        [
            firstName(isRequired: true), familyName,
            .text(
                "structure", "Structure", \.structure, hint: "Celle que vous représentez.", width: .half
            ).autocomplete("organization"),
            .text("function", "Fonction", \.function, width: .half).autocomplete("organization-title"),
            .flag("isResident", "Je viens en tant qu’habitant·e", \.isResident),
        ], rule: { signing throws(Refusal) in try signing.validate() })

    private static func firstName(isRequired: Bool) -> Question<Signing> {
        .text("firstName", "Prénom", \.firstName, isRequired: isRequired, width: .half)
            .autocomplete("given-name")
    }

    private static let familyName = Question<Signing>.text(
        "lastName", "Nom", \.lastName, isRequired: true, width: .half
    ).autocomplete("family-name")
}
