/// How far the indicators that found the attainment are on a day; one that is without object does not count.
package struct FoundingIndicators: Hashable, Sendable {
    /// Those whose cible is reached.
    package let reached: [IndicatorList.Line]
    /// Those that have a value short of their cible.
    package let open: [IndicatorList.Line]
    /// Those that have none.
    package let lacking: [IndicatorList.Line]

    /// Those of a contract, or of some of its fiches alone.
    package init(of dossier: Dossier, on day: Day, among actions: Set<ID<Action>>? = nil) {
        let lines = IndicatorList(of: dossier, on: day) { indicator in
            indicator.founds
                && actions.map { own in indicator.action.map(own.contains) ?? false } ?? true
        }.lines.filter { $0.state.measured?.lack != .inapplicable }
        reached = lines.filter { $0.isReached == true }
        lacking = lines.filter { $0.state.measured?.number == nil }
        open = lines.filter { $0.isReached != true && $0.state.measured?.number != nil }
    }

    /// All that count.
    package var count: Int { reached.count + open.count + lacking.count }

    /// «18 atteints sur 31, 2 sans valeur».
    package var words: String {
        let lack = lacking.isEmpty ? "" : ", \(lacking.count) sans valeur"
        return "\(French.count(reached.count, "atteint")) sur\u{a0}\(count)\(lack)"
    }
}
