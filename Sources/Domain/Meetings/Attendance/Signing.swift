/// What somebody without account types to sign an émargement, on a telephone.
package struct Signing: Hashable, Sendable {
    package var firstName = ""
    package var lastName = ""
    package var structure = ""
    package var function = ""
    package var isResident = false

    package init() {}

    /// Refuses to look for nobody.
    package func validateSearch() throws(Refusal) {
        if lastName.isBlank { throw .invalid("lastName", "Écrivez votre nom.") }
        try requireShort([("firstName", firstName), ("lastName", lastName)])
    }

    /// Refuses somebody new without a whole name.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if firstName.isBlank { faults.append(Invalid("firstName", "Écrivez votre prénom.")) }
        if lastName.isBlank { faults.append(Invalid("lastName", "Écrivez votre nom.")) }
        if !faults.isEmpty { throw .invalid(faults) }
        try requireShort([
            ("firstName", firstName), ("lastName", lastName), ("function", function),
            ("structure", structure),
        ])
    }

    private func requireShort(_ words: [(field: String, text: String)]) throws(Refusal) {
        let faults = words.filter { $0.text.count > 120 }
            .map { Invalid($0.field, "Écrivez 120\u{a0}caractères au plus.") }
        if !faults.isEmpty { throw .invalid(faults) }
    }

    /// As somebody whom the list does not hold; a resident stands for no structure.
    package var arrival: Arrival {
        let person = Person(.none, firstName, lastName)
        var arrival = Arrival(
            person.fullName, of: isResident ? "" : structure, college: isResident ? .residents : nil,
            Attendance(.partners, .present, function: function))
        arrival.person = person
        return arrival
    }
}
