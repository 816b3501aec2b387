import Domain
import GRDB

extension Extent {
    /// The directory as a list: who sat as a resident is known from meetings and instances.
    package static let directoryList: Extent =
        .terms + .directory + .committees
        + Extent {
            $0.read(meetings: .having("attendance"), with: [.attendance])
        }

    /// A structure with what it does in the contract.
    package static func organization(_ id: ID<Organization>) -> Extent {
        .contacts
            + Extent {
                ($0.actions, $0.actionParts) = (.all, true)
                $0.read(
                    meetings: .naming(
                        "organization_id", id.rawValue, in: ["contribution", "conclusion", "task"])
                        + .attended(by: "organization_id = \(id)"),
                    with: [.attendance, .contributions, .conclusions, .tasks])
                $0.read(
                    entries: .those { _ in
                        "SELECT entry_id FROM entry_organization WHERE organization_id = \(id)"
                    }, with: [.organizations])
            }
    }

    /// A contact with what it does in the contract.
    package static func person(_ id: ID<Person>) -> Extent {
        .contacts
            + Extent {
                $0.actions = .all
                $0.read(
                    meetings: .naming("person_id", id.rawValue, in: ["task"])
                        + .attended(by: "person_id = \(id)"), with: [.attendance, .tasks])
            }
    }

    /// What the fields that name something look among.
    package static let suggestions: Extent = contacts + .actions

    /// The directory with who sat as a resident: `Dossier.residents`.
    private static let contacts: Extent =
        .terms + .directory + .committees
        + Extent { $0.read(meetings: .attended(by: "college = 'residents'"), with: [.attendance]) }
}

extension Extent.Rows {
    /// The meetings of which a row of the émargement is such.
    fileprivate static func attended(by condition: SQL) -> Self {
        .those {
            "SELECT meeting_id FROM attendance WHERE contract_id = \($0) AND removed = 0 AND \(condition)"
        }
    }

    /// The meetings of which a row of some parts names a thing.
    fileprivate static func naming(_ column: String, _ id: Int64, in parts: [String]) -> Self {
        .some(
            parts.map { part in
                { contract in
                    """
                    SELECT m.id FROM meeting m JOIN \(sql: part) p ON p.meeting_id = m.id
                    WHERE m.contract_id = \(contract) AND m.removed = 0 AND p.\(sql: column) = \(id)
                    """
                }
            })
    }
}
