import Domain
import Sample
import Testing

@Suite struct MergeTests {
    private let file = MelunSample.file()

    private func structure(_ acronym: String) throws -> Organization {
        try #require(file.organizations.first { $0.acronym == acronym })
    }

    /// Every id of a structure that the file names.
    private func named(_ file: ContractFile) -> [ID<Organization>] {
        let people = file.people.flatMap(\.roles).map(\.organization)
        let fiches = file.actions.flatMap { $0.partners + [$0.pilot].compactMap(\.self) }
        let rows = file.meetings.flatMap { meeting in
            meeting.attendance.compactMap(\.organization) + meeting.contributions.compactMap(\.organization)
                + meeting.conclusions.compactMap(\.organization) + meeting.tasks.compactMap(\.organization)
        }
        let seats = file.committees.flatMap {
            $0.seats.compactMap(\.organization) + [$0.leader].compactMap(\.self)
        }
        return people + fiches + rows + seats + file.entries.flatMap(\.organizations)
    }

    private func applied(_ merge: Merge) -> ContractFile {
        var after = file
        func put<Item>(
            _ items: [Item], _ part: WritableKeyPath<ContractFile, [Item]>, _ isSame: (Item, Item) -> Bool
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
        for other in file.organizations where other.id != kept.id {
            let merge = try Merge(other.id, into: kept.id, in: file)
            let after = applied(merge)
            #expect(!named(after).contains(other.id), "\(other.name)")
            let before = file.meetings.map(\.turnout.participants)
            #expect(after.meetings.map(\.turnout.participants) == before)
        }
    }

    @Test func `a structure fills what is empty and says what is not taken`() throws {
        var file = file
        let (kept, other) = (try structure("CPAM 77"), try structure("UNAFAM 77"))
        let index = try #require(file.organizations.firstIndex { $0.id == other.id })
        (file.organizations[index].siret, file.organizations[index].kind) = ("10000000000008", .association)
        let own = try #require(file.organizations.firstIndex { $0.id == kept.id })
        file.organizations[own].kind = .other
        file.organizations[index].partnerSince = .year(2019)
        let merge = try Merge(other.id, into: kept.id, in: file)
        let one = try #require(merge.organizations.first { $0.id == kept.id })
        #expect((one.siret, one.kind, one.acronym) == ("10000000000008", .association, "CPAM 77"))
        #expect(merge.filled == ["SIRET", "Partenaire depuis", "Nature"])
        #expect(merge.lost.map(\.label) == ["Sigle", "Nom", "Collège"])
    }

    @Test func `a person stands once at a meeting, by the row that counts`() throws {
        var file = file
        let meeting = try #require(
            file.meetings.firstIndex { meeting in
                meeting.attendance.count { $0.person != nil && $0.presence == .present } > 1
            })
        let rows = file.meetings[meeting].attendance.indices.filter {
            file.meetings[meeting].attendance[$0].person != nil
        }
        let (kept, other) = (rows[0], rows[1])
        for (rank, row) in rows.enumerated() {
            file.meetings[meeting].attendance[row].id = ID(Int64(rank) + 9_000)
        }
        file.meetings[meeting].attendance[kept].presence = .excused
        file.meetings[meeting].attendance[other].presence = .present
        let people = try [kept, other].map { try #require(file.meetings[meeting].attendance[$0].person) }
        let merge = try Merge(people[1], into: people[0], in: file)
        #expect(merge.removedAttendance.contains { $0.id == ID(9_000) && $0.presence == .excused })
        #expect(merge.attendance.contains { $0.id == ID(9_001) && $0.person == people[0] })
        let back = try Merge(people[0], into: people[1], in: file)
        #expect(back.removedAttendance.contains { $0.id == ID(9_000) })
    }

    @Test func `two contacts join their functions, and consent is not guessed`() throws {
        var file = file
        let (kept, other) = (file.people[0], file.people[5])
        file.people[0].receivesReview = false
        file.people[0].email = ""
        file.people[5].roles.append(file.people[0].roles[0])
        let merge = try Merge(other.id, into: kept.id, in: file)
        let one = try #require(merge.people.first { $0.id == kept.id })
        #expect(one.roles == kept.roles + other.roles && one.email == other.email && !one.receivesReview)
        #expect(merge.filled == ["Adresse électronique", "Fonctions"])
        #expect(merge.lost.contains { $0.label == "Reçoit la revue" })
    }

    @Test func `one alone, one that is gone, and one that was erased are refused`() throws {
        var file = file
        let (one, two) = (file.people[0].id, file.people[1].id)
        let same = refusal { [file] in try Merge(one, into: one, in: file) }
        #expect(same == .conflict("Choisissez deux fiches différentes à fusionner."))
        let (gone, kept) = (ID<Organization>(99_999), file.organizations[0].id)
        let lost = refusal { [file] in try Merge(gone, into: kept, in: file) }
        #expect(lost == .notFound)
        file.people[1].isErased = true
        let erased = refusal { [file] in try Merge(two, into: one, in: file) }
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
