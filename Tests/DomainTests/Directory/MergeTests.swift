import Domain
import Sample
import Testing

@Suite struct MergeTests {
    private let dossier = MelunSample.dossier()

    private func structure(_ acronym: String) throws -> Organization {
        try #require(dossier.organizations.first { $0.acronym == acronym })
    }

    /// Every id of a structure that the file names.
    private func named(_ dossier: Dossier) -> [ID<Organization>] {
        let people = dossier.people.flatMap(\.roles).map(\.organization)
        let fiches = dossier.actions.flatMap { $0.partners + [$0.pilot].compactMap(\.self) }
        let rows = dossier.meetings.flatMap { meeting in
            meeting.attendance.compactMap(\.organization) + meeting.contributions.compactMap(\.organization)
                + meeting.conclusions.compactMap(\.organization) + meeting.tasks.compactMap(\.organization)
        }
        let seats = dossier.committees.flatMap {
            $0.seats.compactMap(\.organization) + [$0.leader].compactMap(\.self)
        }
        return people + fiches + rows + seats + dossier.entries.flatMap(\.organizations)
    }

    private func applied(_ merge: Merge) -> Dossier {
        var after = dossier
        func put<Item>(
            _ items: [Item], _ part: WritableKeyPath<Dossier, [Item]>, _ isSame: (Item, Item) -> Bool
        ) {
            for item in items {
                guard let index = after[keyPath: part].firstIndex(where: { isSame($0, item) }) else {
                    continue
                }
                after[keyPath: part][index] = item
            }
        }
        put(merge.people, \.people) { $0.id == $1.id }
        put(merge.actions, \.actions) { $0.id == $1.id }
        put(merge.committees, \.committees) { $0.id == $1.id }
        put(merge.entries, \.entries) { $0.id == $1.id }
        for var meeting in merge.meetings {
            guard let index = after.meetings.firstIndex(where: { $0.id == meeting.id }) else { continue }
            meeting.attendance = after.meetings[index].attendance
            after.meetings[index] = meeting
        }
        for index in after.meetings.indices {
            after.meetings[index].attendance.removeAll { row in
                merge.removedAttendance.contains { $0.id == row.id }
            }
            for row in merge.attendance {
                guard let rank = after.meetings[index].attendance.firstIndex(where: { $0.id == row.id })
                else { continue }
                after.meetings[index].attendance[rank] = row
            }
        }
        return after
    }

    @Test func `every structure of the sample may go into another, and nothing names it any more`() throws {
        let kept = try structure("CPAM 77")
        for other in dossier.organizations where other.id != kept.id {
            let merge = try Merge(other.id, into: kept.id, in: dossier)
            let after = applied(merge)
            #expect(!named(after).contains(other.id), "\(other.name)")
            let before = dossier.meetings.map(\.attendanceTotals.participants)
            #expect(after.meetings.map(\.attendanceTotals.participants) == before)
        }
    }

    @Test func `a structure fills what is empty and says what is not taken`() throws {
        var dossier = dossier
        let (kept, other) = (try structure("CPAM 77"), try structure("UNAFAM 77"))
        let index = try #require(dossier.organizations.firstIndex { $0.id == other.id })
        (dossier.organizations[index].siret, dossier.organizations[index].kind) = (
            "10000000000008", .association
        )
        let own = try #require(dossier.organizations.firstIndex { $0.id == kept.id })
        dossier.organizations[own].kind = .other
        dossier.organizations[index].partnerSince = .year(2019)
        let merge = try Merge(other.id, into: kept.id, in: dossier)
        let one = try #require(merge.organizations.first { $0.id == kept.id })
        #expect((one.siret, one.kind, one.acronym) == ("10000000000008", .association, "CPAM 77"))
        #expect(merge.filled == ["SIRET", "Partenaire depuis", "Nature"])
        #expect(merge.lost.map(\.label) == ["Sigle", "Nom", "Collège"])
    }

    @Test func `a person stands once at a meeting, by the row that counts`() throws {
        var dossier = dossier
        let meeting = try #require(
            dossier.meetings.firstIndex { meeting in
                meeting.attendance.count { $0.person != nil && $0.presence == .present } > 1
            })
        let rows = dossier.meetings[meeting].attendance.indices.filter {
            dossier.meetings[meeting].attendance[$0].person != nil
        }
        let (kept, other) = (rows[0], rows[1])
        for (rank, row) in rows.enumerated() {
            dossier.meetings[meeting].attendance[row].id = ID(Int64(rank) + 9_000)
        }
        dossier.meetings[meeting].attendance[kept].presence = .excused
        dossier.meetings[meeting].attendance[other].presence = .present
        let people = try [kept, other].map { try #require(dossier.meetings[meeting].attendance[$0].person) }
        let merge = try Merge(people[1], into: people[0], in: dossier)
        #expect(merge.removedAttendance.contains { $0.id == ID(9_000) && $0.presence == .excused })
        #expect(merge.attendance.contains { $0.id == ID(9_001) && $0.person == people[0] })
        let back = try Merge(people[0], into: people[1], in: dossier)
        #expect(back.removedAttendance.contains { $0.id == ID(9_000) })
    }

    @Test func `two contacts join their functions, and consent is not guessed`() throws {
        var dossier = dossier
        let (kept, other) = (dossier.people[0], dossier.people[5])
        dossier.people[0].receivesReview = false
        dossier.people[0].email = ""
        dossier.people[5].roles.append(dossier.people[0].roles[0])
        let merge = try Merge(other.id, into: kept.id, in: dossier)
        let one = try #require(merge.people.first { $0.id == kept.id })
        #expect(one.roles == kept.roles + other.roles && one.email == other.email && !one.receivesReview)
        #expect(merge.filled == ["Adresse électronique", "Fonctions"])
        #expect(merge.lost.contains { $0.label == "Reçoit la revue" })
    }

    @Test func `one alone, one that is gone, and one that was erased are refused`() throws {
        var dossier = dossier
        let (one, two) = (dossier.people[0].id, dossier.people[1].id)
        let same = refusal { [dossier] in try Merge(one, into: one, in: dossier) }
        #expect(same == .conflict("Choisissez deux fiches différentes à fusionner."))
        let (gone, kept) = (ID<Organization>(99_999), dossier.organizations[0].id)
        let lost = refusal { [dossier] in try Merge(gone, into: kept, in: dossier) }
        #expect(lost == .notFound)
        dossier.people[1].isErased = true
        let erased = refusal { [dossier] in try Merge(two, into: one, in: dossier) }
        #expect(erased == .notFound)
    }

    private func refusal(_ make: () throws -> Merge) -> Refusal? {
        do {
            _ = try make()
            return nil
        } catch {
            return error as? Refusal
        }
    }
}
