import Domain

/// A contract file read as it lies in memory, property by property, in no code of the product: every value by the path
/// that leads to it, and each id as the path of the object that bears it. Two contracts that say the same have the
/// same outline, whatever their ids.
struct Outline {
    /// What stands at each path, in order.
    private(set) var lines: [String] = []
    /// The ids of the objects of the file, by entity.
    private(set) var ids: [String: Set<Int64>] = [:]
    /// How many ids name another object.
    private(set) var references = 0
    /// Paths of ids that name no object of the file.
    private(set) var strays: [String] = []
    private var bearers: [Bearer: String] = [:]

    private struct Bearer: Hashable {
        let entity: String
        let id: Int64
    }

    init(of dossier: Dossier) {
        find(dossier, at: "")
        tell(dossier, at: "")
    }

    /// Who bears which id.
    private mutating func find(_ value: Any, at path: String) {
        for (label, child) in Self.parts(of: value) {
            if label == "id", let id = child as? any Identity {
                ids[id.entity, default: []].insert(id.rawValue)
                bearers[Bearer(entity: id.entity, id: id.rawValue)] = path
            } else {
                find(child, at: "\(path).\(label)")
            }
        }
    }

    private mutating func tell(_ value: Any, at path: String) {
        if let id = value as? any Identity {
            let bearer = bearers[Bearer(entity: id.entity, id: id.rawValue)]
            references += 1
            if bearer == nil { strays.append("\(path) = \(id.rawValue)") }
            return lines.append("\(path) = \(bearer ?? "nobody")")
        }
        let parts = Self.parts(of: value)
        if parts.isEmpty { lines.append("\(path) = \(value)") }
        for (label, part) in parts where !(label == "id" && part is any Identity) {
            tell(part, at: "\(path).\(label)")
        }
    }

    private static func parts(of value: Any) -> [(label: String, value: Any)] {
        let mirror = Mirror(reflecting: value)
        // What a dictionary holds has no order of its own.
        let children =
            mirror.displayStyle == .dictionary
            ? mirror.children.sorted { "\($0.value)" < "\($1.value)" } : Array(mirror.children)
        return children.enumerated().map { ($1.label ?? String($0), $1.value) }
    }
}

/// An id of whatever entity.
private protocol Identity {
    var entity: String { get }
    var rawValue: Int64 { get }
}

extension ID: Identity {
    fileprivate var entity: String { "\(Entity.self)" }
}
