import ArgumentParser
import Domain

/// A role as a person types it.
enum RoleWord: String, ExpressibleByArgument, CaseIterable {
    case administration, ars, coordination, contribution, lecture

    var role: Role {
        switch self {
        case .administration: .administrator
        case .ars: .referent
        case .coordination: .coordinator
        case .contribution: .contributor
        case .lecture: .reader
        }
    }
}

/// A fiche of a contract as a person types it: «melun-val-de-seine-2021/9».
struct ActionWord: ExpressibleByArgument {
    let slug: String
    let number: Int

    init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let number = Int(parts[1]), number > 0 else { return nil }
        slug = String(parts[0])
        self.number = number
    }
}
