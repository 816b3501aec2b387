import Domain
import Sample
import Testing

/// What the product says of the contract of Melun Val de Seine without being asked.
@Suite struct CheckTests {
    private func found(_ kind: Check.Kind, _ dossier: Dossier = melun, on day: String) -> [Check] {
        Day(iso: day).map { dossier.checks(on: $0).filter { $0.kind == kind } } ?? []
    }

    @Test func `a forecast is passed the day after its last day, not before`() throws {
        let line = try #require(
            melun.synthesis(on: MelunSample.steeringDay).lines(in: .onTrack).first)
        let last = try #require(line.assessment?.horizon?.last)
        #expect(!found(.forecastPassed, on: last.iso).contains { $0.actions == [line.action.id] })
        #expect(
            found(.forecastPassed, on: last.adding(days: 1).iso).contains { $0.actions == [line.action.id] })
    }

    @Test func `the COTECH must meet by 15 May 2023, six months after the last`() throws {
        let day = try #require(Day(2023, 3, 6))
        let due = try #require(melun.committeeDues(on: day).first)
        #expect(due.committee.kind == .technical)
        #expect(due.french(on: day) == "Le COTECH doit se réunir au plus tard le 15\u{a0}mai\u{a0}2023.")
        #expect(found(.committeeOverdue, on: "2023-05-15").isEmpty)
        #expect(
            found(.committeeOverdue, on: "2023-05-16").map(\.sentence)
                == ["Le COTECH devait se réunir au plus tard le 15\u{a0}mai\u{a0}2023."])
    }

    @Test func `a fiche without indicator is named`() throws {
        var dossier = melun
        let action = try #require(dossier.actions.first)
        dossier.indicators.removeAll { $0.action == action.id }
        #expect(found(.withoutIndicator, on: "2023-03-06").isEmpty)
        #expect(found(.withoutIndicator, dossier, on: "2023-03-06").map(\.actions) == [[action.id]])
    }

    @Test
    func `an indicator that founds the attainment and has no value is named, one that is counted is not`()
        throws
    {
        var dossier = melun
        #expect(found(.indicatorWithoutValue, on: "2023-03-06").isEmpty)
        for index in dossier.indicators.indices where dossier.indicators[index].action == ID(9) {
            dossier.indicators[index].readings = []
        }
        let sentences = found(.indicatorWithoutValue, dossier, on: "2023-03-06").map(\.sentence)
        #expect(sentences.count == 1)
        #expect(sentences.first?.contains("Actions de promotion du dépistage organisé") == true)
    }

    @Test func `silence counts after two quarters, and not for what is attained or stood by`() {
        #expect(found(.withoutNews, on: "2023-03-06").isEmpty)
        let numbers = found(.withoutNews, on: "2024-06-30").flatMap(\.actions)
        #expect(!numbers.contains(ID(4)) && !numbers.contains(ID(7)))
        #expect(numbers.contains(ID(2)))
    }

    @Test func `a code borne by two fiches is told once`() {
        var dossier = melun
        dossier.actions[2].code = dossier.actions[1].code
        #expect(found(.codeUsedTwice, on: "2023-03-06").isEmpty)
        #expect(
            found(.codeUsedTwice, dossier, on: "2023-03-06").map(\.sentence)
                == ["Le code 2021-509 est porté par les fiches 2 et 3."])
    }

    @Test func `a decision is followed by whatever is noted on its fiches`() {
        var dossier = melun
        #expect(found(.decisionWithoutFollowUp, on: "2023-06-30").isEmpty)
        dossier.entries.removeAll { $0.when.last > MelunSample.steeringDay }
        dossier.meetings.removeAll { $0.when.last > MelunSample.steeringDay }
        #expect(found(.decisionWithoutFollowUp, dossier, on: "2023-05-06").isEmpty)
        let found = found(.decisionWithoutFollowUp, dossier, on: "2023-05-07")
        #expect(found.contains { $0.actions == [ID(9)] })
        #expect(!found.contains { $0.actions == [ID(7)] })
    }

    @Test func `a proposition waits until a COPIL answers it`() throws {
        var dossier = melun
        #expect(found(.proposalUnanswered, on: "2022-12-31").isEmpty)
        for index in dossier.meetings.indices {
            for decision in dossier.meetings[index].decisions.indices {
                dossier.meetings[index].decisions[decision].answers = []
            }
        }
        #expect(!found(.proposalUnanswered, dossier, on: "2023-03-06").isEmpty)
        #expect(found(.proposalUnanswered, dossier, on: "2023-02-06").isEmpty)
    }

    @Test func `a promise is open until an advance answers it`() throws {
        var dossier = melun
        var promise = JournalEntry(.action, .day(MelunSample.steeringDay), "À suivre")
        (promise.id, promise.isToComplete) = (ID(9_001), true)
        dossier.entries.append(promise)
        let before = dossier.openPromises(on: MelunSample.steeringDay)
        #expect(before.contains(promise))
        var answer = JournalEntry(.action, .day(MelunSample.steeringDay.adding(days: 9)), "Suite")
        (answer.id, answer.answers) = (ID(9_002), promise.id)
        dossier.entries.append(answer)
        #expect(dossier.openPromises(on: MelunSample.steeringDay).contains(promise))
        #expect(!dossier.openPromises(on: MelunSample.steeringDay.adding(days: 9)).contains(promise))
    }
}
