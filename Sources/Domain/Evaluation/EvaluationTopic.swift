/// A part of the grid of the evaluation: what it asks of the process and of the effects, and through what it looks. On
/// screen: «thème», with its «questions évaluatives» and «critères».
package struct EvaluationTopic: Versioned {
    /// What it looks through. On screen: «stratégie» or «critère».
    package struct Criterion: Hashable, Sendable {
        package var id: ID<Criterion> = .unsaved
        package var title: String
        /// Its sub-criteria, in the words of the method: they are asked of no fiche.
        package var details = ""
        /// What the fiches said that they bear on; nil where no contribution answers it.
        package var theme: EvaluationTheme?

        package init(_ title: String, details: String = "", theme: EvaluationTheme? = nil) {
            (self.title, self.details, self.theme) = (title, details, theme)
        }

        /// «L’accessibilité (géographique, administrative…)».
        package var whole: String { details.isBlank ? title : "\(title) (\(details))" }
    }

    /// By what a case is answered: an indicator, what it must reach, where it is found.
    package struct Measure: Hashable, Sendable {
        package var criterion: ID<Criterion>
        package var phase: EvaluationPhase
        /// One of the contract; nil where its words stand for one.
        package var indicator: ID<Indicator>?
        package var label = ""
        package var target = ""
        package var source = ""
        /// Written for the sample, not found in the documents of the contract.
        package var isInvented = false

        package init(_ criterion: ID<Criterion>, _ phase: EvaluationPhase) {
            (self.criterion, self.phase) = (criterion, phase)
        }
    }

    package var id: ID<EvaluationTopic> = .unsaved
    package var version = 1
    package var title: String
    /// Blank where it asks nothing of the process.
    package var process: String
    /// Blank where it asks nothing of the effects.
    package var effects: String
    package var note = ""
    package var criteria: [Criterion]
    package private(set) var measures: [Measure]

    package init(
        _ title: String, process: String, effects: String, criteria: [Criterion], measures: [Measure] = []
    ) {
        (self.title, self.process, self.effects) = (title, process, effects)
        (self.criteria, self.measures) = (criteria, measures)
    }

    /// What it asks of a phase; blank for nothing.
    package func question(_ phase: EvaluationPhase) -> String {
        switch phase {
        case .process: process
        case .effects: effects
        }
    }

    /// The phases of which it asks something.
    package var phases: [EvaluationPhase] { EvaluationPhase.allCases.filter { !question($0).isBlank } }

    /// Its cases, criterion by criterion.
    package var cases: [EvaluationCase] {
        criteria.flatMap { criterion in
            phases.map { EvaluationCase(topic: self, criterion: criterion, phase: $0) }
        }
    }

    /// By what a case is answered.
    package func measures(of criterion: ID<Criterion>, _ phase: EvaluationPhase) -> [Measure] {
        measures.filter { $0.criterion == criterion && $0.phase == phase }
    }

    /// Says by what a case is answered.
    package mutating func measure(
        _ criterion: ID<Criterion>, _ phase: EvaluationPhase, by new: [Measure]
    ) {
        let others = measures.filter { $0.criterion != criterion || $0.phase != phase }
        measures = others + new
    }

    /// The same without what answered a criterion that went.
    package var settled: EvaluationTopic {
        let known = Set(criteria.map(\.id))
        var settled = self
        settled.measures = measures.filter { known.contains($0.criterion) }
        return settled
    }

    /// Refuses a part without title, without question, or without anything to look through.
    package func validate() throws(Refusal) {
        var faults: [Invalid] = []
        if title.isBlank { faults.append(Invalid("title", "Nommez ce thème.")) }
        if phases.isEmpty {
            faults.append(Invalid("process", "Posez au moins une question, de processus ou d’effets."))
        }
        if criteria.isEmpty {
            faults.append(Invalid("criteria", "Dites au moins une stratégie ou un critère."))
        }
        for (index, criterion) in criteria.enumerated() where criterion.title.isBlank {
            faults.append(Invalid("criteria.\(index).title", "Nommez la stratégie ou le critère."))
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}

/// What a question asks about.
package enum EvaluationPhase: String, CaseIterable, Sendable {
    case process, effects

    /// As the method of the region names it.
    package var label: String {
        switch self {
        case .process: "Évaluation de processus"
        case .effects: "Évaluation des effets"
        }
    }

    /// In an address.
    package var word: String {
        switch self {
        case .process: "processus"
        case .effects: "effets"
        }
    }

    package init?(word: String) {
        guard let phase = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = phase
    }
}

/// One case of the grid: a criterion and a phase.
package struct EvaluationCase: Hashable, Sendable {
    package let topic: EvaluationTopic
    package let criterion: EvaluationTopic.Criterion
    package let phase: EvaluationPhase

    /// What it asks.
    package var question: String { topic.question(phase) }
    /// By what it is answered.
    package var measures: [EvaluationTopic.Measure] { topic.measures(of: criterion.id, phase) }
    /// «L’accessibilité, évaluation des effets».
    package var title: String { "\(criterion.title), \(phase.label.lowercasedFirst)" }
}

/// By what a case is answered, as a form writes it alone.
package struct EvaluationMeasures: Hashable, Sendable {
    package let criterion: ID<EvaluationTopic.Criterion>
    package let phase: EvaluationPhase
    package var rows: [EvaluationTopic.Measure]

    package init(of place: EvaluationCase) {
        (criterion, phase, rows) = (place.criterion.id, place.phase, place.measures)
    }

    /// Refuses a line that names no indicator, in any way.
    package func validate() throws(Refusal) {
        let faults = rows.enumerated().filter { $1.indicator == nil && $1.label.isBlank }.map { index, _ in
            Invalid("rows.\(index).label", "Choisissez un indicateur du contrat, ou nommez-en un autre.")
        }
        if !faults.isEmpty { throw .invalid(faults) }
    }
}
