import Domain
import HTML

extension HTML {
    /// Where a bilan is between its draft and its validation.
    static func tag(_ state: Assessment.StateName) -> HTML {
        switch state {
        case .draft: tag(state.label, .grey)
        case .submitted: tag(state.label, .blue)
        case .returned: tag(state.label, .ochre)
        case .validated: tag(state.label, .green)
        }
    }

    /// What a line adds under its first words.
    static func lineNote(_ words: String) -> HTML {
        "<span class=\"line-note\">\(words)</span>"
    }

    /// Atteinte des objectifs; the four colours of the buckets stay theirs.
    static func tag(_ attainment: Attainment) -> HTML {
        switch attainment {
        case .attained: tag(attainment.label, .green)
        case .partial: tag(attainment.label, .grey, shape: .half)
        case .notAttained: tag(attainment.label, .grey)
        }
    }
}

extension Viewer {
    /// Whether some bilan of the contract may be written.
    var writesAssessments: Bool {
        may(.editContract) || (member.role == .contributor && !member.piloted.isEmpty)
    }
}

extension MemberVisit {
    /// Whether some bilan of the contract may be written.
    var writesAssessments: Bool { viewer.writesAssessments }
}

extension Assessment.Kind {
    /// As addresses write it.
    var word: String {
        switch self {
        case .intermediate: "intermediaire"
        case .annual: "annuel"
        case .final: "final"
        }
    }

    /// Reads what `word` writes.
    init?(word: String) {
        guard let kind = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = kind
    }
}
