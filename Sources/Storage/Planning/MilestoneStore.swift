import Domain
import GRDB

extension Store {
    /// Creates an étape, or writes one that still carries the version read; the structures that it names and the directory
    /// lacks are added first. Throws `.stale` when somebody wrote first.
    @discardableResult
    package func save(
        _ milestone: Milestone, adding newcomers: Newcomers = Newcomers(), in slug: String,
        by signature: Signature
    ) async throws -> ID<Milestone> {
        try milestone.validate(today: signature.day)
        return try await write(in: slug, by: signature, .editContract) { writing in
            try writing.requireAlone(milestone)
            return ID(try writing.save(milestone, naming: writing.admit(newcomers)))
        }
    }

    /// Takes an étape out; those that waited for it wait no more.
    package func removeMilestone(
        _ id: ID<Milestone>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            var others = try writing.milestones().filter { $0.waits.contains(id) }
            for index in others.indices {
                others[index].waits.removeAll { $0 == id }
                try writing.save(others[index])
            }
            guard let stored = try writing.milestones().first(where: { $0.id == id }) else {
                throw Refusal.notFound
            }
            try writing.remove(.milestone, id.rawValue, version: version, label: stored.historyName)
        }
    }

    /// Makes what comes back each year wait for the next one; refused where somebody wrote first.
    package func renewMilestone(
        _ id: ID<Milestone>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            guard var milestone = try writing.milestones().first(where: { $0.id == id }) else {
                throw Refusal.notFound
            }
            guard milestone.version == version else { throw Refusal.stale }
            guard milestone.lastYear != nil else {
                throw Refusal.conflict("Cette étape attend déjà sa prochaine date.")
            }
            milestone.renew(on: signature.day)
            try writing.save(milestone)
        }
    }

    /// Makes étapes of what is announced, one a fiche that it is about, else one of the contract. What is one already of a
    /// fiche stays as it is.
    package func plan(
        _ announced: [Planning.Announced], in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let stored = try writing.milestones()
            for thing in announced {
                let actions = thing.actions.isEmpty ? [nil] : thing.actions.map(Optional.some)
                for action in actions
                where !stored.contains(where: { $0.source == thing.source && $0.action == action }) {
                    var milestone = Milestone(thing.title, of: action, known: signature.day)
                    milestone.become(thing.source, on: signature.day)
                    try writing.save(milestone)
                }
            }
        }
    }

    /// Moves étapes together, each over the version that was read.
    package func move(
        _ steps: [(id: ID<Milestone>, version: Int, due: Horizon)], in slug: String,
        by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let stored = try writing.milestones()
            for step in steps {
                guard var milestone = stored.first(where: { $0.id == step.id }) else {
                    throw Refusal.notFound
                }
                guard milestone.version == step.version else { throw Refusal.stale }
                milestone.move(to: step.due, on: signature.day)
                try writing.save(milestone)
            }
        }
    }
}

extension WriteTransaction {
    /// The étapes that are there.
    func milestones() throws -> [Milestone] {
        let rows = try Row.fetchAll(
            db, sql: "SELECT * FROM milestone WHERE contract_id = ? AND removed = 0 ORDER BY id",
            arguments: [contract])
        return try MilestoneReader(db: db).whole(rows)
    }

    /// One étape of a fiche at most attains its objectives.
    fileprivate func requireAlone(_ milestone: Milestone) throws {
        guard milestone.attains, let action = milestone.action else { return }
        let other = try String.fetchOne(
            db,
            sql:
                "SELECT title FROM milestone WHERE action_id = ? AND attains = 1 AND removed = 0 AND id <> ?",
            arguments: [action, milestone.id])
        if let other {
            throw Refusal.invalid(
                "attains", "«\u{202f}\(other)\u{202f}» atteint déjà les objectifs de cette fiche.")
        }
    }
}
