import Domain

/// Fill of a part of a chart, colour of words on it, and the class that a stylesheet knows it by.
package struct ChartPaint: Sendable, Hashable {
    let fill: String
    let ink: String
    let className: String

    private init(fill: String, ink: String, className: String) {
        self.fill = fill
        self.ink = ink
        self.className = className
    }

    /// The paint of a group of the synthesis.
    package init(_ bucket: Bucket) {
        self.init(fill: bucket.fill, ink: bucket.ink, className: bucket.className)
    }

    /// The product's own colour.
    package static let accent = ChartPaint(fill: Palette.accent, ink: Palette.surface, className: "accent")

    /// What is left, beside what is told.
    package static let neutral = ChartPaint(fill: Palette.rule, ink: Palette.ink, className: "line")
}

/// Figures as bars, stacked bars or a ring: the look of a chart where it cannot be edited.
package struct ChartPicture: Sendable {
    /// How the figures are drawn.
    package enum Shape: Sendable {
        case bars, stackedBars, ring
    }

    /// What a value is of; with a paint of its own it does not take that of its series.
    package struct Category: Sendable {
        let label: String
        let paint: ChartPaint?

        package init(_ label: String, _ paint: ChartPaint? = nil) {
            self.label = label
            self.paint = paint
        }
    }

    /// One value a category.
    package struct Series: Sendable {
        let name: String
        let paint: ChartPaint
        let values: [Double]

        package init(_ name: String, _ paint: ChartPaint, _ values: [Double]) {
            self.name = name
            self.paint = paint
            self.values = values
        }
    }

    let shape: Shape
    let title: String
    let description: String
    let categories: [Category]
    let series: [Series]

    /// A chart; each series has as many values as there are categories.
    package init(
        _ shape: Shape, _ title: String, description: String, categories: [Category], series: [Series]
    ) {
        self.shape = shape
        self.title = title
        self.description = description
        self.categories = categories
        self.series = series
    }

    /// The picture.
    package func drawing() -> Drawing {
        var pen = Pen()
        let width = Int(shape == .ring ? Self.ringWidth : Self.width)
        let height =
            switch shape {
            case .bars: bars(&pen)
            case .stackedBars: stackedBars(&pen)
            case .ring: ring(&pen)
            }
        return Drawing(
            title: title, description: description, width: width, height: Int(height.rounded(.up)),
            data: data,
            kind: "chart", isFluid: false, hasLinks: false, body: pen.body)
    }

    private var data: DataTable {
        DataTable(
            caption: title, header: ["Élément"] + series.map(\.name),
            rows: categories.enumerated().map { index, category in
                [category.label] + series.map { French.number($0.values[index]) }
            })
    }

    /// What a value is painted with: a category's own paint counts where one series is told.
    func paint(_ series: Series, _ index: Int) -> ChartPaint {
        self.series.count == 1 ? categories[index].paint ?? series.paint : series.paint
    }
}
