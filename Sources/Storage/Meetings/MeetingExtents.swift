import Domain
import GRDB

extension Extent {
    /// A meeting as its pages show it.
    package static func meeting(_ id: ID<Meeting>) -> Extent {
        .terms + .directory + .actions + .committees + .proposals + .openTasks
            + Extent {
                $0.milestones = .those { _ in
                    """
                    SELECT id FROM milestone WHERE removed = 0
                        AND (meeting_id = \(id) OR task_id IN (SELECT id FROM task WHERE meeting_id = \(id)))
                    """
                }
                $0.read(meetings: .one(id), with: MeetingPart.allCases)
                $0.read(meetings: .answering(id), with: [.conclusions])
                $0.read(meetings: .followed(by: id), with: [.decisions])
                $0.read(entries: .those { _ in "SELECT id FROM journal_entry WHERE meeting_id = \(id)" })
                $0.assessments = .those { _ in
                    """
                    SELECT l.assessment_id FROM decision d JOIN decision_assessment l ON l.decision_id = d.id
                    WHERE d.meeting_id = \(id)
                    """
                }
            }
    }

    /// The form of a meeting.
    package static func meetingForm(_ id: ID<Meeting>?) -> Extent {
        let form: Extent = .directory + .actions + .committees + Extent { $0.read(meetings: .every) }
        return id.map { form + .meeting($0) } ?? form
    }

    /// What prepares a meeting: the earlier ones of its instance, and what they left.
    package static func preparation(of id: ID<Meeting>) -> Extent {
        .meeting(id)
            + Extent {
                $0.minutes = .all
                $0.read(meetings: .every, with: [.agenda, .tasks])
            }
    }

    /// The émargement of a meeting, with who came to the last one.
    package static func attendance(of id: ID<Meeting>) -> Extent {
        .meeting(id) + Extent { $0.read(meetings: .every, with: [.attendance]) }
    }

    /// A meeting in session: the fiches of its points, and what was noted.
    package static func session(of id: ID<Meeting>) -> Extent {
        .meeting(id) + .strategy
            + Extent {
                $0.notes = .those { _ in "SELECT id FROM note WHERE meeting_id = \(id)" }
                ($0.indicators, $0.indicatorParts) = (.all, true)
                $0.assessments = .all
                $0.read(
                    entries: .those { _ in
                        """
                        SELECT x.entry_id FROM agenda_item i JOIN entry_action x ON x.action_id = i.action_id
                        WHERE i.meeting_id = \(id)
                        """
                    }, with: EntryPart.allCases)
                $0.read(meetings: .having("decision"), with: [.decisions])
            }
    }

    /// What a séance leaves open, and whether another meeting follows.
    package static func closing(of id: ID<Meeting>) -> Extent {
        .session(of: id) + Extent { $0.read(meetings: .every) }
    }

    /// Who came to which meetings.
    package static let attendanceReport: Extent =
        .terms + .organizations + .actions + .committees
        + Extent {
            $0.read(meetings: .every, with: [.attendance, .actions])
        }
}

extension Extent.Rows {
    /// The meetings to come.
    static let planned = Self.those {
        "SELECT id FROM meeting WHERE contract_id = \($0) AND removed = 0 AND state = 'planned'"
    }

    /// The meetings that made the propositions which one answers.
    fileprivate static func answering(_ id: ID<Meeting>) -> Self {
        .those { _ in
            """
            SELECT c.meeting_id FROM decision d JOIN decision_answer a ON a.decision_id = d.id
                JOIN conclusion c ON c.id = a.conclusion_id
            WHERE d.meeting_id = \(id)
            """
        }
    }

    /// The meetings that took the decisions which one carries on.
    fileprivate static func followed(by id: ID<Meeting>) -> Self {
        .those { _ in
            """
            SELECT d.meeting_id FROM meeting_follow f JOIN decision d ON d.id = f.decision_id
            WHERE f.meeting_id = \(id)
            UNION SELECT d.meeting_id FROM task t JOIN task_follow f ON f.task_id = t.id
                JOIN decision d ON d.id = f.decision_id
            WHERE t.meeting_id = \(id)
            """
        }
    }
}
