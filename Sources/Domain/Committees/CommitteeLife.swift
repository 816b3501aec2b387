extension Committee {
    /// As the subject of a sentence: «Le COTECH», «Le groupe de travail «Santé mentale»».
    package var subject: String {
        switch kind {
        case .steering, .technical: "Le \(kind.shortLabel)"
        case .workingGroup: "Le groupe de travail «\u{202f}\(name)\u{202f}»"
        case .external: "L’instance «\u{202f}\(name)\u{202f}»"
        }
    }

    /// «au moins tous les 6 mois», «au moins une fois par an»; nil without a cadence.
    package var rule: String? {
        switch everyMonths {
        case nil: nil
        case 1: "au moins une fois par mois"
        case 12: "au moins une fois par an"
        case let months? where months % 12 == 0: "au moins tous les \(French.count(months / 12, "an"))"
        case let months?: "au moins tous les \(French.count(months, "mois", "mois"))"
        }
    }

    /// The seats held on a day, the chair first, then those who lead, members and guests.
    package func seats(on day: Day) -> [Seat] {
        let held = seats.filter { $0.isHeld(on: day) }
        return Seat.Duty.allCases.flatMap { duty in held.filter { $0.duty == duty } }
    }

    /// Refuses an instance without a name, with a cadence or a seat that cannot be.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if name.isBlank { faults.append(Invalid("name", "Indiquez le nom de l’instance.")) }
        if let everyMonths, !(1...120).contains(everyMonths) {
            faults.append(Invalid("everyMonths", "Le rythme va de 1 à 120 mois."))
        }
        for (index, seat) in seats.enumerated() {
            if seat.organization == nil, seat.person == nil {
                faults.append(
                    Invalid("seats.\(index).structure", "Indiquez la structure ou la personne qui siège."))
            }
            if let since = seat.since, let until = seat.until, until.last < since.first {
                faults.append(Invalid("seats.\(index).until", "La fin précède le début."))
            }
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}

extension Committee.Kind {
    /// What its meetings are.
    package var meetings: Meeting.Kind {
        switch self {
        case .steering: .steering
        case .technical: .technical
        case .workingGroup: .workingGroup
        case .external: .external
        }
    }
}

extension Meeting {
    /// Whether it is a meeting of an instance: one that names none is that of its kind.
    package func belongs(to committee: Committee) -> Bool {
        if let own = self.committee { return own == committee.id }
        switch (kind, committee.kind) {
        case (.steering, .steering), (.technical, .technical): return true
        case (.steering, _), (.technical, _), (.workingGroup, _), (.information, _), (.external, _):
            return false
        }
    }
}

extension Dossier {
    /// The meetings of an instance, by date.
    package func meetings(of committee: Committee) -> [Meeting] {
        meetings.filter { $0.belongs(to: committee) }
    }

    /// The instance of a meeting.
    package func committee(of meeting: Meeting) -> Committee? {
        committees.first { meeting.belongs(to: $0) }
    }

    /// The adopted decision that opened an instance, with its meeting.
    package func opening(of committee: Committee) -> (meeting: Meeting, decision: Decision)? {
        for meeting in meetings where meeting.state == .held {
            let decision = meeting.decisions.first {
                $0.effect == .opening && $0.committee == committee.id && $0.outcome.isAdopted
            }
            if let decision { return (meeting, decision) }
        }
        return nil
    }

    /// The decisions that concern an instance without being its own: those that open it, and for a working group those
    /// on the fiches that it serves. The latest first.
    package func decisions(on committee: Committee) -> [(meeting: Meeting, decision: Decision)] {
        let served = committee.kind == .workingGroup ? Set(committee.actions) : []
        return meetings.reversed().filter { $0.state == .held && !$0.belongs(to: committee) }
            .flatMap { meeting in
                meeting.decisions.filter {
                    $0.committee == committee.id || !served.isDisjoint(with: $0.actions)
                }.map { (meeting, $0) }
            }
    }

    /// The number that the next meeting of an instance takes: 4 after the «3e COPIL»; nil for those that are not numbered.
    package func nextOrdinal(of committee: Committee) -> Int? {
        switch committee.kind {
        case .workingGroup, .external: return nil
        case .steering, .technical:
            let counted = meetings(of: committee).filter { $0.state != .cancelled }
            return max(counted.compactMap(\.ordinal).max() ?? 0, counted.count) + 1
        }
    }
}
