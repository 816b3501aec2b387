import Domain
import HTML

extension PrivacyNotice {
    /// What the operator tells of personal data.
    static let form = Form<PrivacyNotice>(
        [
            Form.Part("Responsable et contact", aboutContact),
            Form.Part(
                "Les données", hint: "Ce que Jalon garde de lui-même est déjà dit sur la page.", aboutData),
        ], rule: { notice throws(Refusal) in try notice.validate() })

    private static let aboutContact: [Question<PrivacyNotice>] = [
        .text("controller", "Organisme responsable", \.controller, isRequired: true),
        .text(
            "contact", "Délégation à la protection des données, ou service", \.contact,
            hint: "À qui l’on écrit pour exercer ses droits."),
        .email("email", "Adresse électronique", \.email),
        .area("address", "Adresse postale", \.address, rows: 3, allowsMarkup: false),
    ]

    private static let aboutData: [Question<PrivacyNotice>] = [
        .area("purposes", "À quoi servent les données", \.purposes),
        .area(
            "basis", "Base légale", \.basis,
            hint: "Pour une collectivité, le plus souvent, une mission d’intérêt public."),
        .area("recipients", "Destinataires", \.recipients),
        .area("retention", "Durées de conservation", \.retention),
        .area("hosting", "Hébergement", \.hosting, rows: 2),
    ]
}
