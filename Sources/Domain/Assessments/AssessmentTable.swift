/// The bilans of all the fiches at one date, side by side: each as it is written, or as it would begin from the last one of
/// its fiche. What is begun is written nowhere until somebody touches it or confirms it.
package struct AssessmentTable: Hashable, Sendable {
    /// What the bilans of one table share.
    package struct Occasion: Hashable, Sendable {
        package let kind: Assessment.Kind
        package let day: Day

        package init(_ kind: Assessment.Kind, on day: Day) {
            (self.kind, self.day) = (kind, day)
        }
    }

    package let occasion: Occasion
    /// In the order of the fiches.
    package let lines: [Line]

    /// Those of a contract. `today` is when what is begun is known; `author` who begins it.
    package init(of dossier: Dossier, _ occasion: Occasion, on today: Day, by author: ID<Member>) {
        self.occasion = occasion
        let byAction = Dictionary(grouping: dossier.assessments, by: \.action)
        let rulings = dossier.rulings
        let forecasts = dossier.attainmentForecasts(on: occasion.day)
        lines = dossier.actions.map { action in
            let own = byAction[action.id] ?? []
            let blank = Assessment(action: action.id, occasion.kind, on: occasion.day)
            let former = own.lastBefore(blank)
            var begun = former?.successor(occasion.kind, on: occasion.day, by: author) ?? blank
            (begun.known, begun.author) = (today, author)
            if begun.horizon != nil, begun.attainment != .attained, let due = forecasts[action.id] {
                begun.horizon = due
            }
            let stored = own.last { $0.kind == occasion.kind && $0.day == occasion.day }
            return Line(
                action: action, bilan: stored ?? begun, former: former,
                standing: Standing(rulings[action.id] ?? [], on: occasion.day),
                unchangedSince: (stored ?? begun).unchanged(since: own))
        }
    }

    /// The line of a fiche.
    package func line(_ number: Int) -> Line? { lines.first { $0.action.number == number } }

    /// Whether no fiche has had a bilan yet.
    package var isFirst: Bool { lines.allSatisfy { $0.former == nil && !$0.isStored } }

    /// The bilans that these began from: «des bilans du 7 février 2023».
    package var formerDays: [Day] { Set(lines.compactMap(\.former?.day)).sorted() }
}

extension AssessmentTable {
    /// The bilan of one fiche, and the one before.
    package struct Line: Hashable, Sendable {
        package let action: Action
        /// As stored, or as it would begin.
        package var bilan: Assessment
        /// The last that counts before it.
        package let former: Assessment?
        /// What decisions made of the fiche.
        package let standing: Standing
        /// Of what was read: the day since which bilans that count say the same.
        package let unchangedSince: Day?

        /// Whether somebody wrote it.
        package var isStored: Bool { bilan.id != .unsaved }

        /// What it changes.
        package var changes: AssessmentChanges { AssessmentChanges(from: former, to: bilan) }

        /// Whether it repeats the bilan before.
        package var isUnchanged: Bool { former != nil && changes.isEmpty }

        /// Why its forecast is not asked; nil where it is.
        package var noForecast: String? {
            if let stop = standing.stop { return "arrêtée \(stop.when.when)" }
            return standing.standby.map { "stand-by depuis le \($0.meetingName), \($0.when.when)" }
        }

        /// Where it is between nothing and its validation.
        package var progress: Progress {
            switch bilan.state {
            case .submitted(_, let day): return .submitted(day)
            case .validated(_, let day): return .validated(day)
            case .draft, .returned: break
            }
            if !isStored, former == nil { return .empty }
            let missing = missing
            return missing.isEmpty ? .ready : .incomplete(missing)
        }

        /// Whether it may be submitted as it is.
        package var isReady: Bool { progress == .ready }

        /// What it lacks, in a word each; a forecast that has passed while the objectives wait lacks a new one.
        private var missing: [String] {
            let words = [
                "started": "démarrée", "underway": "en cours", "attainment": "atteinte des objectifs",
                "remaining": bilan.remainingLabel.lowercased(),
            ]
            let asked = bilan.lacking.compactMap { words[$0.field] }
            return asked + (bilan.isLate(on: bilan.day) && !standing.isHalted ? ["échéance passée"] : [])
        }
    }

    /// Where a line is.
    package enum Progress: Hashable, Sendable {
        /// Nothing said yet: the fiche stays without bilan.
        case empty
        case incomplete([String])
        case ready
        case submitted(Day)
        case validated(Day)
    }

    /// The synthesis on its day: of what counts already, with some of these bilans as if they counted too.
    package func synthesis(of dossier: Dossier, with bilans: [Assessment] = []) -> Synthesis {
        let added = bilans.map { bilan in
            var bilan = bilan
            bilan.state = .submitted(by: bilan.author, on: bilan.day)
            return bilan
        }
        let others = dossier.assessments.filter { stored in !added.contains { $0.id == stored.id } }
        return Synthesis(
            of: dossier.actions, assessments: others + added, rulings: dossier.rulings, on: occasion.day)
    }
}
