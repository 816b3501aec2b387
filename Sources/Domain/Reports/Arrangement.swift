/// The order of the parts of a report or of the slides of a diaporama: what was chosen, over what the facts make.
package enum Arrangement {
    /// What the facts make in the order chosen, which may hold others too; what nobody placed stays after what it
    /// follows.
    package static func order(_ made: [String], as chosen: [String]) -> [String] {
        let placed = Set(chosen)
        var followers: [String: [String]] = [:]
        var last = ""
        for key in made {
            if placed.contains(key) { last = key } else { followers[last, default: []].append(key) }
        }
        return (followers[""] ?? []) + chosen.flatMap { [$0] + (followers[$0] ?? []) }
    }

    /// The same with one moved a place up or down; nil where there is no such place.
    package static func moving(_ key: String, by step: Int, in keys: [String]) -> [String]? {
        guard let index = keys.firstIndex(of: key), keys.indices.contains(index + step) else { return nil }
        var moved = keys
        moved.swapAt(index, index + step)
        return moved
    }
}
