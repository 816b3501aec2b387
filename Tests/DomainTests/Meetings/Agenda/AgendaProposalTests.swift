import Domain
import Sample
import Testing

/// What asks to be on an agenda.
@Suite struct AgendaProposalTests {
    private let today = day("2023-03-06")

    private func next(_ kind: Meeting.Kind, _ dossier: Dossier) throws -> Meeting {
        var meeting = Meeting(kind, "Prochaine", .day(day("2023-05-09")), .planned)
        meeting.id = ID(900)
        meeting.committee = try #require(
            dossier.committees.first { $0.kind == (kind == .steering ? .steering : .technical) }
        ).id
        return meeting
    }

    /// The sample, where the COTECH of November left two points over.
    private func leaving() throws -> Dossier {
        var dossier = melun
        dossier.minutes = []
        let index = try #require(dossier.meetings.firstIndex { $0.when.code == "2022-11-15" })
        var first = AgendaItem("Point sur le CLSM", owner: "CAMVS", minutes: 20)
        (first.id, first.isLeftOver, first.action) = (ID(801), true, fiche(12))
        var second = AgendaItem("Calendrier 2023")
        (second.id, second.isLeftOver) = (ID(802), true)
        dossier.meetings[index].agenda += [first, second]
        return dossier
    }

    @Test func `a point left over is proposed to the next meeting of the same instance, whole`() throws {
        let dossier = try leaving()
        let found = dossier.agendaProposals(for: try next(.technical, dossier), on: today)
        #expect(found.map(\.item.title) == ["Point sur le CLSM", "Calendrier 2023"])
        #expect(found[0].item.minutes == 20 && found[0].item.action == fiche(12))
        #expect(found[0].item.id == .unsaved && !found[0].item.isLeftOver)
        #expect(found[0].source.code == "report-801")
        let steering = dossier.agendaProposals(for: try next(.steering, dossier), on: today)
        #expect(!steering.contains { $0.item.title == "Calendrier 2023" })
    }

    @Test func `what stands on the agenda already, or was taken up since, is not proposed`() throws {
        var dossier = try leaving()
        var meeting = try next(.technical, dossier)
        meeting.agenda = [AgendaItem("CALENDRIER 2023")]
        #expect(dossier.agendaProposals(for: meeting, on: today).map(\.source.code) == ["report-801"])
        var between = Meeting(.technical, "Entre-temps", .day(day("2023-01-10")))
        (between.id, between.committee) = (ID(901), meeting.committee)
        between.agenda = [AgendaItem("Point sur le CLSM")]
        dossier.meetings.append(between)
        dossier.meetings.sort { $0.when.first < $1.when.first }
        #expect(dossier.agendaProposals(for: meeting, on: today).isEmpty)
    }

    @Test func `propositions wait for a COPIL, until one answers`() throws {
        var dossier = melun
        dossier.minutes = []
        #expect(
            !dossier.agendaProposals(for: try next(.steering, dossier), on: today).contains {
                $0.source.code.hasPrefix("proposition")
            })
        let copil = try #require(dossier.meetings.firstIndex { $0.when.code == "2023-02-07" })
        for index in dossier.meetings[copil].decisions.indices {
            dossier.meetings[copil].decisions[index].answers = []
        }
        let found = dossier.agendaProposals(for: try next(.steering, dossier), on: today)
        #expect(found.count == 5)
        #expect(found[0].item.owner == "UNAFAM 77" || found[0].item.owner == "UNAFAM")
        #expect(found[0].item.action == fiche(12))
        #expect(found[0].item.title.hasPrefix("Se prononcer\u{202f}: Faire du CLS un moteur de rencontres"))
        #expect(dossier.agendaProposals(for: try next(.technical, dossier), on: today).isEmpty)
    }

    @Test func `a compte-rendu sent for remarks is proposed for approval`() throws {
        var dossier = melun
        let cotech = try #require(dossier.meetings.first { $0.when.code == "2022-11-15" })
        var minutes = Minutes(of: cotech.id)
        minutes.id = ID(5)
        dossier.minutes = [minutes]
        #expect(dossier.agendaProposals(for: try next(.technical, dossier), on: today).isEmpty)
        try minutes.send(on: day("2022-12-01"), remarksUntil: nil)
        dossier.minutes = [minutes]
        let found = dossier.agendaProposals(for: try next(.technical, dossier), on: today)
        #expect(
            found.map(\.item.title) == [
                "Approbation du compte-rendu du COTECH du 15\u{a0}novembre\u{a0}2022"
            ])
    }
}
