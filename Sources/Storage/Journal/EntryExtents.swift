import Domain
import GRDB

extension Extent {
    /// An advance as a page: what it names, what it answers and what answers it.
    package static func entry(_ id: ID<JournalEntry>) -> Extent {
        .terms + .organizations + .actions
            + Extent {
                $0.milestones = .those { _ in
                    "SELECT id FROM milestone WHERE entry_id = \(id) AND removed = 0"
                }
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

    /// The form of an advance, new or not, with what it offers to link it to.
    package static func entryForm(
        _ id: ID<JournalEntry>?, telling meeting: ID<Meeting>?, _ offer: EntryOffer
    ) -> Extent {
        let form: Extent =
            .terms + .directory + .actions
            + Extent {
                $0.read(meetings: .offered(offer, for: id), with: [.decisions])
                let chosen = offer.promises.map(\.rawValue)
                $0.read(
                    entries: .openPromises
                        + .those { _ in "SELECT id FROM journal_entry WHERE id IN \(chosen)" })
                $0.read(entries: .counting, with: [.counts])
            }
        let own = id.map(entry) ?? .contract
        return meeting.map { form + own + .telling($0) } ?? form + own
    }

    /// The advances and the convocations that a document hangs on.
    package static func attachment(_ file: String) -> Extent {
        Extent {
            $0.read(
                entries: .those { _ in "SELECT entry_id FROM entry_attachment WHERE file = \(file)" },
                with: [.attachments])
            $0.read(
                meetings: .those { _ in "SELECT meeting_id FROM meeting_document WHERE file = \(file)" },
                with: [.documents])
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
    /// The meetings that `EntryOffer` offers, and those of the decisions that it does.
    fileprivate static func offered(_ offer: EntryOffer, for id: ID<JournalEntry>?) -> Self {
        let (meetings, decisions) = (offer.meetings.map(\.rawValue), offer.decisions.map(\.rawValue))
        let year = offer.year.map(String.init) ?? ""
        return .some([
            { contract in
                """
                SELECT id FROM (SELECT id FROM meeting
                    WHERE contract_id = \(contract) AND removed = 0 AND state = 'held'
                    ORDER BY first_day DESC, time DESC, id DESC LIMIT \(EntryOffer.recent))
                """
            },
            { contract in
                """
                SELECT id FROM meeting WHERE contract_id = \(contract)
                    AND first_day BETWEEN \(year + "-01-01") AND \(year + "-12-31")
                """
            },
            { _ in
                """
                SELECT id FROM meeting WHERE id IN \(meetings)
                UNION SELECT meeting_id FROM decision WHERE id IN \(decisions)
                UNION SELECT d.meeting_id FROM entry_follow f JOIN decision d ON d.id = f.decision_id
                    WHERE f.entry_id = \(id)
                """
            },
        ])
    }

    /// Of the last advances, one for each thing that they counted.
    fileprivate static let counting = Self.those {
        """
        SELECT min(entry_id) FROM entry_count WHERE entry_id IN (
            SELECT id FROM journal_entry WHERE contract_id = \($0) AND removed = 0
            ORDER BY first_day DESC, id DESC LIMIT \(EntryOffer.remembered)) GROUP BY label
        """
    }

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
