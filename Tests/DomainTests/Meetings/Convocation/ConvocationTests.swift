import Domain
import Testing

@Suite struct ConvocationTests {
    private func next(_ kind: Committee.Kind = .technical) throws -> Meeting {
        var meeting = Meeting(
            kind == .technical ? .technical : .steering, "Comité", .day(day("2023-05-09")), .planned)
        meeting.id = ID(900)
        meeting.committee = try #require(melun.committees.first { $0.kind == kind }).id
        (meeting.time, meeting.ends, meeting.place) = (TimeOfDay(10, 0), TimeOfDay(12, 0), "Salle 3")
        meeting.agenda = [AgendaItem("Ouverture", owner: "CAMVS", minutes: 15), AgendaItem("Suites")]
        meeting.objectives = ["Préparer l’évaluation"]
        return meeting
    }

    @Test func `those who sit are convened, each once, with those awaited already`() throws {
        var meeting = try next()
        let seats = try #require(melun.committees.first { $0.kind == .technical }).seats
        let convocation = Convocation(meeting, of: melun)
        #expect(convocation.rows.count == seats.count)
        #expect(Set(convocation.rows.compactMap(\.person)) == Set(seats.compactMap(\.person)))
        #expect(convocation.addressees.allSatisfy { !$0.email.isEmpty })
        meeting.attendance = [
            Attendance(.signatories, .expected, person: seats[0].person, organization: seats[0].organization),
            Attendance(.partners, .expected, organization: melun.organizations[0].id),
        ]
        #expect(Convocation(meeting, of: melun).rows.count == seats.count + 1)
        #expect(Convocation(meeting, of: melun).unreached.map(\.name).contains(melun.organizations[0].name))
    }

    @Test func `without seats, those of the last meeting are convened`() throws {
        var dossier = melun
        let index = try #require(dossier.committees.firstIndex { $0.kind == .technical })
        dossier.committees[index].seats = []
        let last = try #require(dossier.meetings.first { $0.when.code == "2022-11-15" })
        let convened = Set(Convocation(try next(), of: dossier).rows.compactMap(\.person))
        #expect(convened == Set(last.attendance.compactMap(\.person)))
    }

    @Test func `the message says when, where, what for and in which order`() throws {
        let convocation = Convocation(try next(), of: melun)
        #expect(
            convocation.subject
                == "Convocation\u{202f}: COTECH du CLS de Melun Val de Seine, mardi 9\u{a0}mai\u{a0}2023 de 10h00 à 12h00"
        )
        for words in [
            "Nous avons le plaisir de vous convier au COTECH du CLS de Melun Val de Seine, le mardi 9\u{a0}mai\u{a0}2023 de 10h00 à 12h00.",
            "Lieu\u{202f}: Salle 3", "– Préparer l’évaluation", "10h00 – Ouverture (CAMVS, 15\u{a0}min)",
            "10h15 – Suites",
        ] { #expect(convocation.body.contains(words), "\(words)") }
        var vague = try next(.steering)
        (vague.when, vague.ordinal) = (.month(year: 2023, month: 12), 3)
        (vague.time, vague.ends) = (nil, nil)
        #expect(
            Convocation(vague, of: melun).body.contains(
                "au 3e COPIL du CLS de Melun Val de Seine, en décembre"))
    }
}
