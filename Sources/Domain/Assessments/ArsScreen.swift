/// What one copies of a bilan into the ARS tool, in the order of its screens.
package struct ArsScreen: Hashable, Sendable {
    /// One field of a screen.
    package struct Entry: Hashable, Sendable {
        package let label: String
        package let text: String
    }

    package let action: Action
    package let assessment: Assessment
    package let fields: [Entry]

    /// The bilan that counts of each fiche, in the order of fiches; the fiches that have none are left out.
    package static func all(of dossier: Dossier, on day: Day) -> [ArsScreen] {
        dossier.synthesis(on: day).lines.compactMap { line in
            line.assessment.map { ArsScreen(line.action, $0) }
        }
    }

    init(_ action: Action, _ bilan: Assessment) {
        (self.action, assessment) = (action, bilan)
        var fields = [
            Entry(
                label: "Fiche",
                text: action.code.isEmpty ? action.title : "\(action.code)\u{202f}: \(action.title)"),
            Entry(label: "Type de bilan", text: bilan.kind.label),
            Entry(label: "Action démarrée", text: Self.word(bilan.started)),
            Entry(label: "Action en cours", text: Self.word(bilan.underway)),
            Entry(label: "Atteinte des objectifs", text: bilan.attainment?.label ?? ""),
            Entry(label: "Échéance prévue", text: bilan.horizon?.french ?? ""),
            Entry(label: bilan.remainingLabel, text: Markup(bilan.remaining).plainText),
        ]
        for kind in Assessment.PointKind.allCases {
            for means in Assessment.Means.allCases {
                let texts = bilan.points.filter { $0.kind == kind && $0.means == means }.map(\.text)
                if texts.isEmpty { continue }
                fields.append(
                    Entry(
                        label: "\(kind.label), \(means.label.lowercasedFirst)",
                        text: texts.map { Markup($0).plainText }.joined(separator: "\n")))
            }
        }
        self.fields = fields.filter { !$0.text.isBlank }
    }

    /// Empty for what is not told.
    private static func word(_ fact: Bool?) -> String { fact.map { $0 ? "Oui" : "Non" } ?? "" }
}
