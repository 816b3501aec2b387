import Domain
import GRDB

extension Extent {
    /// `Dossier.threads(of:)`: what was proposed, decided and done since.
    static let threads = Extent {
        $0.read(meetings: .having("decision"), with: [.decisions])
        $0.read(meetings: .waiting + .answered, with: [.conclusions])
        $0.read(meetings: .carrying, with: [.tasks, .follows])
        $0.read(entries: .following, with: [.follows])
    }

    /// The register of decisions, with what followed each up to a day.
    package static func register(on day: Day) -> Extent {
        .organizations + .actions + .committees + .lastNews(on: day)
            + Extent {
                $0.assessments = .all
                $0.read(meetings: .every, with: [.decisions, .conclusions, .tasks, .follows])
                $0.read(entries: .following, with: [.follows])
            }
    }

    /// What a meeting left, with the notes that it may come from.
    package static func decisions(of id: ID<Meeting>) -> Extent {
        .meeting(id) + Extent { $0.notes = .those { _ in "SELECT id FROM note WHERE meeting_id = \(id)" } }
    }

    /// The form of what a meeting left.
    package static func decisionForm(of id: ID<Meeting>) -> Extent {
        .directory + .actions + .committees
            + Extent {
                $0.assessments = .all
                $0.read(meetings: .every, with: [.decisions, .conclusions])
                $0.read(meetings: .one(id), with: MeetingPart.allCases)
            }
    }

    /// `Dossier.proposals(on:)`: what waits for a COPIL, and the COPILs that may have answered.
    static let proposals = Extent {
        $0.read(meetings: .waiting + .answered, with: [.conclusions])
        $0.read(meetings: .answering, with: [.decisions])
        $0.read(meetings: .steeringSinceWaiting)
    }

    /// `Dossier.openTasks`, with whom they are asked of.
    static let openTasks = Extent {
        $0.organizations = .all
        $0.people = .those {
            """
            SELECT t.person_id FROM meeting m JOIN task t ON t.meeting_id = m.id
            WHERE m.contract_id = \($0) AND m.removed = 0 AND t.done_on IS NULL
            """
        }
        $0.read(
            meetings: .those {
                """
                SELECT m.id FROM meeting m JOIN task t ON t.meeting_id = m.id
                WHERE m.contract_id = \($0) AND m.removed = 0 AND t.done_on IS NULL
                """
            }, with: [.tasks])
    }
}

extension Extent.Rows {
    /// Every meeting.
    static let every = Self.those { "SELECT id FROM meeting WHERE contract_id = \($0)" }

    /// The meetings that have rows of a part.
    static func having(_ part: String) -> Self {
        .those {
            """
            SELECT m.id FROM meeting m JOIN \(sql: part) p ON p.meeting_id = m.id
            WHERE m.contract_id = \($0) AND m.removed = 0
            """
        }
    }

    /// The COPILs held since a proposition waited for one.
    fileprivate static let steeringSinceWaiting = Self.those {
        """
        SELECT id FROM meeting WHERE contract_id = \($0) AND removed = 0 AND kind = 'steering' AND state = 'held'
            AND first_day >= (
                SELECT min(m.first_day) FROM meeting m JOIN conclusion c ON c.meeting_id = m.id
                WHERE m.contract_id = \($0) AND m.removed = 0 AND c.awaits_steering = 1)
        """
    }

    /// The meetings of which a decision answers a proposition.
    fileprivate static let answering = Self.those {
        """
        SELECT m.id FROM meeting m JOIN decision d ON d.meeting_id = m.id
            JOIN decision_answer a ON a.decision_id = d.id
        WHERE m.contract_id = \($0) AND m.removed = 0
        """
    }

    /// The meetings of which a proposition goes to a COPIL.
    static let waiting = Self.those {
        """
        SELECT m.id FROM meeting m JOIN conclusion c ON c.meeting_id = m.id
        WHERE m.contract_id = \($0) AND m.removed = 0 AND c.awaits_steering = 1
        """
    }

    /// The meetings of which a COPIL answered a proposition.
    static let answered = Self.those {
        """
        SELECT c.meeting_id FROM meeting m JOIN decision d ON d.meeting_id = m.id
            JOIN decision_answer a ON a.decision_id = d.id JOIN conclusion c ON c.id = a.conclusion_id
        WHERE m.contract_id = \($0)
        """
    }

    /// The meetings that carry a decision on, by themselves or by a task.
    static let carrying = Self.some([
        { contract in
            """
            SELECT m.id FROM meeting m JOIN meeting_follow f ON f.meeting_id = m.id
            WHERE m.contract_id = \(contract) AND m.removed = 0
            """
        },
        { contract in
            """
            SELECT m.id FROM meeting m JOIN task t ON t.meeting_id = m.id JOIN task_follow f ON f.task_id = t.id
            WHERE m.contract_id = \(contract) AND m.removed = 0
            """
        },
    ])

    /// The advances that carry a decision on.
    static let following = Self.those {
        """
        SELECT f.entry_id FROM meeting m JOIN decision d ON d.meeting_id = m.id
            JOIN entry_follow f ON f.decision_id = d.id
        WHERE m.contract_id = \($0)
        """
    }
}
