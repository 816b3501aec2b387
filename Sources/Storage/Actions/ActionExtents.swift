import Domain
import GRDB

extension Extent {
    /// The list of fiches on a day.
    package static func actionList(on day: Day) -> Extent {
        .synthesis(on: day) + .strategy
            + Extent {
                $0.organizations = .those {
                    "SELECT pilot_id FROM action WHERE contract_id = \($0) AND removed = 0"
                }
            }
    }

    /// The forms of a fiche.
    package static let actionForm: Extent = .terms + .directory + .strategy

    /// The sections of a fiche, with its indicators.
    package static func actionSections(of number: Int) -> Extent { .actionForm + .indicators(of: number) }

    /// The forms of the indicators of a fiche.
    package static func indicators(of number: Int) -> Extent {
        .actions
            + Extent {
                $0.indicatorParts = true
                $0.indicators = .those {
                    """
                    SELECT i.id FROM action a JOIN indicator i ON i.action_id = a.id
                    WHERE a.contract_id = \($0) AND a.number = \(number)
                    """
                }
            }
    }
}
