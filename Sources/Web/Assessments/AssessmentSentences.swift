import Domain

/// The facts of a bilan in sentences.
struct AssessmentSentences {
    private let bilan: Assessment

    init(_ bilan: Assessment) {
        self.bilan = bilan
    }

    /// «La fiche a démarré et elle est en cours.»
    var progress: String {
        switch (bilan.started, bilan.underway) {
        case (true, true): "La fiche a démarré et elle est en cours."
        case (true, false): "La fiche a démarré\u{202f}; elle n’est pas en cours."
        case (true, nil): "La fiche a démarré."
        case (false, _): "La fiche n’a pas démarré."
        case (nil, _): "Ce bilan ne dit pas encore si la fiche a démarré."
        }
    }

    /// «Ses objectifs sont partiellement atteints.»
    var attainment: String {
        switch bilan.attainment {
        case .attained: "Ses objectifs sont atteints."
        case .partial: "Ses objectifs sont partiellement atteints."
        case .notAttained: "Ses objectifs ne sont pas atteints."
        case nil: "L’atteinte de ses objectifs reste à dire."
        }
    }

    /// «L’atteinte est prévue en mai 2023, puis juillet 2023.», slips of the former bilans included.
    func forecasts(_ siblings: [Assessment], on today: Day) -> String? {
        guard bilan.attainment != .attained else { return nil }
        let former = siblings.filter { $0.counts && $0.day <= bilan.day && $0.id != bilan.id }
        let horizons = former.sorted { $0.day < $1.day }.map(\.horizon) + [bilan.horizon]
        guard let words = Forecasts(inOrder: horizons).french(on: today) else {
            return "Aucune échéance n’est prévue."
        }
        guard bilan.horizon != nil else {
            return "L’atteinte était \(words)\u{202f}; elle n’a plus d’échéance."
        }
        return "L’atteinte \(bilan.isLate(on: today) ? "était" : "est") \(words)."
    }
}
