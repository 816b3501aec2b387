extension Assessment {
    /// A point facilitant, bloquant or d'amélioration.
    package struct Point: Hashable, Sendable {
        package var kind: PointKind
        package var means: Means
        package var text: String

        package init(_ kind: PointKind, _ means: Means, _ text: String) {
            self.kind = kind
            self.means = means
            self.text = text
        }
    }

    /// What a point does to the fiche.
    package enum PointKind: String, CaseIterable, Sendable {
        case helping, blocking, improvement

        /// On screen, in the plural.
        package var label: String {
            switch self {
            case .helping: "Points facilitants"
            case .blocking: "Points bloquants"
            case .improvement: "Points d’amélioration"
            }
        }
    }

    /// The means that a point is about.
    package enum Means: String, CaseIterable, Sendable {
        case human, financial, other

        /// On screen.
        package var label: String {
            switch self {
            case .human: "Moyens humains"
            case .financial: "Moyens financiers"
            case .other: "Autres"
            }
        }
    }

    /// The value of an indicator that the bilan states.
    package struct IndicatorValue: Hashable, Sendable {
        package var indicator: ID<Indicator>
        package var measured: Indicator.Measured

        package init(_ indicator: ID<Indicator>, _ measured: Indicator.Measured) {
            self.indicator = indicator
            self.measured = measured
        }

        /// A number, or NS.
        package init(_ indicator: ID<Indicator>, _ value: Double?) {
            self.init(indicator, value.map(Indicator.Measured.number) ?? .lacking(.notSignificant))
        }
    }
}

extension Assessment {
    /// The points of one kind, one a line.
    package func lines(of kind: PointKind) -> String {
        points.filter { $0.kind == kind }.map(\.text).joined(separator: "\n")
    }

    /// Puts one point a line in the place of those of one kind. A point that is still there, over one line or several,
    /// keeps its means.
    package mutating func tell(_ kind: PointKind, in text: String) {
        guard text != lines(of: kind) else { return }
        var left = points.filter { $0.kind == kind }
        var lines = text.split(whereSeparator: \.isNewline).map(String.init)[...]
        var told: [Point] = []
        while let line = lines.first {
            let same = left.firstIndex {
                lines.starts(with: $0.text.split(whereSeparator: \.isNewline).map(String.init))
            }
            let point = same.map { left.remove(at: $0) } ?? Point(kind, .other, line)
            lines = lines.dropFirst(max(point.text.split(whereSeparator: \.isNewline).count, 1))
            if !point.text.isBlank { told.append(point) }
        }
        points = PointKind.allCases.flatMap { other in
            other == kind ? told : points.filter { $0.kind == other }
        }
    }
}
