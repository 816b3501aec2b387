import Domain

/// The étapes of the planning of 2023, rebuilt from the texts of the two reviews: the picture of the COPIL is lost.
enum SampleSteps {
    /// The review of the first quarter of 2021.
    static let spring2021 = day(31, .march, 2021)
    /// The review of the first quarter of 2023.
    static let spring2023 = day(31, .march, 2023)

    static let all = care + prevention + inclusion + contract

    /// An étape of a fiche, known from a day on; its id comes from its fiche and its rank there.
    static func step(
        _ fiche: Int64, _ rank: Int64, _ title: String, _ due: Horizon? = nil, done: Milestone.Done? = nil,
        by organizations: [Organization] = [], after waits: Int64..., known: Day = MelunSample.steeringDay
    ) -> Milestone {
        var step = Milestone(title, of: ID(fiche), due: due, done: done, known: known)
        step.id = ID(fiche * 100 + rank)
        step.responsibles = organizations.map(\.id)
        step.waits = waits.map { ID(fiche * 100 + $0) }
        return step
    }

    /// An étape of the life of the contract.
    static func life(
        _ rank: Int64, _ title: String, _ due: Horizon? = nil, done: Milestone.Done? = nil,
        named name: String = "", after waits: Int64..., known: Day = MelunSample.steeringDay
    ) -> Milestone {
        var step = Milestone(title, due: due, done: done, known: known)
        step.id = ID(10_000 + rank)
        step.shortName = name
        step.responsibles = [Structures.agglomeration.id]
        step.waits = waits.map { ID(10_000 + $0) }
        return step
    }
}

extension Milestone {
    /// The same, a meeting of the sample from a day on.
    func meeting(_ id: Int64, from day: Day) -> Milestone { holding(.meeting(ID(id)), from: day) }

    /// The same, what an advance announces.
    func entry(_ id: Int64, from day: Day) -> Milestone { holding(.entry(ID(id)), from: day) }

    /// The same, a task of the COPIL.
    func task(_ id: Int64) -> Milestone { holding(.task(ID(id)), from: MelunSample.steeringDay) }

    /// «atteint les objectifs».
    var attaining: Milestone { changed { $0.attains = true } }

    /// Each year.
    var yearly: Milestone { changed { $0.isYearly = true } }

    /// What no document says.
    var invented: Milestone { changed { $0.isInvented = true } }

    /// With another date, from a day on.
    func moved(to due: Horizon, from day: Day) -> Milestone { changed { $0.move(to: due, on: day) } }

    private func holding(_ source: Source, from day: Day) -> Milestone {
        changed { $0.become(source, on: day) }
    }

    private func changed(_ change: (inout Milestone) -> Void) -> Milestone {
        var step = self
        change(&step)
        return step
    }
}

extension MelunSample {
    /// What was shown to the COPIL of 7 February 2023, and the planning of the review that followed.
    static func versions(of dossier: Dossier) -> [PlanningVersion] {
        let shown = dossier.known(on: steeringDay).photograph(on: steeringDay)
        var first = PlanningVersion(
            "Planning prévisionnel de déploiement 2023", on: steeringDay, .proposed, of: ID(4), shown)
        first.id = ID(1)
        let spring = SampleSteps.spring2023
        var second = PlanningVersion(
            "Planning au 31\u{a0}mars\u{a0}2023", on: spring, .kept,
            dossier.known(on: spring).photograph(on: spring))
        second.id = ID(2)
        return [first, second]
    }
}
