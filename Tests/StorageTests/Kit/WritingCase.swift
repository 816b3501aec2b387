import Domain
import Testing

@testable import Storage

/// One way of writing in a contract: what it needs first, then the write itself.
struct WritingCase: Sendable, CustomTestStringConvertible {
    typealias Write = @Sendable (Store, Signature) async throws -> Void

    let testDescription: String
    /// Those that may.
    let roles: Set<Role>
    let prepare: @Sendable (Melun) async throws -> Write

    /// One of them.
    var role: Role { roles.contains(.coordinator) ? .coordinator : .referent }

    init(
        _ name: String, _ roles: Set<Role> = [.coordinator],
        _ prepare: @escaping @Sendable (Melun) async throws -> Write
    ) {
        testDescription = name
        self.roles = roles
        self.prepare = prepare
    }

    static let all = contract + strategy + followUp + directory + sitting + reviews
    private static let slug = Melun.slug

    private static let contract = [
        WritingCase("saveContract") { melun in
            var dossier = try await melun.dossier()
            dossier.contract.name += "!"
            return { [dossier] in try await $0.saveContract(dossier.terms, in: slug, by: $1) }
        },
        WritingCase("undo") { melun in
            let action = try await melun.action(3)
            try await melun.store.removeAction(3, version: action.version, in: slug, by: melun.signature())
            let row = try #require(try await melun.history().first)
            return { try await $0.undo(row.id, in: slug, by: $1) }
        },
    ]

    private static let strategy = [
        WritingCase("save(axis)") { melun in
            { try await $0.save(Axis(number: 5, title: "Neuf"), in: slug, by: $1) }
        },
        WritingCase("removeAxis") { melun in
            try await melun.store.save(Axis(number: 5, title: "Vide"), in: slug, by: melun.signature())
            let axis = try #require(try await melun.dossier().axes.last)
            return { try await $0.removeAxis(axis.id, version: 1, in: slug, by: $1) }
        },
        WritingCase("save(objective)") { melun in
            let axis = try await melun.dossier().axes[0].id
            return { try await $0.save(Objective(axis: axis, title: "Neuf"), in: slug, by: $1) }
        },
        WritingCase("removeObjective") { melun in
            let axis = try await melun.dossier().axes[0].id
            try await melun.store.save(Objective(axis: axis, title: "Vide"), in: slug, by: melun.signature())
            let new = try #require(try await melun.dossier().objectives.first { $0.title == "Vide" })
            return { try await $0.removeObjective(new.id, version: 1, in: slug, by: $1) }
        },
        WritingCase("save(action)") { melun in
            var action = try await melun.action(9)
            action.title += "!"
            return { [action] in try await $0.save(action, in: slug, by: $1) }
        },
        WritingCase("removeAction") { _ in { try await $0.removeAction(9, version: 1, in: slug, by: $1) } },
        WritingCase("order") { melun in
            let ids = try await melun.dossier().actions.map(\.id)
            return { try await $0.order(ids.reversed(), in: slug, by: $1) }
        },
        WritingCase("move") { _ in { try await $0.move(9, up: true, in: slug, by: $1) } },
        WritingCase("save(indicator)") { melun in
            var indicator = try await melun.dossier().indicators[0]
            indicator.label += "!"
            return { [indicator] in try await $0.save(indicator, in: slug, by: $1) }
        },
        WritingCase("removeIndicator") { melun in
            let id = try await melun.dossier().indicators[0].id
            return { try await $0.removeIndicator(id, version: 1, in: slug, by: $1) }
        },
    ]

    private static let followUp = [
        WritingCase("save(assessment)", [.coordinator, .contributor]) { melun in
            let bilan = try await AssessmentFlowTests.full(melun)
            return { try await $0.save(bilan, in: slug, by: $1) }
        },
        WritingCase("submit", [.coordinator, .contributor]) { melun in
            let id = try await bilan(melun, submitted: false)
            return { try await $0.submit(id, version: 1, in: slug, by: $1) }
        },
        WritingCase("giveBack", [.referent]) { melun in
            let id = try await bilan(melun, submitted: true)
            return { try await $0.giveBack(id, reason: "Non", version: 2, in: slug, by: $1) }
        },
        WritingCase("accept", [.referent]) { melun in
            let id = try await bilan(melun, submitted: true)
            return { try await $0.accept(id, version: 2, in: slug, by: $1) }
        },
        WritingCase("removeAssessment", [.coordinator, .contributor]) { melun in
            let id = try await bilan(melun, submitted: false)
            return { try await $0.removeAssessment(id, version: 1, in: slug, by: $1) }
        },
        WritingCase("save(entry)", [.coordinator, .contributor]) { melun in
            var entry = JournalEntry(.action, .year(2023), "Essai")
            entry.actions = [try await melun.action(9).id]
            return { [entry] in try await $0.save(entry, in: slug, by: $1) }
        },
        WritingCase("removeEntry", [.coordinator, .contributor]) { melun in
            var entry = JournalEntry(.action, .year(2023), "Essai")
            entry.actions = [try await melun.action(12).id]
            let id = try await melun.store.save(entry, in: slug, by: melun.signature())
            return { try await $0.removeEntry(id, version: 1, in: slug, by: $1) }
        },
    ]

    private static let directory = [
        WritingCase("save(organization)") { _ in
            { try await $0.save(Organization("Neuve", .partners), in: slug, by: $1) }
        },
        WritingCase("save(person)") { _ in
            { try await $0.save(Person(.madame, "Ida", "Roussel"), in: slug, by: $1) }
        },
        WritingCase("tellApart") { melun in
            let found = try await melun.dossier().organizations.prefix(2).map(\.id)
            return { try await $0.tellApart(PairOfIDs(found[0], found[1]), true, in: slug, by: $1) }
        },
        WritingCase("removeOrganization") { melun in
            let id = try await melun.store.save(
                Organization("Vide", .partners), in: slug, by: melun.signature())
            return { try await $0.removeOrganization(id, version: 1, in: slug, by: $1) }
        },
        WritingCase("removePerson") { melun in
            let id = try await melun.store.save(
                Person(.madame, "Ida", "Roussel"), in: slug, by: melun.signature())
            return { try await $0.removePerson(id, version: 1, in: slug, by: $1) }
        },
        WritingCase("merge") { melun in
            let kept = try await melun.store.save(
                Organization("Vide", .partners), in: slug, by: melun.signature())
            let other = try await melun.store.save(
                Organization("Vide aussi", .partners), in: slug, by: melun.signature())
            return { try await $0.merge(other, into: kept, versions: (1, 1), in: slug, by: $1) }
        },
        WritingCase("save(meeting)") { melun in
            var meeting = try await melun.dossier().meetings[0]
            meeting.notes += "!"
            return { [meeting] in try await $0.save(meeting, in: slug, by: $1) }
        },
        WritingCase("removeMeeting") { melun in
            let id = try await melun.dossier().meetings[0].id
            return { try await $0.removeMeeting(id, version: 1, in: slug, by: $1) }
        },
    ]

    private static func bilan(_ melun: Melun, submitted: Bool) async throws -> ID<Assessment> {
        var bilan = try await AssessmentFlowTests.full(melun)
        // Values would be written to the indicators too: rows of their own.
        bilan.values = []
        let id = try await melun.store.save(bilan, in: slug, by: melun.signature())
        if submitted { try await melun.store.submit(id, version: 1, in: slug, by: melun.signature()) }
        return id
    }
}
