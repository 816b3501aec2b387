import Domain

/// One box of a tree before it has a place: its words cut in lines, its size, its children.
struct TreeBox {
    /// How a box looks.
    enum Style {
        case contract, axis, objective
        case fiche(number: String, bucket: Bucket?)
    }

    let style: Style
    let name: String?
    let lines: [String]
    let href: String?
    let label: String
    let children: [TreeBox]

    static func contract(_ title: String, _ axes: [TreeBox]) -> TreeBox {
        TreeBox(.contract, name: nil, title, href: nil, children: axes)
    }

    static func axis(_ axis: ObjectiveTree.Axis) -> TreeBox {
        TreeBox(
            .axis, name: axis.name, axis.title, href: axis.href,
            children: axis.objectives.map(objective) + axis.fiches.map(fiche))
    }

    private static func objective(_ objective: ObjectiveTree.Objective) -> TreeBox {
        TreeBox(
            .objective, name: nil, objective.title, href: objective.href,
            children: objective.fiches.map(fiche))
    }

    private static func fiche(_ fiche: ObjectiveTree.Fiche) -> TreeBox {
        TreeBox(
            .fiche(number: String(fiche.number), bucket: fiche.bucket), name: nil, fiche.title,
            href: fiche.href,
            label: "Fiche \(fiche.number)\u{202F}: \(fiche.title), \(fiche.state)",
            children: [])
    }

    private init(
        _ style: Style, name: String?, _ title: String, href: String?, label: String? = nil,
        children: [TreeBox]
    ) {
        self.style = style
        self.name = name
        self.href = href
        self.label = label ?? [name, title].compactMap(\.self).joined(separator: "\u{202F}: ")
        self.children = children
        lines = title.wrapped(width: style.width - style.indent - 12, size: style.size, limit: style.limit)
    }

    var height: Double {
        let count = lines.count + (name == nil ? 0 : 1)
        return Double(max(count, 1) * 18) + 16
    }
}

extension TreeBox.Style {
    var width: Double {
        switch self {
        case .contract: 150
        case .axis: 180
        case .objective: 216
        case .fiche: 340
        }
    }

    /// Where words start inside the box.
    var indent: Double {
        switch self {
        case .contract, .axis, .objective: 14
        case .fiche: 62
        }
    }

    var size: Int {
        switch self {
        case .contract, .axis: 14
        case .objective, .fiche: 13
        }
    }

    var limit: Int {
        switch self {
        case .contract, .axis: 7
        case .objective: 5
        case .fiche: 4
        }
    }

    /// Where its column starts, seen from the column of the axes.
    var column: Double {
        switch self {
        case .contract: -184
        case .axis: 0
        case .objective: 214
        case .fiche: 464
        }
    }

    /// The gap between two boxes of this kind.
    var gap: Double {
        switch self {
        case .contract, .axis: 28
        case .objective: 16
        case .fiche: 8
        }
    }
}
