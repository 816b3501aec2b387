import Domain
import GRDB

extension Extent {
    /// The list of meetings.
    package static func meetingList(on day: Day) -> Extent {
        .actions + .dues(on: day)
            + Extent {
                $0.read(
                    meetings: .every, with: [.actions, .attendance, .contributions, .decisions, .conclusions])
            }
    }

    /// A meeting as its pages show it.
    package static func meeting(_ id: ID<Meeting>) -> Extent {
        .terms + .directory + .actions + .committees + .proposals + .openTasks
            + Extent {
                $0.read(meetings: .one(id), with: MeetingPart.allCases)
                $0.read(meetings: .having("decision"), with: [.decisions, .conclusions])
                $0.read(entries: .those { _ in "SELECT id FROM journal_entry WHERE meeting_id = \(id)" })
                $0.assessments = .those { contract in
                    """
                    SELECT a.id FROM assessment a WHERE a.contract_id = \(contract)
                        AND EXISTS (SELECT 1 FROM decision d WHERE d.meeting_id = \(id))
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

    /// Who came to which meetings.
    package static let attendanceReport: Extent =
        .terms + .organizations + .actions + .committees
        + Extent {
            $0.read(meetings: .every, with: [.attendance, .actions])
        }
}
