import Domain
import GRDB

extension Store {
    /// Says that a task of a meeting is done, on the day of the act; one already done stays as it is.
    package func finishTask(
        _ id: ID<MeetingTask>, of meeting: ID<Meeting>, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let contract = writing.contract
            var stored = try MeetingReader(db: writing.db, contract: contract).one(meeting)
            guard let index = stored.tasks.firstIndex(where: { $0.id == id }) else { throw Refusal.notFound }
            guard stored.tasks[index].doneOn == nil else { return }
            stored.tasks[index].doneOn = signature.day
            try writing.save(stored)
        }
    }
}

extension Store {
    /// Answers a proposition at a COPIL, in one gesture; nil takes the answer back.
    package func answer(
        _ proposal: ID<Conclusion>, _ outcome: Decision.Outcome?, reserve: String = "", at id: ID<Meeting>,
        in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let reader = MeetingReader(db: writing.db, contract: writing.contract)
            var (meeting, newcomers) = (try reader.one(id), Newcomers())
            let conclusion = try reader.conclusion(proposal, before: meeting)
            if let outcome {
                try meeting.answer(conclusion, outcome, reserve: reserve) { newcomers.group($0) }
            } else {
                try meeting.takeBackAnswer(to: conclusion)
            }
            try writing.open(newcomers.groups, of: &meeting)
            try meeting.validate(today: signature.day, among: writing.committees(namedBy: meeting))
            try writing.save(meeting)
        }
    }
}

extension MeetingReader {
    /// A proposition of another meeting, that is not later.
    fileprivate func conclusion(_ id: ID<Conclusion>, before meeting: Meeting) throws -> Conclusion {
        let sql = "SELECT meeting_id FROM conclusion WHERE id = ?"
        guard let owner = try ID<Meeting>.fetchOne(db, sql: sql, arguments: [id]), owner != meeting.id,
            let conclusion = try one(owner).conclusions.first(where: { $0.id == id })
        else { throw Refusal.notFound }
        guard try one(owner).when.first <= meeting.when.last else { throw Refusal.notFound }
        return conclusion
    }
}

extension WriteTransaction {
    /// Opens the working groups that decisions of the meeting name and the contract lacks, each for the fiches of its
    /// decisions.
    func open(_ groups: [Newcomers.Group], of meeting: inout Meeting) throws {
        guard !groups.isEmpty else { return }
        var unmarked = self
        unmarked.once = nil
        let known = try committees(
            "SELECT * FROM committee WHERE contract_id = ? AND removed = 0", [contract])
        for group in groups {
            let opening = meeting.decisions.indices.filter { meeting.decisions[$0].committee == group.id }
            guard !opening.isEmpty else { continue }
            var committee = Committee(.workingGroup, group.name)
            committee.actions = opening.flatMap { meeting.decisions[$0].actions }.inFirstOrder
            let same = known.first { French.folded($0.name) == French.folded(group.name) }
            try committee.validate()
            let id = try same?.id ?? ID(unmarked.save(committee))
            for index in opening { meeting.decisions[index].committee = id }
        }
    }

    /// The instances that decisions of the meeting name: what the rule on openings asks for.
    func committees(namedBy meeting: Meeting) throws -> [Committee] {
        try meeting.decisions.compactMap(\.committee).flatMap { id in
            try committees("SELECT * FROM committee WHERE id = ? AND contract_id = ?", [id, contract])
        }
    }

    /// The instance that a meeting names.
    func committee(of meeting: Meeting) throws -> Committee? {
        guard let id = meeting.committee else { return nil }
        return try committees(
            "SELECT * FROM committee WHERE id = ? AND contract_id = ?", [id, contract]
        ).first
    }

    private func committees(_ sql: String, _ arguments: StatementArguments) throws -> [Committee] {
        try db.cachedStatement(sql: sql).values(arguments, Committee.init)
    }
}

extension [ID<Action>] {
    /// Each once, where it came first.
    fileprivate var inFirstOrder: [ID<Action>] {
        var seen: Set<ID<Action>> = []
        return filter { seen.insert($0).inserted }
    }
}
