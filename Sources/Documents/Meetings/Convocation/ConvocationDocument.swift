import Domain

/// The convocation of a meeting: when and where, what for, in which order, who is asked to come. The public one names
/// nobody; residents are named in none.
package enum ConvocationDocument {
    /// Where one answers: an address, and the picture that a telephone reads.
    package struct Answering: Sendable {
        let address: String
        let code: Picture?

        package init(address: String, code: Picture?) {
            (self.address, self.code) = (address, code)
        }
    }

    /// The convocation, as printed on a day.
    package static func build(
        _ meeting: Meeting, of dossier: Dossier, for audience: Audience = .partners, on day: Day,
        answering: Answering? = nil
    ) -> Document {
        let facts = Facts(dossier, for: audience, on: day)
        let convocation = Convocation(meeting, of: dossier)
        let letter = ConvocationLetter(
            convocation: convocation, facts: facts, day: day, answering: answering)
        let document = Document(
            of: dossier, title: "Convocation", subtitle: subtitle(convocation),
            date: "Établie le \(French.date(day))", day: day,
            footer: "Convocation – \(meeting.dated)",
            blocks: letter.blocks + aims(meeting) + agenda(meeting, facts) + letter.closing
                + letter.joined
                + ConvenedTables(convocation: convocation, facts: facts).blocks)
        return Masking(dossier, for: audience).applied(to: document)
    }

    /// «2e comité de pilotage – mardi 7 février 2023 de 15h00 à 17h00».
    private static func subtitle(_ convocation: Convocation) -> String {
        let meeting = convocation.meeting
        let name = meeting.name == meeting.title ? meeting.title : meeting.longName
        return "\(French.capitalized(name)) – \(convocation.day)\(meeting.hours)"
    }

    private static func aims(_ meeting: Meeting) -> [Block] {
        guard !meeting.objectives.isEmpty else { return [] }
        return [.heading(1, "Objectifs"), .bullets(meeting.objectives.map { Text(markup: $0) })]
    }

    private static func agenda(_ meeting: Meeting, _ facts: Facts) -> [Block] {
        guard !meeting.agenda.isEmpty else { return [] }
        let timetable = Timetable(meeting)
        let hasHours = timetable.slots.contains { $0.starts != nil }
        let hasOwners = meeting.agenda.contains { !$0.owner.isBlank }
        let hasDurations = timetable.planned > 0
        // «I.1. Démarrage des actions» says its own number.
        let isNumbered = meeting.agenda.contains { item in
            item.title.split(separator: " ").first.map { $0.hasSuffix(".") && $0.count < 8 } ?? false
        }
        let columns: [Block.Table.Column] =
            (isNumbered ? [] : [.init("N°", weight: 0.4, alignment: .end)])
            + (hasHours ? [.init("Heure", weight: 0.8)] : []) + [.init("Point", weight: 4)]
            + (hasOwners ? [.init("Porté par", weight: 2)] : [])
            + (hasDurations ? [.init("Durée", weight: 0.9)] : [])
        let rows = timetable.slots.enumerated().map { index, slot -> [Text] in
            let item = slot.item
            let fiche = item.action.flatMap { facts.action($0) }.map { " (fiche\u{a0}\($0.number))" } ?? ""
            let hour = hasHours ? [Text(slot.starts?.french ?? "")] : []
            let owner = hasOwners ? [Text(item.owner)] : []
            let duration = hasDurations ? [Text(item.minutes.map { French.duration(minutes: $0) } ?? "")] : []
            return (isNumbered ? [] : [Text(String(index + 1))]) + hour + [Text(item.title + fiche)] + owner
                + duration
        }
        let caption = Text(French.count(rows.count, "point") + " à l’ordre du jour")
        return [.heading(1, "Ordre du jour"), .table(caption, columns, rows)]
    }
}

/// Those who are asked to come, college by college.
private struct ConvenedTables {
    let convocation: Convocation
    let facts: Facts

    var blocks: [Block] {
        let tables = College.allCases.compactMap(table)
        return tables.isEmpty ? [] : [.heading(1, "Personnes et structures conviées")] + tables
    }

    private func table(_ college: College) -> Block? {
        let rows = convocation.rows.filter { $0.college == college }
        guard !rows.isEmpty else { return nil }
        let showsNames = facts.audience.showsNames && college != .residents
        return .table(
            Text(college.label),
            [
                .init(college == .residents ? "Commune" : "Structure", weight: 2.4),
                .init("Fonction", weight: 2.4),
            ]
                + (showsNames ? [.init("Nom", weight: 2)] : []),
            rows.map { row in
                let name = showsNames ? [Text(facts.person(row.person)?.fullName ?? "")] : []
                return [Text(structure(row)), Text(function(row))] + name
            })
    }

    private func structure(_ row: Attendance) -> String {
        facts.organization(row.organization)?.name ?? row.insee.unlessBlank.map(facts.dossier.commune) ?? ""
    }

    private func function(_ row: Attendance) -> String {
        if row.college == .residents { return row.function.unlessBlank ?? "Habitante ou habitant" }
        return French.capitalized(row.function)
    }
}
