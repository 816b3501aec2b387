import Domain

/// A fiche of the sample with its indicators and its bilan of 7 February 2023.
struct SampleAction {
    var action: Action
    private(set) var indicators: [Indicator] = []
    private(set) var assessment: Assessment

    /// The id of everything that belongs to the fiche comes from its number.
    init(_ number: Int, _ code: String, _ title: String, _ objective: Objective) {
        action = Action(
            number: number, code: "2021-\(code)", title: title, axis: objective.axis, position: number - 1)
        action.id = ID(Int64(number))
        action.objective = objective.id
        action.start = .year(2021)
        action.end = .year(2023)
        assessment = Assessment(action: action.id, .intermediate, on: MelunSample.steeringDay)
        assessment.id = ID(Int64(number))
        assessment.state = .validated(by: nil, on: MelunSample.steeringDay)
    }

    /// What the slides of the COPIL say of the fiche.
    mutating func stands(
        started: Bool = true, underway: Bool = true, _ attainment: Attainment, by horizon: Horizon? = nil,
        _ remaining: String, _ points: Assessment.Point...
    ) {
        assessment.started = started
        assessment.underway = underway
        assessment.attainment = attainment
        assessment.horizon = horizon
        assessment.remaining = remaining
        assessment.points = points
    }

    /// Measured by its indicators, whose values its bilan states.
    fileprivate func measured() -> SampleAction {
        var sheet = self
        let contract = MelunSample.meetingsAlone
        sheet.indicators = SampleIndicators.of(action.number)
        sheet.assessment.values = sheet.indicators.compactMap { indicator in
            let facts = contract.counted(by: indicator)
            return indicator.state(on: assessment.day, counting: facts).measured
                .map { Assessment.IndicatorValue(indicator.id, $0) }
        }
        return sheet
    }
}

extension SampleAction {
    /// By number.
    static var all: [SampleAction] {
        [
            healthCentre, panorama, settling, professionals, accompaniment, healthDay, informationStudy,
            laundry,
            women, seniors, schooling, mentalHealth, urbanism, food, youth,
        ].map { $0.measured() }
    }
}
