import Domain
import Sample
import Testing

/// The sample is one whole: nothing twice, nothing that points nowhere.
@Suite struct WholenessTests {
    private func areUnique<Value: Hashable>(_ values: [Value]) -> Bool {
        Set(values).count == values.count
    }

    @Test func `ids are unique within each kind, and none is left unsaved`() {
        #expect(areUnique(melun.organizations.map(\.id)))
        #expect(areUnique(melun.people.map(\.id)))
        #expect(areUnique(melun.actions.map(\.id)))
        #expect(areUnique(melun.indicators.map(\.id)))
        #expect(areUnique(melun.assessments.map(\.id)))
        #expect(areUnique(melun.committees.map(\.id)))
        #expect(areUnique(melun.meetings.map(\.id)))
        #expect(areUnique(melun.entries.map(\.id)))
        #expect(areUnique(melun.objectives.map(\.id) + [.unsaved]))
        #expect(areUnique(melun.plans.map(\.id) + [.unsaved]))
        #expect(areUnique(melun.articles.map(\.id) + [.unsaved]))
        #expect(areUnique(melun.meetings.flatMap(\.conclusions).map(\.id) + [.unsaved]))
        #expect(areUnique(melun.meetings.flatMap(\.decisions).map(\.id) + [.unsaved]))
        #expect(!melun.actions.contains { $0.id == .unsaved })
        #expect(!melun.entries.contains { $0.id == .unsaved })
    }

    @Test func `the two numberings of the fiches are those of the contract`() {
        #expect(melun.actions.map(\.number) == Array(1...15))
        #expect(melun.actions.map(\.position) == Array(0...14))
        let codes = [505, 509, 510, 511, 512, 513, 514, 515, 516, 517, 518, 519, 520, 547, 548]
        #expect(melun.actions.map(\.code) == codes.map { "2021-\($0)" })
        #expect(melun.actions.allSatisfy { Action.isCode($0.code) })
    }

    @Test func `each fiche stands under the axis of the slides`() {
        #expect(melun.axes.map(\.number) == [1, 2, 3, 4])
        let byAxis = Dictionary(grouping: melun.actions, by: \.axis).mapValues { $0.map(\.number) }
        #expect(melun.axes.map { byAxis[$0.id] ?? [] } == [Array(1...7), Array(8...12), [13], [14, 15]])
        let axisOf = Dictionary(uniqueKeysWithValues: melun.objectives.map { ($0.id, $0.axis) })
        #expect(melun.actions.allSatisfy { $0.objective.flatMap { axisOf[$0] } == $0.axis })
        #expect(melun.objectives.allSatisfy { $0.isInvented })
    }

    @Test func `what a fiche points at is there`() {
        let organizations = Set(melun.organizations.map(\.id))
        let people = Set(melun.people.map(\.id))
        let communes = Set(melun.communes.map(\.insee))
        for action in melun.actions {
            #expect(organizations.isSuperset(of: action.partners + [action.pilot].compactMap(\.self)))
            #expect(people.isSuperset(of: [action.contact, action.referent].compactMap(\.self)))
            #expect(communes.isSuperset(of: action.communes))
            #expect(Set(melun.neighbourhoods.map(\.id)).isSuperset(of: action.neighbourhoods))
            #expect(Set(melun.plans.map(\.id)).isSuperset(of: action.plans))
            #expect(
                Set(melun.actions.map(\.id)).subtracting([action.id]).isSuperset(of: action.linkedActions))
            #expect(areUnique(action.partners) && areUnique(action.linkedActions))
        }
    }

    @Test func `the contact of a fiche works for its pilot`() throws {
        let people = melun.$people
        let carried = melun.actions.filter { $0.contact != nil }
        try #require(!carried.isEmpty)
        for action in carried {
            let contact = action.contact.flatMap { people[$0] }
            #expect(contact?.roles.map(\.organization) == [action.pilot].compactMap(\.self))
        }
    }

    @Test func `what a meeting points at is there`() {
        let organizations = Set(melun.organizations.map(\.id))
        let people = Set(melun.people.map(\.id))
        let actions = Set(melun.actions.map(\.id))
        let conclusions = Set(melun.meetings.flatMap(\.conclusions).map(\.id))
        for meeting in melun.meetings {
            #expect(melun.committees.contains { meeting.committee == nil || $0.id == meeting.committee })
            #expect(organizations.isSuperset(of: meeting.attendance.compactMap(\.organization)))
            #expect(organizations.isSuperset(of: meeting.contributions.compactMap(\.organization)))
            #expect(people.isSuperset(of: meeting.attendance.compactMap(\.person)))
            #expect(areUnique(meeting.attendance.compactMap(\.person)))
            #expect(actions.isSuperset(of: meeting.actions + meeting.decisions.flatMap(\.actions)))
            #expect(conclusions.isSuperset(of: meeting.decisions.flatMap(\.answers)))
        }
    }

    @Test func `what an advance points at is there`() {
        let organizations = Set(melun.organizations.map(\.id))
        let communes = Set(melun.communes.map(\.insee))
        for entry in melun.entries {
            #expect(organizations.isSuperset(of: entry.organizations))
            #expect(communes.isSuperset(of: entry.communes))
            #expect(Set(melun.actions.map(\.id)).isSuperset(of: entry.actions))
            #expect(melun.meetings.contains { entry.meeting == nil || $0.id == entry.meeting })
        }
    }

    @Test func `every entity of the sample is one that the product accepts`() {
        let today = MelunSample.steeringDay.adding(months: 2)
        #expect(faults(melun.contract.validate) == [])
        for action in melun.actions { #expect(faults(action.validate) == []) }
        for bilan in melun.assessments {
            #expect(faults(bilan.validate) == [])
        }
        for item in melun.indicators { #expect(faults(item.validate) == []) }
        for item in melun.organizations {
            #expect(faults(item.validate) == [])
        }
        for person in melun.people { #expect(faults(person.validate) == []) }
        for entry in melun.entries { #expect(faults(entry.validate) == []) }
        for meeting in melun.meetings {
            #expect(faults { () throws(Refusal) in try meeting.validate(today: today) } == [])
        }
    }

    @Test func `lists are in the order that the file promises`() {
        #expect(melun.entries.map(\.when.first) == melun.entries.map(\.when.first).sorted())
        #expect(melun.meetings.map(\.when.first) == melun.meetings.map(\.when.first).sorted())
        for indicator in melun.indicators {
            #expect(indicator.readings.map(\.day) == indicator.readings.map(\.day).sorted())
        }
    }
}
