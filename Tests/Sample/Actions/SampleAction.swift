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

    /// An indicator that no document gives.
    mutating func imagine(
        _ kind: Indicator.Kind, _ label: String, _ unit: String, target: Double? = nil, source: String,
        _ readings: Indicator.Reading...
    ) {
        measure(kind, label, unit, target: target, source: source, isInvented: true, readings)
    }

    /// An indicator that the documents give, with their values.
    mutating func tell(
        _ kind: Indicator.Kind, _ label: String, _ unit: String, target: Double? = nil, source: String,
        _ readings: Indicator.Reading...
    ) {
        measure(kind, label, unit, target: target, source: source, isInvented: false, readings)
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

    private mutating func measure(
        _ kind: Indicator.Kind, _ label: String, _ unit: String, target: Double?, source: String,
        isInvented: Bool, _ readings: [Indicator.Reading]
    ) {
        var indicator = Indicator(action: action.id, kind, label)
        indicator.id = ID(Int64(action.number * 10 + indicators.count))
        indicator.unit = unit
        indicator.target = target
        indicator.source = source
        indicator.frequency = "Chaque année"
        indicator.isInvented = isInvented
        indicator.readings = readings
        indicators.append(indicator)
        if let latest = indicator.latest(on: assessment.day) {
            assessment.values.append(Assessment.IndicatorValue(indicator.id, latest.value))
        }
    }
}

extension SampleAction {
    /// By number.
    static var all: [SampleAction] {
        [
            healthCentre, panorama, settling, professionals, accompaniment, healthDay, informationStudy,
            laundry,
            women, seniors, schooling, mentalHealth, urbanism, food, youth,
        ]
    }
}
