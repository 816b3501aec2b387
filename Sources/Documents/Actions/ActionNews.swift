import Domain

/// What happened last on the fiche, and what comes.
struct ActionNews {
    let action: Action
    let day: Day
    let facts: Facts

    /// How many advances a sheet tells; the reviews hold the others.
    private static let most = 3

    var blocks: [Block] {
        past + ahead
    }

    private var past: [Block] {
        let entries = facts.dossier.entries.filter { $0.actions.contains(action.id) && $0.when.first <= day }
            .sorted { $0.when.first > $1.when.first }
        guard !entries.isEmpty else { return [] }
        var sheet = TermList("Dernières avancées")
        for entry in entries.prefix(Self.most) {
            sheet.add(
                [.paragraph("\(strong: entry.title)")] + [Block](markup: entry.text) + counted(entry)
                    + entry.pictures.flatMap { Block.photograph($0, of: entry.title, width: 0.5) },
                as: Text(entry.when.headed))
        }
        let left = entries.count - Self.most
        if left > 0 {
            let words = French.count(left, "avancée plus ancienne figure", "avancées plus anciennes figurent")
            sheet.add([.paragraph("\(words) au journal du contrat.")])
        }
        return sheet.blocks
    }

    private func counted(_ entry: JournalEntry) -> [Block] {
        let communes = entry.communesRepresented.map { " représentant \(French.count($0, "commune"))" } ?? ""
        let attendanceTotals =
            entry.participants.map { ["\(French.count($0, "participant"))\(communes)"] } ?? []
        let all = attendanceTotals + entry.counts.map(\.french)
        return all.isEmpty ? [] : [.paragraph("\(French.list(all)).")]
    }

    private var ahead: [Block] {
        let dates = facts.dossier.coming(after: day).filter { $0.actions.contains(action.id) }
        guard !dates.isEmpty else { return [] }
        var sheet = TermList("Ce qui vient")
        for date in dates {
            let place = date.place.isBlank ? "" : ", \(date.place)"
            sheet.add("\(Text(markup: date.label).asClause)\(place)", as: Text(date.moment))
        }
        return sheet.blocks
    }
}

/// What the fiche is linked with.
struct ActionLinks {
    let action: Action
    let facts: Facts

    var blocks: [Block] {
        var sheet = TermList("Liens")
        sheet.add(plans, as: "Démarche liée", "Démarches liées")
        sheet.add(actions, as: "Fiche liée", "Fiches liées")
        sheet.add(documents, as: "Document", "Documents")
        return sheet.blocks
    }

    private var plans: [Text] {
        facts.dossier.plans.filter { action.plans.contains($0.id) }.map { plan in
            plan.saysItsKind ? Text(plan.name) : "\(plan.name) – \(plan.kind.label)"
        }
    }

    private var actions: [Text] {
        action.linkedActions.compactMap { facts.action($0) }.sorted { $0.number < $1.number }.map {
            "Fiche\u{a0}\($0.number) – \($0.title)"
        }
    }

    private var documents: [Text] {
        action.documents.map { document in
            let label = document.label.unlessBlank ?? document.address
            return document.address.isSafeLink ? "\(link: label, to: document.address)" : Text(label)
        }
    }
}

extension LinkedPlan {
    /// Whether its name tells its kind, in words or by the acronym.
    fileprivate var saysItsKind: Bool {
        guard kind != .other else { return true }
        let parts = French.folded(kind.label).split { "()".contains($0) }.map { $0.filter { $0 != " " } }
        let name = French.folded(name).filter { $0 != " " }
        return parts.contains { name.contains($0) }
    }
}
