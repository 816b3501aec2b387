extension Meeting {
    /// Faults of what prepares the meeting: its hours, its link, the durations of its points.
    var preparationFaults: [Invalid] {
        var faults: [Invalid] = []
        if let ends {
            if time == nil { faults.append(Invalid("time", "Indiquez aussi l’heure du début.")) }
            if let time, ends <= time {
                faults.append(Invalid("ends", "La fin précède le début\u{202f}: elle est du même jour."))
            }
        }
        if !link.isEmpty, !Self.isLink(link) {
            faults.append(
                Invalid("link", "Une adresse de visioconférence commence par https:// et n’a pas d’espace."))
        }
        return faults + agendaFaults
    }

    private var agendaFaults: [Invalid] {
        agenda.enumerated().filter { $1.title.isBlank }.map { rank, _ in
            Invalid("agenda.\(rank).title", "Donnez un intitulé à ce point.")
        }
    }

    /// An address of the web, that a person may follow.
    package static func isLink(_ text: String) -> Bool {
        let isWeb = ["https://", "http://"].contains {
            text.hasPrefix($0) && text.utf8.count > $0.utf8.count + 3
        }
        return isWeb && text.utf8.count <= 2_000
            && text.unicodeScalars.allSatisfy {
                $0.value > 0x20 && $0.value < 0x7f && !"<>\"\\^`{|}".unicodeScalars.contains($0)
            }
    }

    /// Moves a point one place up or down; at the end of the list it stays.
    package mutating func move(_ id: ID<AgendaItem>, up: Bool) throws(Refusal) {
        guard let index = agenda.firstIndex(where: { $0.id == id }) else { throw .notFound }
        let other = up ? index - 1 : index + 1
        if agenda.indices.contains(other) { agenda.swapAt(index, other) }
    }

    /// Puts the points in an order; points that the order does not name keep theirs, after those that it names.
    package mutating func order(_ ids: [ID<AgendaItem>]) {
        let named = ids.compactMap { id in agenda.first { $0.id == id } }
        let others = agenda.filter { !ids.contains($0.id) }
        // An id given twice moves its point once.
        var seen: Set<ID<AgendaItem>> = []
        agenda = (named + others).filter { seen.insert($0.id).inserted }
    }

    /// Takes a point out of the agenda.
    package mutating func removeItem(_ id: ID<AgendaItem>) throws(Refusal) {
        guard agenda.contains(where: { $0.id == id }) else { throw .notFound }
        agenda.removeAll { $0.id == id }
    }

    /// Says on which day the convocation went out; no day says that it did not.
    package mutating func convene(on day: Day?, today: Day) throws(Refusal) {
        if let day, day > today {
            throw .invalid("convened", "Une convocation envoyée ne peut être datée de l’avenir.")
        }
        convenedOn = day
    }

    /// Adds a point at the end of the agenda.
    package mutating func add(_ item: AgendaItem) throws(Refusal) {
        try item.validate()
        agenda.append(item)
    }
}

extension AgendaItem {
    /// Refuses a point without words.
    package func validate() throws(Refusal) {
        if title.isBlank { throw .invalid("title", "Donnez un intitulé à ce point.") }
    }
}

extension Meeting {
    /// « à 15h00», « de 15h00 à 17h00»; empty without an hour.
    package var hours: String {
        switch (time, ends) {
        case (nil, _): ""
        case (let time?, nil): " à \(time.french)"
        case (let time?, let ends?): " de \(time.french) à \(ends.french)"
        }
    }
}
