/// What a bilan says that the one before it did not.
package struct AssessmentChanges: Hashable, Sendable {
    /// One sentence a change, without its full stop: «Échéance : mai 2023, puis juillet 2023».
    package let french: [String]

    /// From the bilan before, where there is one.
    package init(from former: Assessment?, to bilan: Assessment) {
        guard let former else {
            french = ["Premier bilan\u{202f}: \(bilan.attainmentLabel.lowercased())"]
            return
        }
        var words: [String] = []
        func compare<Fact: Equatable>(_ label: String, _ before: Fact, _ now: Fact, _ say: (Fact) -> String) {
            if before != now { words.append("\(label)\u{202f}: \(say(before)) → \(say(now))") }
        }
        compare("Démarrée", former.started, bilan.started) { Assessment.answer($0).lowercased() }
        compare("En cours", former.underway, bilan.underway) { Assessment.answer($0).lowercased() }
        compare("Atteinte des objectifs", former.attainment, bilan.attainment) {
            ($0?.label ?? Assessment.answer(nil)).lowercased()
        }
        compare("Échéance prévue", former.horizon, bilan.horizon) { $0?.french ?? "aucune" }
        if former.remaining != bilan.remaining {
            words.append(
                former.remaining.isBlank
                    ? "\(bilan.remainingLabel) indiqué" : "\(bilan.remainingLabel) réécrit")
        }
        for kind in Assessment.PointKind.allCases
        where former.points.filter({ $0.kind == kind }) != bilan.points.filter({ $0.kind == kind }) {
            words.append("\(kind.label) revus")
        }
        french = words
    }

    /// Whether it says nothing else.
    package var isEmpty: Bool { french.isEmpty }
}

extension Assessment {
    /// The day since which bilans that count have said the same as this one, given those of its fiche; nil where it says
    /// something new.
    package func unchanged(since formers: some Sequence<Assessment>) -> Day? {
        var since: Day?
        for former in formers.countingBefore(self).reversed() {
            guard AssessmentChanges(from: former, to: self).isEmpty else { break }
            since = former.day
        }
        return since
    }
}

extension Sequence<Assessment> {
    /// Those of one fiche that count and stand before a bilan, oldest first.
    fileprivate func countingBefore(_ bilan: Assessment) -> [Assessment] {
        filter { former in
            former.action == bilan.action && former.counts && former.day <= bilan.day
                && !(former.day == bilan.day && former.kind == bilan.kind)
        }.sorted { ($0.day, $0.id) < ($1.day, $1.id) }
    }

    /// The last of them.
    package func lastBefore(_ bilan: Assessment) -> Assessment? { countingBefore(bilan).last }
}
