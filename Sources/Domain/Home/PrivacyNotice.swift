/// What the operator of an instance tells of the personal data that it holds (RGPD, articles 13 and 14). An instance has one.
package struct PrivacyNotice: Hashable, Versioned {
    package var id: ID<PrivacyNotice> = .unsaved
    package var version = 1
    /// Who answers for the data; empty until somebody fills the notice.
    package var controller = ""
    /// Whom to write to: the data protection officer, a service.
    package var contact = ""
    package var email = ""
    package var address = ""
    /// What the data serve.
    package var purposes = ""
    /// What allows to hold them.
    package var basis = ""
    /// Who receives them.
    package var recipients = ""
    /// How long they are kept.
    package var retention = ""
    /// Who keeps the server, and where.
    package var hosting = ""

    package init() {}

    /// Whether somebody filled it.
    package var isEstablished: Bool { !controller.isBlank }

    /// Refuses a notice without anybody who answers for it, or whom nobody can write to.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if controller.isBlank {
            faults.append(Invalid("controller", "Indiquez l’organisme responsable des données."))
        }
        if !email.isEmpty, !Person.isEmail(email) {
            faults.append(Invalid("email", "L’adresse électronique s’écrit comme nom@exemple.fr."))
        }
        if email.isBlank, address.isBlank {
            faults.append(Invalid("email", "Indiquez une adresse où exercer ses droits."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}
