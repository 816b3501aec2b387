import Domain
import HTML
import Storage

extension ActionContribution {
    /// What a line of the grid asks: how much the fiche bears on each theme.
    static let line = Form<ActionContribution>(
        EvaluationTheme.allCases.map(level), rule: { _ throws(Refusal) in })

    private static func level(_ theme: EvaluationTheme) -> Question<ActionContribution> {
        let levels = Level.allCases.filter { $0 != .absent }.map { Choice($0.rawValue, $0.label) }
        return .one(
            FieldShape(theme.rawValue, theme.label, .choice(levels, blank: Level.absent.label)),
            say: { $0[theme] == .absent ? "" : $0[theme].rawValue },
            read: { value, reader, name in
                value[theme] = Level(rawValue: reader.text(name)) ?? .absent
            })
    }
}

extension ObjectPage {
    static let actionContribution = ObjectPage(
        .actionContribution, forms: { [ActionContribution.line.shape] },
        path: { slug, _, place in place.action.map { Path.contribution(slug, of: $0) } })
}
