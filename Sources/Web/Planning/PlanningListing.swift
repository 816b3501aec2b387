import Domain
import HTML

extension PlanningLines {
    /// The lines that an address asks for, and what leaves the site of them.
    func listing(_ asked: FormData, byStep: Bool) -> Listing<Line> {
        let axes = dossier.axes.map { Choice("\($0.number)", "\($0.number). \($0.title)") }
        let numbers = Dictionary(dossier.axes.map { ($0.id, "\($0.number)") }) { first, _ in first }
        return Listing(
            Path.planning(slug), byStep ? "étape" : "fiche", of: byStep ? ofSteps : ofFiches, asked,
            filters: [
                .along("vue", ["fiches", "etapes"]),
                .choosing(
                    "echelle", "Échelle du dessin",
                    PlanningScale.allCases.filter { $0 != .quarter }.map {
                        Choice($0.rawValue, $0.label)
                    }, else: PlanningScale.quarter.label),
                .any("axe", "Axe", axes) { line in [line.action.flatMap { numbers[$0.axis] } ?? ""] },
                .one("montrer", "Montrer", Self.kinds, all: "Toutes") { $0.words },
            ], columns: columns)
    }

    private static let kinds = [
        Choice("a-venir", "À venir"), Choice("en-retard", "En retard"), Choice("sans-date", "Sans date"),
        Choice("realisees", "Réalisées"), Choice("sans-etape", "Sans étape"),
    ]

    private var columns: [ListingColumn<Line>] {
        let structures = Dictionary(dossier.organizations.map { ($0.id, $0.shortName) }) { first, _ in first }
        let titles = Dictionary(dossier.milestones.map { ($0.id, $0.title) }) { first, _ in first }
        return [
            .exported("Numéro") { $0.key }, .exported("Code ARS") { $0.action?.code ?? "" },
            .exported("Fiche") { $0.action?.title ?? "Vie du contrat et autres actions" },
            .exported("Étape") { $0.step?.title ?? "" },
            .exported("Début") { $0.step?.milestone.start?.french ?? "" },
            .exported("Échéance") { $0.step?.due?.spelled ?? "" },
            .exported("Réalisée") { $0.step?.done?.french ?? "" },
            .exported("Responsables") { line in
                (line.step?.milestone.responsibles ?? []).compactMap { structures[$0] }.joined(
                    separator: ", ")
            },
            .exported("Attend") { line in
                (line.step?.milestone.waits ?? []).compactMap { titles[$0] }.joined(separator: ", ")
            },
            .exported("Atteint les objectifs") { $0.step?.milestone.attains == true ? "Oui" : "" },
            .exported("Chaque année") { $0.step?.milestone.isYearly == true ? "Oui" : "" },
            .exported("État") { $0.step.map { French.capitalized($0.sentence) } ?? "Aucune étape" },
            .exported("Plausible") { $0.step?.milestone.isInvented == true ? "Oui" : "" },
        ]
    }
}

extension PlanningLines.Line {
    /// The choices of «Montrer» that keep it.
    fileprivate var words: [String] {
        guard let step else { return ["sans-etape"] }
        if step.isDone { return ["realisees"] }
        if step.isLate { return ["en-retard"] }
        return [step.due == nil ? "sans-date" : "a-venir"]
    }
}
