import Documents
import Domain
import Drawings
import HTML

extension ObjectiveTree {
    /// The strategy of a contract as it stands on a day; with links for screens, without for paper.
    init(_ dossier: Dossier, on day: Day, hasLinks: Bool) {
        let slug = dossier.slug
        let synthesis = dossier.synthesis(on: day)
        func fiches(_ keep: (Action) -> Bool) -> [Fiche] {
            synthesis.lines.filter { keep($0.action) }.map {
                Fiche(
                    $0.action.number, $0.action.title, bucket: $0.bucket, state: $0.verdict.label,
                    href: hasLinks ? Path.action(slug, $0.action.number) : nil)
            }
        }
        self.init(
            dossier.contract.name,
            dossier.axes.map { axis in
                let objectives = dossier.objectives.filter { $0.axis == axis.id }
                return Axis(
                    "Axe\u{a0}\(axis.number)", axis.title,
                    href: hasLinks ? Path.axisPlace(slug, axis) : nil,
                    objectives.map { objective in
                        Objective(objective.title, fiches { $0.objective == objective.id })
                    }, fiches: fiches { $0.axis == axis.id && $0.objective == nil })
            }, names: Dictionary(uniqueKeysWithValues: Bucket.allCases.map { ($0, synthesis.label($0)) }))
    }
}

/// The tree on screen.
struct TreePage: OfDossier, ShownPage {
    let viewer: Viewer
    let dossier: Dossier
    let day: Day

    var page: Page {
        Page(
            "Arbre des objectifs", lead: "Du contrat aux fiches action, au \(French.date(day)).",
            breadcrumb: viewer.breadcrumb(dossier.contract), actions: actions,
            content: dossier.axes.isEmpty ? empty : picture)
    }

    private var actions: HTML {
        dossier.axes.isEmpty ? .empty : .prints(Path.tree(slug), "?date=\(day.iso)", about: "de l’arbre")
    }

    private var empty: HTML {
        HTML.emptyState(
            "L’arbre n’a pas encore de branche",
            purpose: "Il se dessine de lui-même à partir des axes, des objectifs et des fiches.",
            action: HTML.buttonLink("Voir les axes", Path.axes(slug), .primary))
    }

    /// The drawing where there is room for it, the same as nested lists where there is not.
    private var picture: HTML {
        let drawing = ObjectiveTree(dossier, on: day, hasLinks: true).drawing()
        let figure = HTML.figure(
            HTML(trusted: drawing.svg(id: "arbre")), label: "Arbre des objectifs", data: .table(drawing.data))
        return "<div class=\"tree-drawn\">\(figure)</div>\(TreeOutline(dossier: dossier, day: day).html)"
    }
}

/// The tree on paper: one picture an axis, then the table.
struct TreeDocument {
    let dossier: Dossier
    let day: Day

    var document: Document {
        let tree = ObjectiveTree(dossier, on: day, hasLinks: false)
        let pictures = zip(dossier.axes, tree.drawingsByAxis()).flatMap { axis, drawing -> [Block] in
            [
                .heading(1, Text(axis.label)),
                .figure(
                    .svg(drawing.svg(id: "axe-\(axis.number)")), alternative: drawing.description),
            ]
        }
        return Document(
            of: dossier, title: "Arbre des objectifs", subtitle: dossier.contract.name,
            date: "Au \(French.date(day))", day: day, footer: "Arbre des objectifs",
            blocks: pictures + table(tree.drawing().data))
    }

    private func table(_ data: DataTable) -> [Block] {
        let weights: [Double] = [2, 2, 0.6, 3, 1.8]
        let columns = zip(data.header, weights).map { Block.Table.Column(Text($0), weight: $1) }
        return [
            .heading(1, "Toutes les fiches"),
            .table(Text(data.caption), columns, data.rows.map { $0.map { Text($0) } }),
        ]
    }
}
