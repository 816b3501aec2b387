import Domain
import GRDB

extension Store {
    /// Keeps the planning as it is. Returns where it is kept.
    @discardableResult
    package func photograph(
        named name: String, in slug: String, by signature: Signature
    ) async throws -> ID<PlanningVersion> {
        try await write(in: slug, by: signature, .editContract) { writing in
            let planned = try writing.planned()
            let steps = planned.photograph(on: signature.day)
            // A press that comes twice keeps one.
            let same = planned.planningVersions.last { version in
                version.taken == signature.day && version.name == name && version.steps == steps
            }
            if let same { return same.id }
            let version = PlanningVersion(name, on: signature.day, .kept, steps)
            try version.validate()
            return ID(try writing.save(version))
        }
    }

    /// Says which decision adopted a version: the one that was adopted before is replaced.
    package func adopt(
        _ id: ID<PlanningVersion>, by decision: ID<Decision>, version: Int, in slug: String,
        signed signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            var versions = try writing.planned().planningVersions
            guard let index = versions.firstIndex(where: { $0.id == id }) else { throw Refusal.notFound }
            guard versions[index].version == version else { throw Refusal.stale }
            try versions[index].adopt(by: decision)
            for other in versions.indices where other != index && versions[other].state == .adopted {
                versions[other].state = .replaced
                try writing.save(versions[other])
            }
            try writing.save(versions[index])
        }
    }
}

extension WriteTransaction {
    /// The étapes with what holds their dates, and the versions.
    fileprivate func planned() throws -> Dossier {
        try DossierReader(
            db: db, contract: contract, extent: .milestones + Extent { $0.planningVersions = .all }
        ).read()
    }

    /// What the closing of a committee keeps of the planning, once: nothing of a planning without étape.
    func photographPlanning(at meeting: Meeting, on day: Day) throws {
        switch meeting.kind {
        case .steering, .technical: break
        case .workingGroup, .information, .external: return
        }
        let planned = try planned()
        guard !planned.milestones.isEmpty,
            !planned.planningVersions.contains(where: { $0.meeting == meeting.id })
        else { return }
        try save(planned.photograph(at: meeting, on: day))
    }
}
