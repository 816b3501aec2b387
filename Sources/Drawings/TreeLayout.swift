import Domain

/// Gives each box of a tree its place, top to bottom, and draws it.
struct TreeLayout {
    var pen = Pen()
    private(set) var bottom = 0.0
    private(set) var right = 0.0
    private(set) var hasLinks = false
    private var origin = 0.0
    /// Whether boxes are read one by one, as links are; without links the tree is one image, which its description tells.
    private let isRead: Bool

    init(of root: TreeBox) {
        isRead = root.isLinked
    }

    /// Draws a box and all under it from `top` on; gives back the middle of its left side.
    @discardableResult
    mutating func place(_ box: TreeBox, depth: Int, top: Double) -> (x: Double, y: Double) {
        if depth == 0 { origin = -box.style.column }
        let left = box.style.column + origin + 1
        let extent = box.extent
        let middle = top + extent / 2
        // Before what hangs under it: it is read first.
        draw(box, left: left, top: middle - box.height / 2)
        var y = top + (extent - box.childrenExtent) / 2
        for child in box.children {
            let target = place(child, depth: depth + 1, top: y)
            connect(left + box.style.width, middle, target.x, target.y)
            y += child.extent + child.style.gap
        }
        bottom = max(bottom, top + extent)
        right = max(right, left + box.style.width)
        return (left, middle)
    }

    /// A straight line, a step and a straight line, with soft corners.
    private mutating func connect(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
        let bend = x2 - 20
        let radius = min(6, abs(y2 - y1) / 2)
        let down = y2 > y1 ? radius : -radius
        let path =
            radius < 0.5
            ? "M\(x1.short) \(y1.short)H\(x2.short)"
            : """
            M\(x1.short) \(y1.short)H\((bend - radius).short)Q\(bend.short) \(y1.short) \(bend.short) \
            \((y1 + down).short)V\((y2 - down).short)Q\(bend.short) \(y2.short) \((bend + radius).short) \
            \(y2.short)H\(x2.short)
            """
        pen.add("<path class=\"stroke-line\" d=\"\(path)\" fill=\"none\" stroke=\"\(Palette.hairline)\"/>")
    }

    private mutating func draw(_ box: TreeBox, left: Double, top: Double) {
        if box.href != nil { hasLinks = true }
        pen.named(isRead ? box.label : nil, leading: box.href) { pen in
            pen.frame(box, left: left, top: top)
            pen.words(box, left: left, top: top)
        }
    }
}

extension TreeBox {
    /// Whether it leads somewhere, or something under it does.
    fileprivate var isLinked: Bool { href != nil || children.contains(where: \.isLinked) }

    /// The height that the box and all under it take.
    var extent: Double { max(height, childrenExtent) }

    var childrenExtent: Double {
        children.reduce(0) { $0 + $1.extent } + children.dropLast().reduce(0) { $0 + $1.style.gap }
    }
}

extension Pen {
    fileprivate mutating func frame(_ box: TreeBox, left: Double, top: Double) {
        let place = """
            x="\(left.short)" y="\(top.short)" width="\(box.style.width.short)" height="\(box.height.short)" rx="4"
            """
        switch box.style {
        case .contract:
            add("<rect class=\"fill-accent\" \(place) fill=\"\(Palette.accent)\"/>")
        case .axis:
            let tint = "fill=\"\(Palette.accentSoft)\" stroke=\"\(Palette.accentLine)\""
            add("<rect class=\"fill-tint stroke-tint\" \(place) \(tint)/>")
        case .objective:
            blank(place)
        case .fiche(let number, let bucket):
            blank(place)
            mark(number, bucket, left: left, top: top, height: box.height)
        }
    }

    /// A white frame.
    private mutating func blank(_ place: String) {
        let colours = "fill=\"\(Palette.surface)\" stroke=\"\(Palette.hairline)\""
        add("<rect class=\"fill-paper stroke-line\" \(place) \(colours)/>")
    }

    private mutating func mark(_ number: String, _ bucket: Bucket?, left: Double, top: Double, height: Double)
    {
        let middle = top + height / 2
        if let bucket { add(bucket.shape(at: (left + 16).short, middle.short)) }
        text(number, x: (left + 52).short, y: middle + 5, size: 15, anchor: "end", isStrong: true)
    }

    fileprivate mutating func words(_ box: TreeBox, left: Double, top: Double) {
        let isDark: Bool
        if case .contract = box.style { isDark = true } else { isDark = false }
        var y = top + 21
        let x = (left + box.style.indent).short
        if let name = box.name {
            text(name, x: x, y: y, size: 12, color: Palette.soft, className: "soft", isStrong: true)
            y += 18
        }
        for line in box.lines {
            text(
                line, x: x, y: y, size: box.style.size, color: isDark ? Palette.surface : Palette.ink,
                className: isDark ? "on-accent" : "ink", isStrong: isDark || box.name != nil)
            y += 18
        }
    }
}
