import Domain
import Testing

@testable import Storage

extension WritingCase {
    private static let slug = Melun.slug

    /// Émargement, its code, séance.
    static let sitting = [
        WritingCase("add(arrival)") { melun in
            let dossier = try await melun.dossier()
            let name = "\(dossier.people[0].firstName) \(dossier.people[0].lastName)"
            let meeting = dossier.meetings[0].id
            return { try await $0.add(Arrival(name, Attendance(.partners)), to: meeting, in: slug, by: $1) }
        },
        WritingCase("openCode") { melun in
            let id = try await comingMeeting(melun)
            return { _ = try await $0.openCode("ABCDEFGH23", for: id, in: slug, by: $1) }
        },
        WritingCase("closeCode") { melun in
            let id = try await comingMeeting(melun)
            _ = try await melun.store.openCode("ABCDEFGH23", for: id, in: slug, by: melun.signature())
            return { try await $0.closeCode(of: id, in: slug, by: $1) }
        },
        WritingCase("save(note)") { melun in
            let id = try await melun.dossier().meetings[0].id
            return { _ = try await $0.save(note: "Noté", at: id, on: nil, version: 0, in: slug, by: $1) }
        },
        WritingCase("setLeftOver") { melun in
            let meeting = try #require(try await melun.dossier().meetings.first { !$0.agenda.isEmpty })
            let item = meeting.agenda[0].id
            return { try await $0.setLeftOver(true, item, of: meeting.id, in: slug, by: $1) }
        },
        WritingCase("answer(proposal)") { melun in
            let dossier = try await melun.dossier()
            let proposal = try #require(dossier.meetings.flatMap(\.conclusions).first { $0.awaitsSteering })
            var copil = Meeting(.steering, "COPIL", .day(dossier.meetings[0].when.last), .planned)
            copil.when = .day(melun.signature().day)
            let id = try await melun.store.save(copil, in: slug, by: melun.signature())
            return { try await $0.answer(proposal.id, .refused, at: id, in: slug, by: $1) }
        },
        WritingCase("closeSitting") { melun in
            var meeting = try await melun.dossier().meetings[0]
            meeting.state = .planned
            let id = try await melun.store.save(meeting, in: slug, by: melun.signature())
            return { try await $0.closeSitting(id, Closing(), in: slug, by: $1) }
        },
    ]

    private static func comingMeeting(_ melun: Melun) async throws -> ID<Meeting> {
        try #require(try await melun.dossier().meetings.first { $0.when.code == "2023-05-09" }).id
    }
}
