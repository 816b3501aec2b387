import Domain
import HTML

/// Who sits in an instance, by college; those who sat before, folded.
struct CommitteeSeats: OfDossier, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let committee: Committee

    var html: HTML {
        let held = committee.seats(on: viewer.today)
        let former = committee.seats.filter { !$0.isHeld(on: viewer.today) }
        guard !committee.seats.isEmpty else {
            return .when(
                mayEdit,
                .soft("Aucun siège n’est noté\u{202f}: notez-les, et la convocation saura à qui s’adresser."))
        }
        let groups = HTML.joined(College.allCases) { college in
            group(college.label, held.filter { $0.college == college })
        }
        return groups
            + .when(!former.isEmpty, .details("Autres périodes (\(former.count))", list(former)))
    }

    private func group(_ title: String, _ seats: [Seat]) -> HTML {
        .when(
            !seats.isEmpty, "<h3>\(title) \(HTML.count(seats.count, "siège"))</h3>\(list(seats))")
    }

    private func list(_ seats: [Seat]) -> HTML {
        .lines(
            seats.map { seat in
                let structure = dossier.$organizations[seat.organization]
                let person = dossier.$people[seat.person]
                let names = [person.map { name(seat, $0) }, structure.map(self.structure)].compactMap(\.self)
                let notes = [function(seat, person), seat.period].filter { !$0.isEmpty }
                return HTML.joined(names, separator: ", ") + duty(seat)
                    + .lineNote("\(notes.joined(separator: ", "))")
            })
    }

    private func structure(_ organization: Organization) -> HTML {
        HTML.link(organization.shortName, Path.organization(slug, organization.id))
    }

    /// Residents are named to those alone who write the contract.
    private func name(_ seat: Seat, _ person: Person) -> HTML {
        if seat.college == .residents, !mayEdit { return "Nom non affiché" }
        return HTML.link(person.fullName, Path.person(slug, person.id))
    }

    private func function(_ seat: Seat, _ person: Person?) -> String {
        person?.roles.first { $0.organization == seat.organization }?.function ?? ""
    }

    private func duty(_ seat: Seat) -> HTML {
        switch seat.duty {
        case .chair, .lead: " " + HTML.tag(seat.duty.label, .blue)
        case .guest: " " + HTML.tag(seat.duty.label, .grey)
        case .member: .empty
        }
    }
}

extension Seat {
    /// «depuis mars 2022», «de mars 2022 à juin 2023», «jusqu’à juin 2023».
    var period: String {
        switch (since, until) {
        case (nil, nil): ""
        case (let since?, nil): "depuis \(since.french)"
        case (nil, let until?): "jusqu’à \(until.french)"
        case (let since?, let until?): "de \(since.french) à \(until.french)"
        }
    }
}
