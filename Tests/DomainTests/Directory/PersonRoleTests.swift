import Domain
import Sample
import Testing

@Suite struct PersonRoleTests {
    private let today = day("2023-03-06")

    private func role(_ function: String, since: Horizon? = nil, until: Horizon? = nil) -> Person.Role {
        var role = Person.Role(ID(1), function)
        (role.since, role.until) = (since, until)
        return role
    }

    @Test func `present roles come first, then the last ones`() {
        var person = Person(.madame, "Aline", "Bertin")
        person.roles = [
            role("Ancienne", until: .year(2019)), role("Récente", until: .year(2022)),
            role("Présente", since: .month(year: 2023, month: 1)), role("Future", since: .year(2024)),
        ]
        #expect(person.present(on: today).map(\.function) == ["Présente"])
        person.arrangeRoles(on: today)
        #expect(person.roles.map(\.function) == ["Présente", "Future", "Récente", "Ancienne"])
        #expect(person.mainRole(on: today)?.function == "Présente")
        person.roles.removeFirst(2)
        #expect(person.mainRole(on: today)?.function == "Récente")
        #expect(Person(.none, "", "Seul").mainRole(on: today) == nil)
    }

    @Test func `a role lasts to the end of what is known of its dates`() {
        #expect(role("x", since: .year(2023), until: .month(year: 2023, month: 3)).isHeld(on: today))
        #expect(!role("x", until: .month(year: 2023, month: 2)).isHeld(on: today))
    }

    @Test func `consent is dated when it is given, and its date goes with it`() {
        var person = Person(.madame, "Aline", "Bertin")
        person.consent(true, on: nil, noted: today)
        #expect(person.receivesReview && person.consentOn == today)
        person.consent(true, on: Day(2022, 1, 1), noted: today)
        #expect(person.consentOn == Day(2022, 1, 1))
        person.consent(true, on: nil, noted: today)
        #expect(person.receivesReview && person.consentOn == nil)
        person.consent(false, on: today, noted: today)
        #expect(!person.receivesReview && person.consentOn == nil)
    }

    @Test func `accents and case do not order names`() {
        #expect(
            French.sorted(["Zoo", "école", "Eau", "École", "Œuvre", "ours"]) { $0 }
                == ["Eau", "École", "école", "Œuvre", "ours", "Zoo"])
    }

    @Test func `who sits or sat as a resident is one`() throws {
        var dossier = MelunSample.dossier()
        let known = dossier.residents
        #expect(known.count == 3)
        let other = try #require(dossier.people.first { !known.contains($0.id) })
        dossier.committees[0].seats.append(Seat(.member, .residents, person: other.id))
        #expect(dossier.residents == known.union([other.id]))
    }
}
