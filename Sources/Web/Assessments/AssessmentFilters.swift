import Domain
import HTML
import Storage

/// The fields above the list of bilans; all of them end in the address.
struct AssessmentFilters {
    private let query: AssessmentQuery
    private let base: String
    private let axes: [(number: Int, title: String)]

    init(_ list: AssessmentList, _ query: AssessmentQuery) {
        self.query = query
        base = Path.assessments(list.contract.slug)
        var seen: Set<Int> = []
        axes = list.lines.filter { seen.insert($0.axisNumber).inserted }
            .map { ($0.axisNumber, $0.axisTitle) }.sorted { $0.number < $1.number }
    }

    /// The form.
    var form: HTML {
        HTML.query(action: base, label: "Chercher dans les bilans") {
            """
            \(Field("q", "Rechercher").text(query.text, width: .half))\(sizes)\
            \(query.sortWord.isEmpty ? .empty : Field.hidden("tri", query.sortWord))\
            \(HTML.button("Rechercher", .secondary))\
            \(HTML.details("Filtres", isOpen: query.narrows || query.showsAll, filters))
            """
        }
    }

    private var sizes: HTML {
        let choices = AssessmentQuery.sizes.map { size in
            Choice(AssessmentQuery.word(of: size), size.map { String($0) } ?? "Tous")
        }
        return Field("lignes", "Nombre de lignes").select(
            choices, selected: AssessmentQuery.word(of: query.size))
    }

    private var filters: HTML {
        """
        <div class="query-filters">\(which)\(kind)\(axis)\(underway)\(attainment)\(state)\
        \(HTML.button("Filtrer", .secondary))\
        \(query.narrows || query.showsAll ? HTML.buttonLink("Tout afficher", base, .quiet) : .empty)</div>
        """
    }

    private var which: HTML {
        Field("bilans", "Bilans").select(
            [Choice("tous", "Tous les bilans")], selected: query.showsAll ? "tous" : nil,
            blank: "Le dernier de chaque fiche")
    }

    private var kind: HTML {
        Field("type", "Type").select(
            Assessment.Kind.allCases.map { Choice($0.word, $0.label) }, selected: query.kind?.word,
            blank: "Tous")
    }

    private var axis: HTML {
        Field("axe", "Axe").select(
            axes.map { Choice("\($0.number)", "\($0.number). \($0.title)") },
            selected: query.axis.map { String($0) }, blank: "Tous")
    }

    private var underway: HTML {
        Field("en-cours", "En cours").select(
            [Choice("oui", "Oui"), Choice("non", "Non")], selected: query.underway.map { $0 ? "oui" : "non" },
            blank: "Indifférent")
    }

    private var attainment: HTML {
        Field("atteinte", "Atteinte").select(
            Attainment.allCases.map { Choice($0.word, $0.label) }, selected: query.attainment?.word,
            blank: "Toutes")
    }

    private var state: HTML {
        Field("etat", "État").select(
            AssessmentQuery.State.allCases.map { Choice($0.rawValue, $0.label) },
            selected: query.state?.rawValue, blank: "Tous")
    }
}

extension AssessmentQuery.State {
    fileprivate var label: String {
        switch self {
        case .draft: Assessment.StateName.draft.label
        case .submitted: Assessment.StateName.submitted.label
        case .returned: Assessment.StateName.returned.label
        case .validated: Assessment.StateName.validated.label
        case .missing: "Sans bilan"
        }
    }
}
