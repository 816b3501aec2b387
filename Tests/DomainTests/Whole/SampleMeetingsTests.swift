import Domain
import Sample
import Testing

/// Who came to the meetings of the sample, counted from the rows.
@Suite struct SampleMeetingsTests {
    private func meeting(on iso: String, _ kind: Meeting.Kind) throws -> Meeting {
        try #require(melun.meetings.first { $0.when == horizon(iso) && $0.kind == kind })
    }

    @Test func `the COPIL of February 2023 counts itself`() throws {
        let copil = try meeting(on: "2023-02-07", .steering)
        #expect(copil.name == "2e COPIL")
        #expect(copil.time?.french == "15h00")
        #expect(
            copil.attendanceTotals.french.replacing("\u{a0}", with: " ")
                == "14 participants, dont 8 représentants des signataires et 6 des communes "
                + "(6 élus référents de 6 communes)")
        #expect(copil.attendanceTotals.byCollege == [.signatories: 8, .communes: 6])
    }

    @Test func `the préfecture alone was excused there`() throws {
        let attendanceTotals = try meeting(on: "2023-02-07", .steering).attendanceTotals
        let names = melun.$organizations
        #expect(attendanceTotals.excusedSignatories.compactMap { names[$0]?.acronym } == ["Préfecture 77"])
        #expect(
            Set(attendanceTotals.signatories.compactMap { names[$0]?.acronym })
                == ["ARS Île-de-France", "CPAM 77", "CD 77", "GHSIF", "CAMVS"])
    }

    @Test(arguments: [("2023-02-06", 17, "14h00"), ("2023-02-20", 12, "10h00")])
    func `the meetings on town planning count themselves`(iso: String, people: Int, time: String) throws {
        let meeting = try meeting(on: iso, .information)
        #expect(meeting.attendanceTotals.participants == people)
        #expect(meeting.attendanceTotals.communes.count == 8)
        #expect(meeting.attendanceTotals.french == "\(people)\u{a0}participants représentant 8\u{a0}communes")
        #expect(meeting.time?.french == time)
        let entry = try #require(melun.entries.first { $0.meeting == meeting.id })
        #expect(entry.participants == people)
        #expect(entry.communesRepresented == 8)
    }

    @Test func `the COTECH of June 2022 has its 14 people by college`() throws {
        let cotech = try meeting(on: "2022-06-24", .technical)
        #expect(
            cotech.attendanceTotals.byCollege == [
                .signatories: 6, .communes: 3, .associations: 2, .residents: 3,
            ])
        #expect(cotech.contributions.count == 5)
    }

    @Test func `the COTECH of November 2022 has its 20 people by college`() throws {
        let cotech = try meeting(on: "2022-11-15", .technical)
        #expect(
            cotech.attendanceTotals.byCollege == [.signatories: 8, .communes: 2, .associations: 7, .cpts: 3])
    }

    @Test func `what the COTECHs proposed, the COPIL answered`() throws {
        let waiting = melun.meetings.filter { $0.kind == .technical }.flatMap(\.conclusions).filter(
            \.awaitsSteering)
        let copil = try meeting(on: "2023-02-07", .steering)
        #expect(waiting.count == 5)
        #expect(Set(copil.decisions.flatMap(\.answers)) == Set(waiting.map(\.id)))
        for decision in copil.decisions {
            let proposals = waiting.filter { decision.answers.contains($0.id) }
            #expect(proposals.allSatisfy { $0.actions == decision.actions })
        }
    }

    @Test func `the thread of fiche 12 goes from the UNAFAM to the meeting of May`() throws {
        let proposal = try #require(
            try meeting(on: "2022-06-24", .technical).conclusions.first { $0.actions == [fiche(12)] })
        #expect(melun.$organizations[try #require(proposal.organization)]?.acronym == "UNAFAM 77")
        let juneTechnical = try meeting(on: "2022-06-24", .technical)
        let approval = try #require(
            try meeting(on: "2023-02-07", .steering).decisions.first { $0.answers == [proposal.id] })
        #expect(approval.outcome == .adopted)
        let thread = try #require(
            melun.threads(of: fiche(12)).first { $0.steps.first == .proposed(proposal, at: juneTechnical) })
        let told = thread.steps.map { step -> String in
            switch step {
            case .proposed(_, let meeting): "proposée \(meeting.when.code)"
            case .decided(let decision, let meeting): "\(decision.outcome.rawValue) \(meeting.when.code)"
            case .told(let entry): entry.title
            case .met(let meeting): "\(meeting.state.rawValue) \(meeting.when.code)"
            case .asked(let task, _): task.text
            }
        }
        #expect(
            told == [
                "proposée 2022-06-24", "adopted 2023-02-07", "Rencontres avec l’UNAFAM 77",
                "Lien avec la coordination du PTSM", "planned 2023-05-30",
            ])
    }
}
