import Domain
import HTML
import Storage

/// Imports of étapes and of values of indicators.
struct FollowImportSubject: ImportSubject {
    typealias Brought = FollowImport

    let root = "/cls/{slug}/importer-suivi"
    let section = Section.planning
    let title = "Importer un suivi"
    let lead =
        "D’un tableau de mois à des étapes, d’un tableau d’années à des valeurs d’indicateurs, en une fois."
    let button = "Lire le tableau"
    let previewTitle = "Ce que le tableau apporte"
    let doneTitle = "Suivi importé"
    let undoneTitle = "Import du suivi annulé"
    let seeTitle = "Voir le planning"
    let remarksTitle = "Ce qui n’est pas repris du tableau"

    func path(_ slug: String) -> String { Path.followImports(slug) }
    func list(_ slug: String) -> Link { Link("Planning", Path.planning(slug)) }

    var explanation: HTML {
        """
        <div class="prose"><p>Apportez votre tableau comme il est. <strong>Des mois en colonnes</strong>\u{202f}: les croix qui se \
        suivent font une étape de la fiche de la ligne\u{202f}; une couleur seule ne se lit pas. <strong>Des années en \
        colonnes</strong>\u{202f}: chaque valeur va à son indicateur, un nombre, 4 sur 5, oui, NS, sans objet. Vous verrez tout \
        avant de confirmer\u{202f}; ce que Jalon dit déjà n’est remplacé que si vous le choisissez, et l’import s’annule en une \
        fois.</p></div>
        """
    }

    func counts(_ brought: FollowImport) -> [String] {
        let refused = brought.lines.count { $0.refusal != nil }
        let counts = [
            (brought.milestones.count, "étape à ajouter", "étapes à ajouter"),
            (brought.values, "valeur à noter", "valeurs à noter"),
            (
                brought.indicators.count { $0.id.rawValue < 0 }, "indicateur nouveau",
                "indicateurs nouveaux"
            ), (refused, "ligne refusée", "lignes refusées"),
        ]
        return [French.count(brought.lines.count, "ligne lue", "lignes lues")]
            + counts.filter { $0.0 > 0 }.map { French.count($0.0, $0.1, $0.2) }
    }

    func act(_ brought: FollowImport) -> String {
        let counts = [
            (brought.milestones.count, "étape", "étapes"), (brought.values, "valeur", "valeurs"),
        ].filter { $0.0 > 0 }
        return counts.isEmpty
            ? "Importer les indicateurs"
            : "Importer \(French.list(counts.map { French.count($0.0, $0.1, $0.2) }))"
    }

    func lines(_ brought: FollowImport) -> HTML {
        let nothing = HTML.when(
            !brought.changes,
            "<p class=\"prose\">Jalon dit déjà tout cela, ou aucune ligne n’est à prendre.</p>")
        return nothing
            + Table(
                "Lignes", caption: "\(French.count(brought.lines.count, "ligne"))",
                columns: [
                    .init("Importer", isTitleHidden: true), .init("Ligne", isNumeric: true), "De", "Intitulé",
                    "Ce qui se passerait", "À savoir",
                ], headerColumn: 3, selectsAll: true
            ).with(rows: brought.lines.map(row))
    }

    private func row(_ line: FollowImport.Line) -> [HTML] {
        let name = "\(line.number), \(line.title.shortened(60))"
        return [
            line.refusal == nil
                ? Field.tick(
                    "ligne", value: line.key, label: "Importer la ligne \(name)",
                    isOn: line.outcome != .leftOut) : "",
            "\(line.number)", "\(line.subject.shortened(40))", "\(line.title.unlessBlank ?? "sans intitulé")",
            tag(line.outcome),
            "\(French.capitalized(([line.refusal].compactMap(\.self) + line.notes).joined(separator: " · ")))",
        ]
    }

    private func tag(_ outcome: FollowImport.Line.Outcome) -> HTML {
        switch outcome {
        case .added: HTML.tag("Ajoutée", .green)
        case .completed: HTML.tag("Complétée", .blue)
        case .unchanged: HTML.tag("Inchangée", .grey)
        case .refused: HTML.tag("Refusée", .red)
        case .leftOut: HTML.tag("Laissée de côté", .grey)
        }
    }

    func doubts(_ brought: FollowImport) -> HTML {
        let ignored = brought.headings.filter { $0.field == nil }.map {
            "«\u{202f}\($0.heading.shortened(60))\u{202f}»"
        }
        let columns = ignored.isEmpty ? [] : ["Colonnes laissées de côté\u{202f}: \(French.list(ignored))."]
        let guessed = brought.headings.filter(\.isGuessed).compactMap { heading in
            heading.field.map {
                "«\u{202f}\(heading.heading.shortened(60))\u{202f}» compris comme «\u{202f}\($0.label)\u{202f}»."
            }
        }
        let apart = brought.remarks.map {
            "\($0.reason)\u{202f}: «\u{202f}\($0.text.shortened(120))\u{202f}», \($0.sheet)."
        }
        let lines = (columns + guessed + apart).prefix(200)
        return .when(!lines.isEmpty, HTML.formSection("À regarder", HTML.list(lines.map { "\($0)" as HTML })))
    }

    func details(_ brought: FollowImport) -> HTML { .empty }

    func told(_ report: ImportReport) -> String {
        let words = [
            French.count(report.steps ?? 0, "étape ajoutée", "étapes ajoutées"),
            French.count(report.values ?? 0, "valeur notée", "valeurs notées"),
        ]
        return French.list(words)
    }

    func written(_ report: ImportReport, slug: String, isUndone: Bool) -> HTML { .empty }
}

extension FollowImport.Line {
    /// Why nothing of it can be taken.
    fileprivate var refusal: String? { if case .refused(let reason) = outcome { reason } else { nil } }
}
