import Domain

/// What one press on a row says.
enum MarkForm {
    /// The row as it will be; the version is the one that was read.
    static func row(_ form: FormData, over stored: Attendance) throws(Refusal) -> Attendance {
        guard let presence = Attendance.Presence(rawValue: form["presence"]) else {
            throw .invalid("presence", "Dites si la personne est présente, excusée, absente ou représentée.")
        }
        var row = stored
        row.version = form.version
        row.presence = presence
        row.representative = presence == .represented ? form["representative"] : ""
        if presence != .present { row.signedAt = nil }
        return row
    }
}

/// What the form under the list adds.
enum ArrivalForm {
    /// Throws every fault at once.
    static func arrival(_ form: FormData, of dossier: Dossier) throws(Refusal) -> Arrival {
        var reader = FormerReader(form)
        let presence = Attendance.Presence(rawValue: form["presence"]) ?? .present
        let college = College(rawValue: form["college"])
        var row = Attendance(college ?? .partners, presence, function: form["function"])
        row.headcount = reader.number("headcount") ?? 1
        row.isElected = !form["isElected"].isEmpty
        if let commune = form["insee"].unlessBlank {
            if dossier.communes.contains(where: { $0.insee == commune }) {
                row.insee = commune
            } else {
                reader.add("insee", "Choisissez une commune du contrat.")
            }
        }
        for name in ["name", "structure", "function"] where form[name].count > 300 {
            reader.add(name, "Ce texte est trop long\u{202f}: 300\u{a0}caractères au plus.")
        }
        let arrival = Arrival(form["name"], of: form["structure"], college: college, row)
        try reader.check { () throws(Refusal) in try arrival.validate() }
        return arrival
    }
}
