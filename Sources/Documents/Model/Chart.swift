import Domain
import Drawings

extension Block {
    /// Figures as a picture that a suite can edit, with the table behind it.
    package struct Chart: Sendable, Equatable, Codable {
        /// How the figures are drawn.
        package enum Kind: String, CaseIterable, Sendable, Codable {
            case bar, stackedBar, doughnut
        }

        /// What a value is of. Its tone colours the values of a chart of one series.
        package struct Category: Sendable, Equatable, Codable {
            package var label: String
            package var tone: Document.Tone?

            package init(_ label: String, tone: Document.Tone? = nil) {
                self.label = label
                self.tone = tone
            }
        }

        /// One value a category.
        package struct Series: Sendable, Equatable, Codable {
            package var name: String
            package var tone: Document.Tone
            package var values: [Double]

            package init(_ name: String, tone: Document.Tone = .accent, _ values: [Double]) {
                self.name = name
                self.tone = tone
                self.values = values
            }
        }

        package var kind: Kind
        package var title: String
        package var categories: [Category]
        package var series: [Series]
        /// What it shows, for those who do not see it.
        package var alternative: String

        package init(
            _ kind: Kind, _ title: String, _ categories: [Category], _ series: [Series], alternative: String
        ) {
            self.kind = kind
            self.title = title
            self.categories = categories
            self.series = series
            self.alternative = alternative
        }
    }
}

extension Block.Chart {
    private enum CodingKeys: String, CodingKey {
        case title, categories, series, alternative
        case kind = "chart"
    }

    /// The figures behind the picture.
    package var table: Block.Table {
        let ends = series.map { Block.Table.Column(Text($0.name), alignment: .end) }
        return Block.Table(
            caption: Text(title), columns: [.init("Élément", weight: 2)] + ends,
            rows: categories.enumerated().map { index, category in
                [Text(category.label)] + series.map { Text(Self.text($0.value(at: index))) }
            },
            hasRowHeader: true)
    }

    /// The same figures drawn, for formats that know no chart.
    package var drawing: Drawing {
        ChartPicture(
            kind.shape, title, description: alternative,
            categories: categories.map { .init($0.label, $0.tone.map(\.paint)) },
            series: series.map { one in
                .init(one.name, one.tone.paint, categories.indices.map { one.value(at: $0) })
            }
        ).drawing()
    }

    /// The drawing as a block of a text, with its alternative.
    var figure: Block.Figure {
        Block.Figure(
            picture: .svg(drawing.svg(id: "graphique")), caption: Text(title), alternative: alternative,
            width: kind == .doughnut ? 0.4 : 0.7)
    }

    private static func text(_ value: Double) -> String { French.number(value) }
}

extension Block.Chart.Series {
    /// The value of a category; none is nothing.
    func value(at index: Int) -> Double {
        values.indices.contains(index) && values[index].isFinite ? max(0, values[index]) : 0
    }
}

extension Block.Chart.Kind {
    fileprivate var shape: ChartPicture.Shape {
        switch self {
        case .bar: .bars
        case .stackedBar: .stackedBars
        case .doughnut: .ring
        }
    }
}

extension Document.Tone {
    /// Fill and ink of a part of a picture.
    var paint: ChartPaint {
        switch self {
        case .attained: ChartPaint(.attained)
        case .onTrack: ChartPaint(.onTrack)
        case .planNeeded: ChartPaint(.planNeeded)
        case .notAttained: ChartPaint(.willNotBeAttained)
        case .accent: .accent
        case .neutral: .neutral
        }
    }
}
