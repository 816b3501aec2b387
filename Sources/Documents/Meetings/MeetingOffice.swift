import Domain

/// Who presides a meeting and who keeps its minutes, as the seats of its instance say it.
struct MeetingOffice {
    /// Somebody who signs: what for, and who, where it is known and may be read.
    struct Signer {
        let duty: String
        let name: String
        let function: String
    }

    private let meeting: Meeting
    private let facts: Facts
    private let committee: Committee?

    init(_ meeting: Meeting, _ facts: Facts) {
        (self.meeting, self.facts) = (meeting, facts)
        committee = facts.dossier.committee(of: meeting)
    }

    /// The chair; without a seat for it, a line to fill.
    var chair: Signer { signer(.chair, "Présidence de séance") }

    /// Who leads the instance keeps its minutes; without a seat for it, the coordination.
    var secretary: Signer {
        let seat = signer(.lead, "Secrétariat de séance")
        guard seat.name.isEmpty, seat.function.isEmpty else { return seat }
        return Signer(
            duty: seat.duty, name: "", function: "La coordination du \(facts.dossier.contract.name)")
    }

    /// One column each, with room for a date and a signature.
    func block(_ caption: Text, _ signers: [Signer]) -> Block {
        .table(
            caption, signers.map { Block.Table.Column(Text($0.duty)) },
            [
                signers.map { Text([$0.name, $0.function].filter { !$0.isEmpty }.joined(separator: ", ")) },
                signers.map { _ in "Le …, à …\u{202f}:\n\n\n" },
            ], rowHeader: false)
    }

    /// The structure that invites: the one that chairs, else the one that leads.
    var host: Organization? {
        let seats = committee?.seats(on: meeting.when.first) ?? []
        let seat = seats.first { $0.duty == .chair && $0.organization != nil }
        return facts.organization(seat?.organization ?? committee?.leader)
    }

    private func signer(_ duty: Seat.Duty, _ label: String) -> Signer {
        let seat = committee?.seats(on: meeting.when.first).first { $0.duty == duty }
        let person = facts.person(seat?.person)
        let role = person?.roles.first { $0.organization == seat?.organization }?.function.unlessBlank
        let name = facts.audience.showsNames ? person?.fullName ?? "" : ""
        let structure = facts.organization(seat?.organization)?.name
        return Signer(
            duty: label, name: name,
            function: [role.map(French.capitalized), structure].compactMap(\.self).joined(separator: ", "))
    }
}
