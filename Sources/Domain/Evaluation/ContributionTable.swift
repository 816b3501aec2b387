/// What each fiche bears on: as somebody said it, or as its fields let suppose.
package struct ContributionTable: Hashable, Sendable {
    /// One fiche.
    package struct Line: Hashable, Sendable {
        package let action: Action
        package let axis: Axis?
        package let contribution: ActionContribution

        /// Whether somebody said it; else its fields propose it.
        package var isStored: Bool { contribution.id != .unsaved }
        /// Whether it waits for somebody to say that it is so.
        package var isProposed: Bool { !isStored || contribution.isInvented }
    }

    /// How many fiches bear on a theme.
    package struct Count: Hashable, Sendable {
        package let theme: EvaluationTheme
        package let central: Int
        package let secondary: Int
        package let total: Int

        /// Whether it tells too few fiches apart: more than a third of them are central.
        package var isBlunt: Bool { central * 3 > total }
    }

    /// As the fiches are ordered.
    package let lines: [Line]

    /// Those that somebody said.
    package var stored: [Line] { lines.filter(\.isStored) }

    /// How many bear on each theme, as the table shows them.
    package var counts: [Count] {
        EvaluationTheme.allCases.map { theme in
            Count(
                theme: theme, central: lines.count { $0.contribution[theme] == .central },
                secondary: lines.count { $0.contribution[theme] == .secondary }, total: lines.count)
        }
    }

    /// «15 fiches : 12 renseignées, 3 proposées».
    package var summary: String {
        let waiting = lines.count - stored.count
        let counts: [String?] = [
            stored.isEmpty ? nil : French.count(stored.count, "renseignée"),
            waiting == 0 ? nil : French.count(waiting, "proposée"),
        ]
        return
            "\(French.count(lines.count, "fiche"))\u{202f}: \(counts.compactMap(\.self).joined(separator: ", "))"
    }
}

extension Dossier {
    /// On what each fiche bears.
    package var contributionTable: ContributionTable {
        let said = Dictionary(contributions.map { ($0.action, $0) }) { first, _ in first }
        return ContributionTable(
            lines: actions.map { action in
                let axis = $axes[action.axis]
                return ContributionTable.Line(
                    action: action, axis: axis,
                    contribution: said[action.id] ?? ContributionProposal(of: action, in: axis).contribution)
            })
    }
}
