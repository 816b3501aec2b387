import Domain
import Storage

/// Where the fiches of a contract stand, by the last bilan of each that counts.
struct AssessmentCounts: Hashable, Sendable {
    let actions: Int
    let started: Int
    let underway: Int

    init(_ list: AssessmentList, on day: Day) {
        var counted: Set<ID<Action>> = []
        var (started, underway) = (0, 0)
        for line in list.lines {
            guard let held = line.held, held.state.counts, held.day <= day,
                counted.insert(line.action).inserted
            else { continue }
            if held.started == true { started += 1 }
            if held.underway == true { underway += 1 }
        }
        actions = list.lines.count(where: \.isLatest)
        (self.started, self.underway) = (started, underway)
    }

    /// «13 fiches sur 15 ont démarré, 12 fiches sur 15 sont en cours».
    var french: String {
        guard actions > 0 else { return "Aucune fiche" }
        let begun = French.noun(started, "a démarré", "ont démarré")
        let going = French.noun(underway, "est en cours", "sont en cours")
        return """
            \(French.count(started, "fiche")) sur\u{a0}\(actions) \(begun), \
            \(French.count(underway, "fiche")) sur\u{a0}\(actions) \(going)
            """
    }
}
