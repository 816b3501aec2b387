/// What the operator of an instance declares of its accessibility: law of 11 February 2005, article 47, and decree of
/// 24 July 2019. An instance has one.
package struct AccessibilityStatement: Hashable, Versioned {
    /// How far the pages conform to the RGAA.
    package enum Conformity: String, CaseIterable, Sendable {
        case none, partial, full

        /// On screen, after «Accessibilité :».
        package var label: String {
            switch self {
            case .none: "non conforme"
            case .partial: "partiellement conforme"
            case .full: "totalement conforme"
            }
        }

        /// The shares of criteria met for which it is said, in per cent.
        fileprivate var rates: ClosedRange<Int> {
            switch self {
            case .none: 0...49
            case .partial: 50...99
            case .full: 100...100
            }
        }
    }

    package var id: ID<AccessibilityStatement> = .unsaved
    package var version = 1
    /// Nil until somebody declares: the law has the instance say «non conforme» meanwhile.
    package var conformity: Conformity?
    /// The organization that operates the instance.
    package var body = ""
    package var established: Day?
    /// The share of criteria met, in per cent.
    package var rate: Int?
    package var auditor = ""
    package var failures = ""
    /// Derogations for disproportionate burden.
    package var derogations = ""
    /// Contents that the law leaves out.
    package var exemptions = ""
    /// Browsers, screen readers and tools of the audit.
    package var means = ""
    /// One a line.
    package var pages: [String] = []
    /// Whom to write to, by name or by service.
    package var contact = ""
    package var email = ""
    package var address = ""

    package init() {}

    /// What the bottom of every page says.
    package var shownConformity: Conformity { conformity ?? .none }

    /// Refuses a declaration without date, author or contact, or whose rate says otherwise.
    package func validate(on day: Day) throws(Refusal) {
        var faults: [Invalid] = []
        if !email.isEmpty, !Person.isEmail(email) {
            faults.append(Invalid("email", "L’adresse électronique s’écrit comme nom@exemple.fr."))
        }
        if let rate, !(0...100).contains(rate) {
            faults.append(Invalid("rate", "Le taux va de 0 à 100."))
        }
        if let conformity { faults += lacks(of: conformity, on: day) }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    private func lacks(of conformity: Conformity, on day: Day) -> [Invalid] {
        var faults: [Invalid] = []
        if body.isBlank { faults.append(Invalid("body", "Indiquez l’organisme qui déclare.")) }
        if let established {
            if established > day { faults.append(Invalid("established", "Cette date est à venir.")) }
        } else {
            faults.append(Invalid("established", "Indiquez la date de la déclaration."))
        }
        if email.isBlank, address.isBlank {
            faults.append(Invalid("email", "Indiquez une adresse où signaler une difficulté."))
        }
        if let rate, (0...100).contains(rate), !conformity.rates.contains(rate) {
            faults.append(
                Invalid("rate", "Un taux de \(rate)\u{a0}% n’est pas «\u{202f}\(conformity.label)\u{202f}»."))
        }
        if conformity == .full, !failures.isBlank {
            faults.append(Invalid("failures", "Une page totalement conforme n’a pas de non-conformité."))
        }
        return faults
    }
}
