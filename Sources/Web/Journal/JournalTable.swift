import Domain

/// The journal for a spreadsheet: exactly what the list shows.
struct JournalTable {
    let list: JournalList

    var rows: [[String]] {
        [Self.header] + list.entries.map(row)
    }

    private static let header = [
        "Date", "Trimestre", "Type", "Intitulé", "Fiches", "Récit", "Lieu", "Communes", "Structures",
        "Participants", "Communes représentées", "Autres nombres", "Photos", "Documents", "Suite",
        "Date de la suite", "À compléter",
    ]

    private func row(_ entry: JournalEntry) -> [String] {
        let actions = list.dossier.actionsByID
        let names = list.dossier.organizationsByID
        let next = [entry.next?.french, entry.nextTime?.french].compactMap(\.self).joined(separator: " à ")
        return [
            entry.when.french, Quarter(of: entry.when.first).code, entry.kind.label, entry.title,
            entry.actions.compactMap { actions[$0].map { String($0.number) } }.joined(separator: ", "),
            Markup(entry.text).plainText, entry.place,
            entry.communes.map(list.dossier.commune).joined(separator: ", "),
            entry.organizations.compactMap { names[$0]?.shortName }.joined(separator: ", "),
            entry.participants.map(String.init) ?? "", entry.communesRepresented.map(String.init) ?? "",
            entry.counts.map(\.french).joined(separator: ", "),
            entry.pictures.isEmpty ? "" : String(entry.pictures.count),
            entry.attachments.map(\.title).joined(separator: ", "),
            entry.nextStep, next, entry.isToComplete && list.answers[entry.id] == nil ? "oui" : "",
        ]
    }
}
