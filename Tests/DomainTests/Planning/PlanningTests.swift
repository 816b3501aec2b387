import Domain
import Testing

@Suite struct PlanningTests {
    private let today = day("2023-04-04")

    private struct Said: Hashable {
        let action: ID<Action>
        let when: Horizon

        init(_ action: ID<Action>, _ when: Horizon) { (self.action, self.when) = (action, when) }
    }

    private func fiches(_ lines: [Arbitrations.Line]) -> [Int] { lines.map(\.action.number) }

    @Test func `sixty-nine étapes, each fiche with those that are done`() throws {
        let planning = Planning(of: melun, on: today)
        #expect(planning.steps.count == 69)
        func progress(_ number: Int) -> String? {
            planning.lines.first { $0.action.number == number }.map { PlannedStep.progress(of: $0.steps) }
        }
        #expect(progress(3) == "4\u{a0}étapes sur\u{a0}7")
        #expect(progress(8) == "0\u{a0}étape sur\u{a0}3")
        #expect(progress(13) == "2\u{a0}étapes sur\u{a0}2")
        #expect(planning.contract.count == 12)
    }

    @Test func `nothing is dated twice`() {
        for step in melun.milestones where step.source != nil {
            #expect(step.due == nil && step.done == nil, "\(step.title)")
        }
        // What a meeting, an advance or a task of the fiche says on a day is no date of an étape.
        let ofMeetings = melun.meetings.flatMap { meeting in meeting.actions.map { Said($0, meeting.when) } }
        let ofEntries = melun.entries.flatMap { entry in
            entry.next.map { next in entry.actions.map { Said($0, next) } } ?? []
        }
        for step in melun.steps(on: today) where step.holder == .itself && !step.isDone {
            guard let action = step.action, let due = step.due, case .day = due else { continue }
            #expect(!(ofMeetings + ofEntries).contains(Said(action, due)), "\(step.title)")
        }
        let sources = melun.milestones.compactMap { step in
            step.source.map { "\($0.code) \(step.action?.rawValue ?? 0)" }
        }
        #expect(Set(sources).count == sources.count && sources.count > 12)
    }

    @Test func `one étape a fiche at most attains its objectives`() {
        let attaining = melun.milestones.filter(\.attains).compactMap(\.action)
        #expect(Set(attaining).count == attaining.count)
    }

