import Domain

/// The strategy as a tree: contract, axes, strategic objectives, fiches with where each stands.
package struct ObjectiveTree: Sendable {
    /// A fiche: its number, its title, its bucket when it has one with the name under which it stands there, its page.
    package struct Fiche: Sendable, Hashable {
        let number: Int
        let title: String
        let bucket: Bucket?
        let state: String
        let href: String?

        package init(
            _ number: Int, _ title: String, bucket: Bucket? = nil, state: String? = nil, href: String? = nil
        ) {
            self.number = number
            self.title = title
            self.bucket = bucket
            self.state = state ?? bucket?.label ?? "sans bilan"
            self.href = href
        }
    }

    /// A strategic objective and its fiches.
    package struct Objective: Sendable, Hashable {
        let title: String
        let href: String?
        let fiches: [Fiche]

        package init(_ title: String, href: String? = nil, _ fiches: [Fiche]) {
            self.title = title
            self.href = href
            self.fiches = fiches
        }
    }

    /// An axis, its objectives, and the fiches that hang under none.
    package struct Axis: Sendable, Hashable {
        let name: String
        let title: String
        let href: String?
        let objectives: [Objective]
        let fiches: [Fiche]

        /// `name` is read before the title: «Axe 1».
        package init(
            _ name: String, _ title: String, href: String? = nil, _ objectives: [Objective],
            fiches: [Fiche] = []
        ) {
            self.name = name
            self.title = title
            self.href = href
            self.objectives = objectives
            self.fiches = fiches
        }

        var allFiches: [(objective: String, fiche: Fiche)] {
            objectives.flatMap { objective in objective.fiches.map { (objective.title, $0) } }
                + fiches.map { ("", $0) }
        }
    }

    let contract: String
    let axes: [Axis]
    /// The groups as they stand on the day of the tree, where it is not by their own names.
    let names: [Bucket: String]

    /// A tree under the name of its contract.
    package init(_ contract: String, _ axes: [Axis], names: [Bucket: String] = [:]) {
        self.contract = contract
        self.axes = axes
        self.names = names
    }

    /// The whole tree.
    package func drawing() -> Drawing {
        let root = TreeBox.contract(contract, axes.map(TreeBox.axis))
        return drawing(of: root, axes, title: "Arbre des objectifs\u{202F}: \(contract)")
    }

    /// One picture an axis, for paper, where the whole would be too small.
    package func drawingsByAxis() -> [Drawing] {
        axes.map { drawing(of: .axis($0), [$0], title: "\($0.name)\u{202F}: \($0.title)") }
    }

    private func drawing(of root: TreeBox, _ axes: [Axis], title: String) -> Drawing {
        var layout = TreeLayout(of: root)
        layout.place(root, depth: 0, top: 1)
        let height = layout.bottom + 72
        layout.pen.legend(
            x: max(0, layout.right - 640), y: layout.bottom + 34,
            of: Bucket.allCases.map { BucketCount($0, 0, label: names[$0]) })
        return Drawing(
            title: title, description: words(axes), width: Int(layout.right.rounded(.up)) + 1,
            height: Int(height.rounded(.up)), data: table(axes), kind: "tree", isFluid: false,
            hasLinks: layout.hasLinks, body: layout.pen.body)
    }

    private func words(_ axes: [Axis]) -> String {
        let parts = axes.map { "\($0.name), \($0.title)\u{202F}: \($0.allFiches.count.fiches)" }
        return parts.isEmpty ? "Aucun axe." : parts.joined(separator: "\u{202F}; ") + "."
    }

    private func table(_ axes: [Axis]) -> DataTable {
        DataTable(
            caption: "Axes, objectifs stratégiques et fiches",
            header: ["Axe", "Objectif stratégique", "Fiche", "Intitulé", "Atteinte des objectifs"],
            rows: axes.flatMap { axis in
                axis.allFiches.map { objective, fiche in
                    [
                        "\(axis.name) – \(axis.title)", objective, String(fiche.number), fiche.title,
                        fiche.state,
                    ]
                }
            })
    }
}
