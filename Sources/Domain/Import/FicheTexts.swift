// Long texts.
extension FicheDraft {
    mutating func fillTexts(_ action: inout Action) {
        fillObjectives(&action)
        action.context = text(.context, action.context)
        action.generalObjective = text(.generalObjective, action.generalObjective)
        action.specificObjectives = text(.specificObjectives, action.specificObjectives)
        action.operationalObjectives = text(.operationalObjectives, action.operationalObjectives)
        action.description = text(.description, "")
        action.targetPublic = text(.targetPublic, "")
        action.humanMeans = text(.humanMeans, "")
        action.technicalMeans = text(.technicalMeans, "")
        action.expectedResults = text(.expectedResults, "")
        for value in waiting(.means) {
            place(value, "Moyens sans nature\u{202f}: rangés dans les moyens humains")
            action.humanMeans = joined(action.humanMeans, value.text)
        }
    }

    private mutating func text(_ field: PlanField, _ before: String) -> String {
        let told = waiting(field)
        if told.isEmpty { return before }
        place(field)
        let headings = Set(told.map(\.heading))
        return told.reduce(before) { text, value in
            let isApart = headings.count > 1 && told.count > 1
            return joined(text, isApart ? "\(value.heading)\u{202f}: \(value.text)" : value.text)
        }
    }

    private func joined(_ text: String, _ more: String) -> String { text.isEmpty ? more : "\(text)\n\(more)" }

    /// «Objectif général : … Objectif spécifique n°1 : … Objectif opérationnel 1.1 : …» in one cell.
    private mutating func fillObjectives(_ action: inout Action) {
        for value in waiting(.objectives) {
            let parts = StackedObjectives(value.text).parts
            guard parts.contains(where: { $0.level != nil }) else {
                let isOne = !value.text.contains(where: \.isNewline)
                place(
                    value,
                    isOne
                        ? "Objectif sans niveau\u{202f}: lu comme objectif général"
                        : "Objectifs sans niveau\u{202f}: lus comme objectifs spécifiques")
                if isOne {
                    action.generalObjective = joined(action.generalObjective, value.text)
                } else {
                    action.specificObjectives = joined(action.specificObjectives, value.text)
                }
                continue
            }
            for part in parts {
                switch part.level {
                case .general, nil: action.generalObjective = joined(action.generalObjective, part.text)
                case .specific: action.specificObjectives = joined(action.specificObjectives, part.text)
                case .operational:
                    action.operationalObjectives = joined(action.operationalObjectives, part.text)
                }
            }
            place(value)
        }
    }
}

/// A cell that stacks objectives of several levels, each after its name.
struct StackedObjectives {
    enum Level: Hashable {
        case general, specific, operational
    }

    /// In their order; no level for what stands before the first name.
    private(set) var parts: [(level: Level?, text: String)] = []

    init(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).flatMap { word in
            word.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
                index, piece in
                index == 0 ? [String(piece)] : ["\n", String(piece)]
            }
        }
        var (level, kept): (Level?, [String]) = (nil, [])
        var place = 0
        while place < words.count {
            if let (found, length) = Self.opening(words[place...]) {
                close(level, kept)
                (level, kept) = (found, [])
                place += length
            } else {
                kept.append(words[place])
                place += 1
            }
        }
        close(level, kept)
    }

    private mutating func close(_ level: Level?, _ words: [String]) {
        let text = words.joined(separator: " ").replacing(" \n ", with: "\n").replacing("\n ", with: "\n")
        let start = text.drop { $0.isWhitespace || ":–-•".contains($0) }
        guard let end = start.lastIndex(where: { !$0.isWhitespace && $0 != "\n" }) else { return }
        parts.append((level, String(start[...end])))
    }

    /// «Objectif spécifique n°1 :», and how many words it takes.
    private static func opening(_ words: ArraySlice<String>) -> (Level, Int)? {
        let window = words.prefix(6).map { French.folded($0) }
        guard let first = window.first, window.count > 1, first == "objectif" || first == "objectifs" else {
            return nil
        }
        let level: Level
        let named = window[1].filter { $0.isLetter }
        if named.hasPrefix("gener") {
            level = .general
        } else if named.hasPrefix("specif") {
            level = .specific
        } else if named.hasPrefix("operation") {
            level = .operational
        } else {
            return nil
        }
        var length = 2
        while length < window.count, !window[length - 1].hasSuffix(":"), isRank(window[length]) {
            length += 1
        }
        // «Objectif général de la fiche» is a sentence; a name ends with a colon, or with its rank.
        let isName = window[1..<length].contains { $0.hasSuffix(":") || $0.contains(where: \.isASCIIDigit) }
        return isName ? (level, length) : nil
    }

    private static func isRank(_ word: String) -> Bool {
        word == ":" || word == "n°"
            || (word.count < 8 && word.contains(where: \.isASCIIDigit)
                && !word.contains { $0.isLetter && $0 != "n" })
    }
}
