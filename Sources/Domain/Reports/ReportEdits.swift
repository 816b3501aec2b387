/// All that a coordinator chose and wrote of a report.
package struct ReportEdits: Hashable, Sendable {
    package var order: ReportOrder
    package var parts: [ReportPart]

    package init(_ order: ReportOrder, _ parts: [ReportPart] = []) {
        self.order = order
        self.parts = parts
    }

    /// Nothing chosen or written yet.
    package init(of subject: ReportSubject) {
        self.init(ReportOrder(of: subject))
    }

    /// What was written of a place; nothing yet for a part that nobody touched.
    package func part(_ place: String) -> ReportPart {
        if let part = parts.first(where: { $0.place == place }) { return part }
        var part = ReportPart(place, of: order.subject)
        part.version = 0
        return part
    }

    /// Whether anything was chosen or written.
    package var isTouched: Bool { !order.places.isEmpty || parts.contains(where: \.isTouched) }

    /// Places of the same rank in the order chosen.
    package func ordered(_ places: [String]) -> [String] {
        Arrangement.order(places, as: order.places.filter(places.contains))
    }
}
