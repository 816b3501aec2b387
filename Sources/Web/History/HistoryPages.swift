import Domain
import HTML
import Storage

/// The pages of the history.
struct HistoryPages: OfContract {
    let viewer: Viewer
    let log: HistoryLog

    var contract: Contract { log.contract }
    private var rows: [HistoryRow] { log.rows }

    /// The latest rows, older ones on the next page.
    func list(_ scope: HistoryScope) -> Page {
        let older = rows.dropFirst(HistoryScope.pageSize - 1).last.map {
            "<p>\(HTML.buttonLink("Plus ancien", Path.history(slug) + scope.query(before: $0.id)))</p>"
                as HTML
        }
        return Page(
            "Historique", lead: lead(scope), breadcrumb: viewer.breadcrumb(contract),
            content: filters(scope) + (rows.isEmpty ? empty : HTML.timeline(rows.map(event)))
                + (older ?? .empty))
    }

    private func lead(_ scope: HistoryScope) -> HTML {
        guard let kind = scope.kind, scope.object != nil else {
            return "Chaque écriture, avec son auteur, sa date, ce qui était et ce qui est devenu."
        }
        let link = HTML.link("Voir tout l’historique", Path.history(slug))
        return "\(kind.label)\u{202f}: \(rows.first?.label ?? "aucune écriture") · \(link)"
    }

    private func filters(_ scope: HistoryScope) -> HTML {
        guard scope.object == nil else { return .empty }
        let kinds = ObjectKind.ofContracts.map { Choice($0.rawValue, $0.label) }
        return HTML.query(action: Path.history(slug), label: "Filtrer l’historique") {
            Field("objet", "Objet").select(kinds, selected: scope.kind?.rawValue, blank: "Tous")
                + HTML.button("Filtrer", .secondary)
        }
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune écriture ici",
            purpose:
                "Chaque création, modification, suppression ou export du contrat laisse une ligne dans l’historique."
        )
    }

    private func event(_ row: HistoryRow) -> TimelineEntry {
        let name = address(row).map { HTML.link(row.label, $0) } ?? "\(row.label)"
        let who = row.memberName ?? "l’instance"
        let object: HTML = row.kind == .member ? name : "\(row.kind.label)\u{202f}: \(name)"
        return TimelineEntry(
            "\(row.at.french), par \(who)", machineDate: "\(row.at.day.iso)",
            title: "\(HTML.tag(row.verb.label, tone(row.verb))) \(object)",
            body: changes(row) + undoLink(row), tone: tone(row.verb))
    }

    private func undoLink(_ row: HistoryRow) -> HTML {
        guard row.canBeUndone, viewer.may(.editContract) else { return .empty }
        let button = HTML.buttonLink(
            "Rétablir", Path.undo(slug, row.id), .quiet, about: "\(row.label), écriture \(row.id)")
        return "<p>\(button)</p>"
    }

    private func tone(_ verb: HistoryVerb) -> Tone {
        switch verb {
        case .create: .green
        case .change: .blue
        case .remove: .plum
        case .restore: .ochre
        case .signIn, .refuse, .export: .grey
        }
    }

    /// What a row changed: in sight when short, folded when a whole object was written.
    private func changes(_ row: HistoryRow) -> HTML {
        let changes = row.changes.filter { row.kind.tells($0.field) }
        guard !changes.isEmpty else { return .empty }
        let list = row.verb == .create ? values(row.kind, changes) : differences(row, changes)
        guard row.verb == .create || changes.count > 4 else { return list }
        return HTML.details(French.count(changes.count, "champ"), list)
    }

    private func values(_ kind: ObjectKind, _ changes: [HistoryRow.Change]) -> HTML {
        HTML.summaryList(
            changes.map { (kind.label(of: $0.field), HTML.paragraphs($0.after ?? "")) })
    }

    private func differences(_ row: HistoryRow, _ changes: [HistoryRow.Change]) -> HTML {
        Table(
            "Changements de la ligne \(row.id)", caption: "\(French.count(changes.count, "changement"))",
            columns: ["Champ", "Avant", "Après"]
        ).with(
            rows: changes.map { change in
                ["\(row.kind.label(of: change.field))", side(change.before), side(change.after)]
            })
    }

    private func side(_ text: String?) -> HTML {
        text.map { HTML.paragraphs($0) } ?? "<span class=\"soft\">vide</span>"
    }

    /// What undoing a row does, before it is done.
    func confirmation(_ row: HistoryRow) -> Page {
        let back = Path.history(slug)
        let sentence =
            row.verb == .remove
            ? "L’objet reviendra dans toutes les pages et tous les documents."
            : "Les valeurs d’avant cette modification reprendront leur place. Le rétablissement laisse lui-même une ligne dans l’historique, et peut être défait."
        let form = HTML.form(action: Path.undo(slug, row.id), csrf: viewer.csrf) {
            HTML.formActions(
                HTML.button("Rétablir", .primary), HTML.buttonLink("Annuler", back, .secondary))
        }
        return Page(
            "Rétablir\u{202f}?", kicker: "\(row.kind.label)\u{202f}: \(row.label)",
            breadcrumb: viewer.breadcrumb(contract, Link("Historique", back)), width: .text,
            content: """
                <p>\(row.verb.label) du \(row.at.french), par \(row.memberName ?? "l’instance").</p>\
                <p>\(sentence)</p>\(changes(row))\(row.canBeUndone ? form : refusal)
                """)
    }

    private var refusal: HTML {
        HTML.callout(.info, nil, "<p>Cette ligne de l’historique ne peut pas être annulée.</p>")
    }

    /// The page that shows the object, while it is there.
    private func address(_ row: HistoryRow) -> String? {
        log.place(of: row).flatMap { Path.object(row.kind, row.objectID, at: $0, in: slug) }
    }
}
