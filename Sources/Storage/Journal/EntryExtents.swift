import Domain
import GRDB

extension Extent {
    /// An advance as a page: what it names, what it answers and what answers it.
    package static func entry(_ id: ID<JournalEntry>) -> Extent {
        .terms + .organizations + .actions
            + Extent {
                $0.read(entries: .one(id), with: EntryPart.allCases)
                $0.read(
                    entries: .those { _ in
                        """
                        SELECT id FROM journal_entry WHERE answers_id = \(id)
                        UNION SELECT answers_id FROM journal_entry WHERE id = \(id)
                        """
                    })
                $0.read(
                    meetings: .those { _ in "SELECT meeting_id FROM journal_entry WHERE id = \(id)" })
            }
    }

    /// The form of an advance, new or not.
    package static func entryForm(_ id: ID<JournalEntry>?, telling meeting: ID<Meeting>?) -> Extent {
        let form: Extent =
            .terms + .directory + .actions
            + Extent {
                $0.read(meetings: .every)
                $0.read(meetings: .having("decision"), with: [.decisions])
                $0.read(entries: .openPromises)
                $0.read(
                    entries: .those {
                        """
                        SELECT min(e.id) FROM journal_entry e JOIN entry_count c ON c.entry_id = e.id
                        WHERE e.contract_id = \($0) AND e.removed = 0 GROUP BY c.label
                        """
                    }, with: [.counts])
            }
        let own = id.map(entry) ?? .contract
        return meeting.map { form + own + .telling($0) } ?? form + own
    }

    /// The advances that a document hangs on.
    package static func attachment(_ file: String) -> Extent {
        Extent {
            $0.read(
                entries: .those { _ in "SELECT entry_id FROM entry_attachment WHERE file = \(file)" },
                with: [.attachments])
        }
    }

    /// A meeting, for the advance that it proposes.
    package static func telling(_ meeting: ID<Meeting>) -> Extent {
        .organizations + .actions
            + Extent {
                $0.read(meetings: .one(meeting), with: MeetingPart.allCases)
                $0.read(
                    entries: .those { _ in "SELECT id FROM journal_entry WHERE meeting_id = \(meeting)" })
            }
    }

    /// `Dossier.openPromises(on:)`: advances «à compléter» that nothing answered up to a day.
    static func promises(on day: Day) -> Extent {
        Extent {
            $0.read(
                entries: .those {
                    """
                    SELECT e.id FROM journal_entry e WHERE e.contract_id = \($0) AND e.removed = 0
                        AND e.is_to_complete = 1 AND NOT EXISTS (
                            SELECT 1 FROM journal_entry a
                            WHERE a.answers_id = e.id AND a.removed = 0 AND a.first_day <= \(day))
                    """
                }, with: [.actions])
        }
    }

    /// `Dossier.untoldMeetings(since:)`, with the advance that each proposes.
    static func untold(since day: Day) -> Extent {
        Extent {
            $0.organizations = .all
            let since = day.adding(months: -12)
            $0.read(
                meetings: .those {
                    """
                    SELECT id FROM meeting WHERE contract_id = \($0) AND removed = 0 AND state = 'held'
                        AND first_day >= \(since) AND NOT EXISTS (
                            SELECT 1 FROM journal_entry e WHERE e.meeting_id = meeting.id AND e.removed = 0)
                    """
                }, with: [.actions, .conclusions, .contributions, .attendance, .tasks])
            $0.read(
                entries: .those {
                    """
                    SELECT e.id FROM meeting m JOIN journal_entry e ON e.meeting_id = m.id
                    WHERE m.contract_id = \($0) AND m.removed = 0 AND m.first_day >= \(since) AND e.removed = 0
                    """
                })
        }
    }
}

extension Extent.Rows {
    /// The advances «à compléter» that nothing answers.
    static let openPromises = Self.those {
        """
        SELECT e.id FROM journal_entry e WHERE e.contract_id = \($0) AND e.removed = 0 AND e.is_to_complete = 1
            AND NOT EXISTS (SELECT 1 FROM journal_entry a WHERE a.answers_id = e.id AND a.removed = 0)
        """
    }

    /// The meetings of a quarter.
    static func held(in quarter: Quarter) -> Self {
        .those {
            """
            SELECT id FROM meeting WHERE contract_id = \($0) AND removed = 0
                AND first_day BETWEEN \(quarter.first) AND \(quarter.last)
            """
        }
    }
}
