import Domain
import GRDB

extension Extent.Rows {
    /// The last bilan that counts of each fiche up to a day, and those before it that moved its forecast.
    static func counted(upTo day: Day) -> Self {
        .some([
            { contract in
                """
                SELECT (SELECT a.id FROM assessment a WHERE a.action_id = f.id AND a.removed = 0
                    AND a.state IN ('submitted', 'validated') AND a.day <= \(day)
                    AND (a.known IS NULL OR a.known <= \(day))
                    ORDER BY a.day DESC, a.id DESC LIMIT 1)
                FROM action f WHERE f.contract_id = \(contract) AND f.removed = 0
                """
            },
            { contract in
                """
                SELECT id FROM (
                    SELECT a.id, a.horizon,
                        lag(a.horizon) OVER (PARTITION BY a.action_id ORDER BY a.day, a.id) AS former
                    FROM action f JOIN assessment a ON a.action_id = f.id
                    WHERE f.contract_id = \(contract) AND f.removed = 0 AND a.removed = 0
                        AND a.state IN ('submitted', 'validated') AND a.day <= \(day)
                        AND (a.known IS NULL OR a.known <= \(day)) AND a.horizon IS NOT NULL)
                WHERE horizon IS NOT former
                """
            },
        ])
    }

    /// `Dossier.assessmentsNoted(since:)`: those that speak of that time.
    static func noted(since day: Day) -> Self {
        .those {
            """
            SELECT id FROM assessment WHERE contract_id = \($0) AND removed = 0
                AND state IN ('submitted', 'validated') AND day <= \(day) AND known > \(day)
            """
        }
    }

    /// The bilans in some states.
    static func bilans(_ states: [Assessment.StateName]) -> Self {
        let codes = states.map(\.rawValue)
        return .those {
            "SELECT id FROM assessment WHERE contract_id = \($0) AND removed = 0 AND state IN \(codes)"
        }
    }
}

extension Extent {
    /// `Dossier.synthesis(on:)`: fiches, what their bilans count, the decisions that weigh on them.
    package static func synthesis(on day: Day) -> Extent {
        Extent {
            $0.actions = .all
            $0.assessments = .counted(upTo: day)
            // What orients or validates changes no standing.
            $0.read(
                meetings: .those {
                    """
                    SELECT m.id FROM meeting m JOIN decision d ON d.meeting_id = m.id
                    WHERE m.contract_id = \($0) AND m.removed = 0 AND m.state = 'held' AND m.kind = 'steering'
                        AND d.effect IN ('priority', 'standby', 'resumption', 'stop', 'renunciation', 'deferral')
                    """
                }, with: [.decisions])
        }
    }

    /// The page of the synthesis: by axis, beside the last committees.
    package static func synthesisPage(on day: Day) -> Extent {
        .synthesis(on: day) + .arbitrations(on: day)
            + Extent {
                $0.axes = .all
                $0.assessments = .noted(since: day)
                $0.read(
                    meetings: .those {
                        """
                        SELECT id FROM (SELECT id FROM meeting WHERE contract_id = \($0) AND removed = 0
                            AND state = 'held' AND kind = 'steering'
                            ORDER BY first_day DESC, time DESC, id DESC LIMIT 3)
                        """
                    })
            }
    }
}
