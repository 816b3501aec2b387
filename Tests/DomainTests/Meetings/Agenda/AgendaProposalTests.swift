import Domain
import Sample
import Testing

/// What asks to be on an agenda.
@Suite struct AgendaProposalTests {
    private let today = day("2023-03-06")

    private func next(_ kind: Meeting.Kind, _ file: ContractFile) throws -> Meeting {
        var meeting = Meeting(kind, "Prochaine", .day(day("2023-05-09")), .planned)
        meeting.id = ID(900)
        meeting.committee = try #require(
            file.committees.first { $0.kind == (kind == .steering ? .steering : .technical) }
        ).id
        return meeting
    }

    /// The sample, where the COTECH of November left two points over.
    private func leaving() throws -> ContractFile {
        var file = melun
        file.minutes = []
        let index = try #require(file.meetings.firstIndex { $0.when.code == "2022-11-15" })
        var first = AgendaItem("Point sur le CLSM", owner: "CAMVS", minutes: 20)
        (first.id, first.isLeftOver, first.action) = (ID(801), true, fiche(12))
        var second = AgendaItem("Calendrier 2023")
        (second.id, second.isLeftOver) = (ID(802), true)
        file.meetings[index].agenda += [first, second]
        return file
    }

    @Test func `a point left over is proposed to the next meeting of the same instance, whole`() throws {
        let file = try leaving()
        let found = file.agendaProposals(for: try next(.technical, file), on: today)
        #expect(found.map(\.item.title) == ["Point sur le CLSM", "Calendrier 2023"])
        #expect(found[0].item.minutes == 20 && found[0].item.action == fiche(12))
        #expect(found[0].item.id == .unsaved && !found[0].item.isLeftOver)
        #expect(found[0].source.code == "report-801")
        let steering = file.agendaProposals(for: try next(.steering, file), on: today)
        #expect(!steering.contains { $0.item.title == "Calendrier 2023" })
    }

    @Test func `what stands on the agenda already, or was taken up since, is not proposed`() throws {
        var file = try leaving()
        var meeting = try next(.technical, file)
        meeting.agenda = [AgendaItem("CALENDRIER 2023")]
        #expect(file.agendaProposals(for: meeting, on: today).map(\.source.code) == ["report-801"])
        var between = Meeting(.technical, "Entre-temps", .day(day("2023-01-10")))
        (between.id, between.committee) = (ID(901), meeting.committee)
        between.agenda = [AgendaItem("Point sur le CLSM")]
        file.meetings.append(between)
        file.meetings.sort { $0.when.first < $1.when.first }
        #expect(file.agendaProposals(for: meeting, on: today).isEmpty)
    }

    @Test func `propositions wait for a COPIL, until one answers`() throws {
        var file = melun
        file.minutes = []
        #expect(
            !file.agendaProposals(for: try next(.steering, file), on: today).contains {
                $0.source.code.hasPrefix("proposition")
            })
        let copil = try #require(file.meetings.firstIndex { $0.when.code == "2023-02-07" })
        for index in file.meetings[copil].decisions.indices {
            file.meetings[copil].decisions[index].answers = []
        }
        let found = file.agendaProposals(for: try next(.steering, file), on: today)
        #expect(found.count == 5)
        #expect(found[0].item.owner == "UNAFAM 77" || found[0].item.owner == "UNAFAM")
        #expect(found[0].item.action == fiche(12))
        #expect(found[0].item.title.hasPrefix("Se prononcer\u{202f}: Faire du CLS un moteur de rencontres"))
        #expect(file.agendaProposals(for: try next(.technical, file), on: today).isEmpty)
    }

    @Test func `a compte-rendu sent for remarks is proposed for approval`() throws {
        var file = melun
        let cotech = try #require(file.meetings.first { $0.when.code == "2022-11-15" })
        var minutes = Minutes(of: cotech.id)
        minutes.id = ID(5)
        file.minutes = [minutes]
        #expect(file.agendaProposals(for: try next(.technical, file), on: today).isEmpty)
        try minutes.send(on: day("2022-12-01"), remarksUntil: nil)
        file.minutes = [minutes]
        let found = file.agendaProposals(for: try next(.technical, file), on: today)
        #expect(
            found.map(\.item.title) == [
                "Approbation du compte-rendu du COTECH du 15\u{a0}novembre\u{a0}2022"
            ])
    }
}