    @Test func `from what the COPIL was shown to the review that followed`() throws {
        let versions = melun.planningVersions
        try #require(versions.count == 2)
        #expect(versions.map(\.steps.count) == [52, 69])
        let comparison = PlanningComparison(
            from: versions[0].steps, to: versions[1].steps, on: versions[1].taken,
            numbers: Dictionary(uniqueKeysWithValues: melun.actions.map { ($0.id, $0.number) }))
        #expect(
            comparison.sentence.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ") == """
                17 étapes ajoutées, dont 7 datées et à venir (fiches 3, 9, 10 et 12), 1 au 2e trimestre pour la revue, \
                4 déjà réalisées, 5 sans date ; 3 dates précisées (fiche 6, évaluation, 3e COPIL) ; 1 réalisée à sa date \
                (fiche 13) ; aucune n’a glissé ; aucune retirée.
                """)
    }

    @Test func `a planning that did not change says so, and one that slipped too`() {
        let steps = melun.photograph(on: today)
        let numbers = Dictionary(uniqueKeysWithValues: melun.actions.map { ($0.id, $0.number) })
        let same = PlanningComparison(from: steps, to: steps, on: today, numbers: numbers)
        #expect(same.lines.isEmpty)
        #expect(same.sentence.hasPrefix("aucune étape ajoutée"))
        var later = melun
        later.meetings = later.meetings.map { meeting in
            var meeting = meeting
            if meeting.id == ID(9) { meeting.when = horizon("2023-06-06") }
            return meeting
        }
        let slipped = PlanningComparison(
            from: steps, to: later.photograph(on: today), on: today, numbers: numbers)
        #expect(slipped.sentence.contains("1\u{a0}a glissé (fiche\u{a0}9)"))
    }

    @Test func `a COPIL that was announced for January and held in February slipped`() throws {
        let step = try #require(melun.steps(on: today).first { $0.milestone.shortName == "le 2e COPIL" })
        #expect(step.shift == .slipped)
        #expect(step.sentence == "réalisée le 7\u{a0}février\u{a0}2023, glissée depuis janvier\u{a0}2023")
    }

    @Test func `three arbitrations of six were given, and nobody invents the others`() throws {
        let arbitrations = try #require(melun.arbitrations(on: today))
        #expect(fiches(arbitrations.lines) == [2, 8, 9, 10, 12, 15])
        #expect(fiches(arbitrations.given) == [9, 10, 12])
        #expect(
            arbitrations.counts.replacing("\u{a0}", with: " ").replacing("\u{202f}", with: " ")
                == "3 arbitrages rendus sur 6 ; sans arbitrage rapporté : fiches 2, 8 et 15")
        #expect(
            arbitrations.lines.map(\.engaged) == [
                nil, nil, "groupe de travail le 9\u{a0}mai\u{a0}2023",
                "groupe de travail le 19\u{a0}juin\u{a0}2023",
                "réunion d’information le 30\u{a0}mai\u{a0}2023", nil,
            ])
    }

    @Test func `étapes move no fiche by themselves: they propose`() {
        let synthesis = melun.synthesis(on: today)
        #expect(Bucket.allCases.map(synthesis.count) == [4, 4, 6, 1])
        let proposals = melun.bucketProposals(on: today)
        #expect(proposals.map(\.action.number) == [9, 10, 12, 13])
        #expect(proposals.map(\.bucket) == [.onTrack, .onTrack, .onTrack, .attained])
        let february = day("2023-02-07")
        #expect(melun.known(on: february).bucketProposals(on: february).isEmpty)
    }

    @Test func `a renunciation of the COPIL ends a fiche, and answers what it was asked`() throws {
        var dossier = melun
        dossier.meetings = dossier.meetings.map { meeting in
            var meeting = meeting
            if meeting.id == ID(4) {
                meeting.decisions.append(
                    Decision("Renoncer à la laverie.", .renunciation, actions: [fiche(8)]))
            }
            return meeting
        }
        let arbitrations = try #require(dossier.arbitrations(on: today))
        #expect(fiches(arbitrations.missing) == [2, 15])
        let line = try #require(dossier.synthesis(on: today).lines.first { $0.action.id == fiche(8) })
        #expect(line.bucket == .willNotBeAttained && line.reason.hasPrefix("Abandonnée par le 2e COPIL"))
    }

    @Test func `an étape that moved tells which others wait for it`() throws {
        var dossier = melun
        let group = try #require(dossier.milestones.firstIndex { $0.id == ID(905) })
        var step = dossier.milestones[group]
        step.move(to: horizon("2023-11"), on: today)
        dossier.milestones[group] = step
        var other = Milestone(
            "Bilan de la campagne", of: fiche(9), due: horizon("2023-12"), known: day("2023-03-31"))
        (other.id, other.waits) = (ID(990), [ID(905)])
        dossier.milestones.append(other)
        let planning = Planning(of: dossier, on: today)
        let moved = try #require(planning.steps.first { $0.id == ID(905) })
        #expect(planning.left(behind: moved).map(\.title) == ["Bilan de la campagne"])
        let days = planning.move(of: moved)
        #expect(horizon("2023-12").moved(days: days) == horizon("2024-01"))
    }

    @Test func `what is announced is offered to the planning until it is an étape`() throws {
        var dossier = melun
        let offered = dossier.announcedOffPlanning(on: today)
        #expect(!offered.contains { $0.source == .meeting(ID(9)) })
        dossier.milestones.removeAll { $0.source == .meeting(ID(9)) }
        let again = dossier.announcedOffPlanning(on: today)
        let group = try #require(again.first { $0.source == .meeting(ID(9)) })
        #expect(group.actions == [fiche(9)])
        #expect(Milestone.Source(code: group.code) == group.source)
    }
}
