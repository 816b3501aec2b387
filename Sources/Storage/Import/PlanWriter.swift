import Domain

/// Writes what an import brings, ids below 0 giving way to those that the database gives.
struct PlanWriter {
    let writing: WriteTransaction
    /// By table: what each provisional id has become.
    private var given: [String: [Int64: Int64]] = [:]

    init(_ writing: WriteTransaction) {
        self.writing = writing
    }

    mutating func write(_ plan: PlanImport) throws {
        for var organization in plan.organizations {
            try organization.validate()
            try add(&organization, \.id)
        }
        for var person in plan.people {
            try person.validate()
            try add(&person, \.id)
        }
        for var axis in plan.axes {
            try axis.validate()
            try add(&axis, \.id)
        }
        for var objective in plan.objectives {
            try objective.validate()
            try add(&objective, \.id)
        }
        let position = try writing.orderedActions().count
        for (index, action) in plan.actions.enumerated() {
            try action.validate()
            var action = action
            action.position = position + index
            // What it names may stand below it.
            action.linkedActions = []
            try add(&action, \.id)
        }
        for (index, action) in plan.actions.enumerated() where !action.linkedActions.isEmpty {
            var action = action
            action.position = position + index
            action.id = ID(given[ObjectKind.action.table]?[action.id.rawValue] ?? 0)
            try writing.save(action, naming: Renumbering(given: given))
        }
        for var indicator in plan.indicators {
            try indicator.validate()
            try add(&indicator, \.id)
        }
        for var milestone in plan.milestones {
            try milestone.validate(today: writing.moment.day)
            try add(&milestone, \.id)
        }
        for var assessment in plan.assessments {
            try assessment.validate()
            assessment.author = writing.member?.id
            try add(&assessment, \.id)
        }
    }

    /// Adds one thing under the next id.
    private mutating func add<Value: Record>(
        _ value: inout Value, _ id: WritableKeyPath<Value, ID<Value>>
    ) throws {
        let former = value[keyPath: id]
        value[keyPath: id] = .unsaved
        let new = try writing.save(value, naming: Renumbering(given: given))
        // What nothing names has no provisional id.
        if former != .unsaved { given[Value.objectKind.table, default: [:]][former.rawValue] = new }
    }
}
