import Domain
import GRDB

extension Store {
    /// Creates an instance with its seats, or writes one; whom it names and the directory lacks is added first.
    @discardableResult
    package func save(
        _ committee: Committee, adding newcomers: Newcomers = Newcomers(), in slug: String,
        by signature: Signature
    ) async throws -> ID<Committee> {
        try committee.validate()
        return try await write(in: slug, by: signature, .editContract) { writing in
            ID(try writing.save(committee, naming: writing.admit(newcomers)))
        }
    }

    /// Takes an instance out of every page; its meetings stay, and the history can bring it back.
    package func removeCommittee(
        _ id: ID<Committee>, version: Int, in slug: String, by signature: Signature
    ) async throws {
        try await write(in: slug, by: signature, .editContract) { writing in
            let name = try writing.historyName(of: id.rawValue, Committee.init)
            try writing.remove(.committee, id.rawValue, version: version, label: name)
        }
    }
}
