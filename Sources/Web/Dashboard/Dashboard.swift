import Domain
import Storage

/// What a coordinator asks on Monday, computed from the facts of the contract.
struct Dashboard: Sendable {
    let dossier: Dossier
    let today: Day
    let synthesis: Synthesis
    let dues: [CommitteeDue]
    let checks: [Check]
    /// How far the indicators that found the attainment are.
    let founding: FoundingIndicators
    let promises: [JournalEntry]
    /// From today on, soonest first.
    let coming: [Coming]
    /// The latest of the history, with where each thing stands.
    let log: HistoryLog
    /// Advances noted in the quarter so far.
    let advances: Int
    /// What people changed last, newest first, each thing once.
    let recent: [HistoryRow]
    /// The last version of the review of the quarter before; nil while none was published.
    let published: Publication?

    init(
        _ dossier: Dossier, _ log: HistoryLog, advances: Int, publications: [Publication] = [],
        on today: Day
    ) {
        self.dossier = dossier
        self.log = log
        self.advances = advances
        let before = Quarter(of: today).previous
        published = publications.first { $0.quarter == before }
        self.today = today
        synthesis = dossier.synthesis(on: today)
        dues = dossier.committeeDues(on: today)
        checks = dossier.checks(on: today)
        founding = FoundingIndicators(of: dossier, on: today)
        promises = dossier.openPromises(on: today)
        coming = dossier.coming(after: today.adding(days: -1)).filter { [dues] date in
            !dues.contains { $0.isRepeated(by: date) }
        }
        var told: Set<[String]> = []
        recent = log.rows.filter { row in
            row.memberName != nil && row.verb.changes
                && told.insert([row.kind.rawValue, String(row.objectID)]).inserted
        }
    }

    /// The quarter whose review is being made.
    var quarter: Quarter { Quarter(of: today) }

    /// Meetings held in the quarter so far.
    var heldMeetings: Int {
        dossier.meetings.count {
            $0.state == .held && quarter.contains($0.when.first) && $0.when.first <= today
        }
    }

    /// Planned meetings whose day has passed: held or not, nobody noted it.
    var unnotedMeetings: [Meeting] {
        dossier.meetings.filter { $0.state == .planned && $0.when.last < today }
    }

    /// Findings that are not told with what is late.
    var calmChecks: [(kind: Check.Kind, found: [Check])] {
        Check.Kind.allCases.filter { $0 != .forecastPassed && $0 != .committeeOverdue }.compactMap { kind in
            let found = checks.filter { $0.kind == kind }
            return found.isEmpty ? nil : (kind, found)
        }
    }

    /// The bilans in some states, oldest first.
    func bilans(_ states: Set<Assessment.StateName>) -> [Assessment] {
        dossier.assessments.filter { states.contains($0.state.name) }
    }

    /// The number of a fiche.
    func number(_ id: ID<Action>) -> Int? {
        dossier.$actions[id]?.number
    }

    /// The fiche that a bilan of the history is about.
    func fiche(of row: HistoryRow) -> Int? {
        row.kind == .assessment ? log.place(of: row)?.action : nil
    }

    /// The meeting whose minutes, deck or émargement a row of the history is about.
    func meeting(of row: HistoryRow) -> Meeting? {
        guard [.minutes, .deck, .attendance].contains(row.kind) else { return nil }
        return log.place(of: row)?.meeting.flatMap { dossier.$meetings[$0] }
    }

    /// The meeting that a coming date announces.
    func meeting(of date: Coming) -> Meeting? {
        date.kind == .meeting
            ? dossier.meetings.first { $0.title == date.label && $0.when == date.when } : nil
    }
}

extension HistoryVerb {
    /// Whether the row tells a change of the contract.
    fileprivate var changes: Bool {
        switch self {
        case .create, .change, .remove, .restore: true
        case .signIn, .refuse, .export: false
        }
    }
}
