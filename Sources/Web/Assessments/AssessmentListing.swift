import Domain
import HTML
import Storage

extension AssessmentList {
    /// Whether an address asks for every bilan.
    static func asksAll(_ asked: FormData) -> Bool { asked["bilans"] == "tous" }

    /// The lines that an address asks for: the latest bilan of each fiche, or every one.
    func listing(_ asked: FormData, for viewer: Viewer) -> Listing<AssessmentLine> {
        Listing(
            Path.assessments(contract.slug), "ligne",
            of: Self.asksAll(asked) ? lines : lines.filter(\.isLatest), asked, filters: filters,
            columns: AssessmentCells(slug: contract.slug, viewer: viewer).columns, usualOrder: "fiche",
            paging: ListingPaging(usual: 25, sizes: ["10", "15", "25", "50", "tous"]))
    }

    private var filters: [ListingFilter<AssessmentLine>] {
        let states =
            Assessment.StateName.allCases.map { Choice($0.word, $0.label) }
            + [Choice("aucun", "Sans bilan")]
        let answers = [Choice("oui", "Oui"), Choice("non", "Non")]
        return [
            .words(partedBy: { !($0.isLetter || $0.isNumber) }, of: words),
            .choosing(
                "bilans", "Bilans", [Choice("tous", "Tous les bilans")], else: "Le dernier de chaque fiche"),
            .one("type", "Type", Assessment.Kind.allCases.map { Choice($0.word, $0.label) }) {
                [$0.held?.kind.word ?? ""]
            },
            .any("axe", "Axe", axes) { [String($0.axisNumber)] },
            .one("en-cours", "En cours", answers, all: "Indifférent") {
                ($0.held?.underway).map { [$0 ? "oui" : "non"] } ?? []
            },
            .one(
                "atteinte", "Atteinte", Attainment.allCases.map { Choice($0.word, $0.label) }, all: "Toutes"
            ) { [$0.held?.attainment?.word ?? ""] },
            .one("etat", "État", states) { [$0.held?.state.word ?? "aucun"] },
        ]
    }

    private func words(_ line: AssessmentLine) -> String {
        let (kind, attainment) = (line.held?.kind.label ?? "", line.held?.attainment?.label ?? "")
        return "fiche \(line.number) \(line.code) \(line.title) \(line.axisTitle) \(kind) \(attainment)"
    }

    private var axes: [Choice] {
        var seen: Set<Int> = []
        return lines.filter { seen.insert($0.axisNumber).inserted }.sorted { $0.axisNumber < $1.axisNumber }
            .map { Choice("\($0.axisNumber)", "\($0.axisNumber). \($0.axisTitle)") }
    }
}

extension Attainment {
    /// As addresses write it.
    fileprivate var word: String {
        switch self {
        case .attained: "atteint"
        case .partial: "partiel"
        case .notAttained: "non-atteint"
        }
    }
}

extension Assessment.StateName {
    /// As addresses write it.
    fileprivate var word: String {
        switch self {
        case .draft: "brouillon"
        case .submitted: "soumis"
        case .returned: "renvoye"
        case .validated: "valide"
        }
    }
}
