import HTML

extension Question {
    /// The same question, that offers but some of the answers that it reads: those that serve now, the likely ones first.
    func offering<Chosen>(_ options: [Option<Chosen>]) -> Question {
        let choices = options.map(\.choice)
        let kind: FieldShape.Kind =
            switch shape.kind {
            case .choice(_, let blank): .choice(choices, blank: blank)
            case .radios(_, let isInline): .radios(choices, isInline: isInline)
            case .boxes: .boxes(choices)
            case .text, .email, .telephone, .number, .date, .area, .suggested, .box, .rows, .pictures,
                .documents:
                shape.kind
            }
        var offered = FieldShape(
            shape.name, shape.label, hint: shape.hint, isRequired: shape.isRequired, kind)
        offered.weight = shape.weight
        return Question(shape: offered, say: say, read: read)
    }
}
