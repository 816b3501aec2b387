import Domain
import GRDB

extension Extent {
    /// `Dossier.steps(on:)`: the étapes, and what holds their dates.
    package static let milestones = Extent {
        ($0.actions, $0.milestones) = (.all, .all)
        $0.read(meetings: .meetings(ofSteps: { "s.contract_id = \($0)" }), with: [.tasks])
        $0.read(entries: .entries(ofSteps: { "s.contract_id = \($0)" }))
    }

    /// `Dossier.steps(of:on:)`: those of one fiche.
    static func milestones(of action: ID<Action>) -> Extent {
        let own: SQL = "action_id = \(action)"
        return Extent {
            $0.actions = .one(action)
            $0.milestones = .those { _ in "SELECT id FROM milestone WHERE \(own) AND removed = 0" }
            $0.read(
                meetings: .some([
                    { _ in "SELECT meeting_id FROM milestone WHERE \(own) AND meeting_id IS NOT NULL" },
                    { _ in
                        "SELECT t.meeting_id FROM task t WHERE t.id IN (SELECT task_id FROM milestone WHERE \(own))"
                    },
                ]), with: [.tasks])
            $0.read(
                entries: .some([
                    { _ in "SELECT entry_id FROM milestone WHERE \(own) AND entry_id IS NOT NULL" },
                    { _ in
                        """
                        SELECT e.id FROM journal_entry e
                        WHERE e.answers_id IN (SELECT entry_id FROM milestone WHERE \(own))
                        """
                    },
                ]))
        }
    }

    /// `Dossier.arbitrations(on:)` and `bucketProposals(on:)`: the étapes, the bilans, what COPILs decided.
    package static func arbitrations(on day: Day) -> Extent {
        .milestones + .synthesis(on: day)
            + Extent {
                $0.assessmentParts = false
                $0.assessments = .those {
                    """
                    SELECT id FROM assessment WHERE contract_id = \($0) AND removed = 0
                        AND state IN ('submitted', 'validated') AND day <= \(day)
                    """
                }
                $0.read(meetings: .steering, with: [.decisions])
            }
    }

    /// The page of the planning.
    package static func planning(on day: Day) -> Extent {
        .arbitrations(on: day) + .announcedOffPlanning(on: day)
            + Extent { ($0.axes, $0.organizations, $0.planningVersions) = (.all, .all, .all) }
    }

    /// `Dossier.announcedOffPlanning(on:)`: what is planned, what advances announce, the tasks that are open.
    private static func announcedOffPlanning(on day: Day) -> Extent {
        Extent {
            $0.read(meetings: .planned, with: [.actions])
            $0.read(
                meetings: .those {
                    """
                    SELECT m.id FROM task t JOIN meeting m ON m.id = t.meeting_id
                    WHERE m.contract_id = \($0) AND m.removed = 0 AND t.done_on IS NULL
                    """
                }, with: [.tasks])
            $0.read(
                entries: .some([
                    { contract in
                        """
                        SELECT id FROM journal_entry WHERE contract_id = \(contract) AND removed = 0
                            AND next >= \(String(day.year))
                        """
                    },
                    { contract in
                        """
                        SELECT id FROM journal_entry WHERE contract_id = \(contract) AND removed = 0
                            AND answers_id IS NOT NULL
                        """
                    },
                ]), with: [.actions])
        }
    }

    /// The forms of an étape.
    package static let milestoneForm: Extent = .milestones + .directory

    /// The versions of the planning, and what they are compared with.
    package static let planningVersions: Extent =
        .milestones
        + Extent {
            $0.planningVersions = .all
            $0.read(meetings: .steering, with: [.decisions])
        }
}

extension Extent.Rows {
    /// The meetings that étapes are, or that hold the tasks that they are.
    static func meetings(ofSteps wanted: @escaping @Sendable (ID<Contract>) -> SQL) -> Self {
        .some([
            { contract in
                """
                SELECT s.meeting_id FROM milestone s
                WHERE \(wanted(contract)) AND s.removed = 0 AND s.meeting_id IS NOT NULL
                """
            },
            { contract in
                """
                SELECT t.meeting_id FROM milestone s JOIN task t ON t.id = s.task_id
                WHERE \(wanted(contract)) AND s.removed = 0
                """
            },
        ])
    }

    /// The advances whose next date étapes are, and those that answer them.
    static func entries(ofSteps wanted: @escaping @Sendable (ID<Contract>) -> SQL) -> Self {
        .some([
            { contract in
                """
                SELECT s.entry_id FROM milestone s
                WHERE \(wanted(contract)) AND s.removed = 0 AND s.entry_id IS NOT NULL
                """
            },
            { contract in
                """
                SELECT e.id FROM milestone s JOIN journal_entry e ON e.answers_id = s.entry_id
                WHERE \(wanted(contract)) AND s.removed = 0 AND e.removed = 0
                """
            },
        ])
    }

    /// The COPILs and COTECHs that were held.
    fileprivate static let steering = Self.those {
        """
        SELECT id FROM meeting WHERE contract_id = \($0) AND removed = 0 AND state = 'held'
            AND kind IN ('steering', 'technical')
        """
    }
}
