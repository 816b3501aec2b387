import Domain
import HTML

/// Who sits in an instance, by college; those who sat before, folded.
struct CommitteeSeats {
    let visit: MemberVisit
    let file: ContractFile
    let committee: Committee

    private var slug: String { file.contract.slug }

    var html: HTML {
        let held = committee.seats(on: visit.today)
        let former = committee.seats.filter { !$0.isHeld(on: visit.today) }
        guard !committee.seats.isEmpty else {
            return visit.may(.editContract)
                ? "<p class=\"soft\">Aucun siège n’est noté\u{202f}: notez-les, et la convocation saura à qui s’adresser.</p>"
                : .empty
        }
        let tables = HTML.joined(College.allCases) { college in
            table(college.label, held.filter { $0.college == college })
        }
        return tables
            + (former.isEmpty
                ? .empty
                : HTML.details(
                    "Autres périodes (\(former.count))", table("Ont siégé, ou siégeront", former)))
    }

    private func table(_ title: String, _ seats: [Seat]) -> HTML {
        guard !seats.isEmpty else { return .empty }
        let people = file.peopleByID
        let structures = file.organizationsByID
        return Table(
            title,
            caption: "<strong>\(title)</strong>\u{202f}: \(French.count(seats.count, "siège"))",
            columns: [.init("Structure"), .init("Personne"), .init("Rôle"), .init("Période")]
        ).with(
            rows: seats.map { seat in
                [
                    structure(seat.organization.flatMap { structures[$0] }),
                    name(seat, seat.person.flatMap { people[$0] }), duty(seat), "\(seat.period)",
                ]
            })
    }

    private func structure(_ organization: Organization?) -> HTML {
        organization.map { HTML.link($0.shortName, Path.organization(slug, $0.id)) } ?? "–"
    }

    /// Residents are named to those alone who write the contract.
    private func name(_ seat: Seat, _ person: Person?) -> HTML {
        guard let person else { return "–" }
        if seat.college == .residents, !visit.may(.editContract) { return "Nom non affiché" }
        let function = person.roles.first { $0.organization == seat.organization }?.function ?? ""
        let note: HTML = function.isEmpty ? .empty : "<span class=\"line-note\">\(function)</span>"
        return HTML.link(person.fullName, Path.person(slug, person.id)) + note
    }

    private func duty(_ seat: Seat) -> HTML {
        switch seat.duty {
        case .chair, .lead: HTML.tag(seat.duty.label, .blue)
        case .member, .guest: "\(seat.duty.label)"
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
