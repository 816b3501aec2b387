import Domain
import GRDB

extension Store {
    /// Makes two structures one: everything that named the other names the one kept, whose empty fields it fills; the
    /// other goes. Throws `.stale` when either is no longer as the versions say, `.conflict` when something names it yet.
    package func merge(
        _ other: ID<Organization>, into kept: ID<Organization>, versions: (kept: Int, other: Int),
        in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let dossier = try writing.dossier(.whole)
            let known = dossier.$organizations.byID
            try writing.requireVersions(
                (known[kept]?.version, versions.kept), (known[other]?.version, versions.other))
            try writing.save(Merge(other, into: kept, in: dossier))
            let name = known[other]?.historyName ?? ""
            try writing.requireUnused(.organization, other.rawValue, "Cette structure")
            try writing.remove(.organization, other.rawValue, version: versions.other, label: name)
        }
    }

    /// Makes two contacts one, under the same rules.
    package func merge(
        _ other: ID<Person>, into kept: ID<Person>, versions: (kept: Int, other: Int), in slug: String,
        by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature.unmarked, .editContract) { writing in
            let dossier = try writing.dossier(.whole)
            let known = dossier.$people.byID
            try writing.requireVersions(
                (known[kept]?.version, versions.kept), (known[other]?.version, versions.other))
            try writing.save(Merge(other, into: kept, in: dossier))
            let name = known[other]?.historyName ?? ""
            try writing.requireUnused(.person, other.rawValue, "Ce contact")
            try writing.remove(.person, other.rawValue, version: versions.other, label: name)
        }
    }
}

extension WriteTransaction {
    /// Refuses what somebody wrote since it was read; what is gone does not exist.
    fileprivate func requireVersions(_ pairs: (stored: Int?, read: Int)...) throws {
        for pair in pairs where pair.stored == nil { throw Refusal.notFound }
        for pair in pairs where pair.stored != pair.read { throw Refusal.stale }
    }

    /// Each thing that the merge touches leaves its own row in the history.
    fileprivate func save(_ merge: Merge) throws {
        for row in merge.removedAttendance {
            try remove(.attendance, row.id.rawValue, version: row.version, label: row.historyName)
        }
        for row in merge.attendance { try save(row) }
        for organization in merge.organizations { try save(organization) }
        for person in merge.people { try save(person) }
        for action in merge.actions { try save(action) }
        for committee in merge.committees { try save(committee) }
        for meeting in merge.meetings { try save(meeting) }
        for entry in merge.entries { try save(entry) }
        for milestone in merge.milestones { try save(milestone) }
    }
}
