import Domain
import HTML

extension AssessmentTable {
    /// The lines that an address asks for, and what leaves the site of them: the columns of the ARS tool.
    func listing(of dossier: Dossier, _ asked: FormData) -> Listing<Line> {
        Listing(
            Path.assessmentTable(dossier.slug), "fiche", of: lines, asked, filters: Self.filters(dossier),
            columns: Self.columns(dossier))
    }

    private static func filters(_ dossier: Dossier) -> [ListingFilter<Line>] {
        let axes = dossier.axes.map { Choice("\($0.number)", "\($0.number). \($0.title)") }
        let numbers = Dictionary(dossier.axes.map { ($0.id, "\($0.number)") }) { first, _ in first }
        let piloting = Set(dossier.actions.compactMap(\.pilot))
        let pilots = dossier.organizations.filter { piloting.contains($0.id) }
            .map { Choice($0.id.description, $0.shortName) }
        return [
            .along("date"), .along("type"),
            .any("axe", "Axe", axes) { [numbers[$0.action.axis] ?? ""] },
            .any("pilote", "Pilote", pilots) { [$0.action.pilot?.description ?? ""] },
            .one("montrer", "Montrer", Self.kinds, all: "Toutes") { $0.words },
        ]
    }

    private static let kinds = [
        Choice("a-completer", "À compléter"), Choice("pretes", "Prêtes"), Choice("changees", "Changées"),
        Choice("inchangees", "Inchangées"), Choice("soumises", "Soumises"), Choice("validees", "Validées"),
    ]

    private static func columns(_ dossier: Dossier) -> [ListingColumn<Line>] {
        [
            .exported("Numéro") { String($0.action.number) }, .exported("Code ARS") { $0.action.code },
            .exported("Fiche") { $0.action.title },
            .exported("Axe") { line in
                dossier.$axes[line.action.axis].map { "Axe \($0.number)\u{202f}: \($0.title)" } ?? ""
            },
            .exported("Type") { $0.bilan.kind.label }, .exported("Date") { $0.bilan.day.iso },
            .exported("Démarrée") { told($0.bilan.started) },
            .exported("En cours") { told($0.bilan.underway) },
            .exported("Atteinte des objectifs") { $0.bilan.attainment?.label ?? "" },
            .exported("Échéance prévue") { $0.bilan.horizon?.french ?? "" },
            .exported("Reste-à-faire ou commentaire") { Markup($0.bilan.remaining).plainText },
        ]
            + Assessment.PointKind.allCases.map { kind in
                .exported(kind.label) { Markup($0.bilan.lines(of: kind)).plainText }
            } + [.exported("État") { $0.isStored ? $0.bilan.state.label : "Pas encore écrit" }]
    }

    private static func told(_ fact: Bool?) -> String { fact.map { Assessment.answer($0) } ?? "" }
}

extension AssessmentTable.Line {
    /// The choices of «Montrer» that keep it.
    fileprivate var words: [String] {
        switch progress {
        case .empty: []
        case .incomplete: ["a-completer"]
        case .ready: ["pretes", isUnchanged ? "inchangees" : "changees"]
        case .submitted: ["soumises"]
        case .validated: ["validees"]
        }
    }
}
