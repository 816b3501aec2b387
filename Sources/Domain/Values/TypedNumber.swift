/// Reads numbers as a person writes or pastes them.
package enum TypedNumber {
    /// A whole number: «1 200», «1.200», «12 000 €», «30 personnes», «douze»; never «environ 30» nor «0x10».
    package static func whole(_ text: String) -> Int? {
        let folded = French.folded(text).filter { !$0.isWhitespace }
        if let value = words[folded] { return value }
        if folded.last?.isLetter == true, let rank = DateReader.ordinal(folded) { return rank }
        guard let figure = Figure(text), figure.isWhole else { return nil }
        return Int(figure.digits).map { figure.isNegative ? -$0 : $0 }
    }

    /// A duration in minutes: «45», «45 min», «1h30», «2 heures», «une demi-heure», «trois quarts d’heure».
    package static func minutes(_ text: String) -> Int? {
        let folded = French.folded(text).filter { !$0.isWhitespace && $0 != "'" && $0 != "-" }
        switch folded {
        case "unquartdheure", "1/4h", "1/4dheure", "quartdheure": return 15
        case "unedemiheure", "demiheure", "1/2h", "1/2heure": return 30
        case "troisquartsdheure", "3/4h", "3/4dheure": return 45
        case "uneheureetdemie", "1heureetdemie", "1h1/2": return 90
        default: break
        }
        let parts = folded.replacing("heures", with: "h").replacing("heure", with: "h").replacing(
            "minutes", with: ""
        )
        .replacing("min", with: "").replacing("mn", with: "").split(
            separator: "h", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ $0.utf8.count <= 4 }) else { return nil }
        guard parts.count == 2 else { return Int(digits: parts[0]) }
        guard let hours = parts[0] == "une" ? 1 : whole(String(parts[0])) else { return nil }
        let rest = parts[1].isEmpty ? 0 : Int(digits: parts[1])
        return rest.flatMap { $0 < 60 ? hours * 60 + $0 : nil }
    }

    /// A number with or without decimals: «1 234,5», «45 %», «1.234,5», «,5»; nil for «1.234», which is two numbers.
    package static func decimal(_ text: String) -> Double? {
        guard let figure = Figure(text, mayNameUnit: false), !figure.isAmbiguous,
            let number = Double(figure.code), abs(number) < 1e15
        else {
            return nil
        }
        return number
    }

    /// What may have been meant by what is no number.
    package static func nearest(_ text: String) -> [String] {
        guard text.utf8.count <= 200 else { return [] }
        if let figure = Figure(text), figure.isAmbiguous, let whole = Int(figure.digits) {
            return [French.number(Double(whole)), figure.digitsBefore + "," + figure.decimals]
        }
        if let figure = Figure(text), let number = Double(figure.code), abs(number) < 1e15 {
            return [French.number(number.rounded())]
        }
        let folded = French.folded(text)
        if let dozen = dozens.first(where: { folded.contains($0.key) }) { return [String(dozen.value)] }
        // One number among words: «environ 30», «plus de 1 200 habitants».
        let kept = folded.map { $0.isASCIIDigit || $0.isWhitespace || ".,".contains($0) ? $0 : "|" }
        let runs = String(kept).split(separator: "|").filter { $0.contains(where: \.isASCIIDigit) }
        let isGlued = zip(folded, folded.dropFirst()).contains { $0.isASCIIDigit && $1.isLetter }
        guard runs.count == 1, !isGlued, let found = whole(String(runs[0]).trimmedEnds) else { return [] }
        return [String(found)]
    }

    private static let words: [String: Int] = [
        "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7,
        "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15,
        "seize": 16, "dix-sept": 17, "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "trente": 30,
        "quarante": 40,
        "cinquante": 50, "soixante": 60, "cent": 100, "mille": 1_000,
    ]
    private static let dozens = [
        "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30, "quarantaine": 40,
        "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1_000,
    ]
}

/// Digits as they were typed, their groups told from their decimals.
private struct Figure {
    private(set) var isNegative = false
    private(set) var digitsBefore = ""
    private(set) var decimals = ""
    /// One point, or one comma, before exactly three digits: thousands for one, decimals for the other.
    private(set) var isAmbiguous = false

    /// Nil when it is no number, with at most a sign after it, or a few words where it may name what it counts.
    init?(_ text: String, mayNameUnit: Bool = true) {
        var bare = Substring(text.trimmedEnds.replacing("−", with: "-"))
        if bare.first == "-" || bare.first == "+" {
            isNegative = bare.removeFirst() == "-"
        }
        let number = bare.prefix { $0.isASCIIDigit || $0.isWhitespace || ".,'’".contains($0) }
        let unit = bare[number.endIndex...]
        let isGlued = !mayNameUnit || number.last.map(\.isASCIIDigit) ?? true
        guard Self.isUnit(unit, glued: isGlued) else { return nil }
        let typed = String(number).trimmedEnds
        guard let first = typed.first, first.isASCIIDigit || (".,".contains(first) && typed.count > 1) else {
            return nil
        }
        let marks = typed.filter { ".,".contains($0) }
        let spaced = typed.contains { $0.isWhitespace || "'’".contains($0) }
        guard let last = marks.last, let place = typed.lastIndex(of: last) else {
            guard Self.isGrouped(typed, by: { $0.isWhitespace || "'’".contains($0) }) else { return nil }
            digitsBefore = typed.filter(\.isASCIIDigit)
            return
        }
        let after = typed[typed.index(after: place)...]
        guard after.allSatisfy(\.isASCIIDigit), typed.last?.isASCIIDigit == true else { return nil }
        if marks.count > 1, Set(marks).count == 1 {
            guard !spaced, Self.isGrouped(typed, by: { $0 == last }) else { return nil }
            digitsBefore = typed.filter(\.isASCIIDigit)
            return
        }
        let before = typed[..<place]
        guard marks.count <= 2 || Set(marks.dropLast()).count == 1,
            Self.isGrouped(String(before), by: { !$0.isASCIIDigit })
        else { return nil }
        digitsBefore = before.filter(\.isASCIIDigit)
        decimals = String(after)
        isAmbiguous =
            marks == "." && after.count == 3 && !spaced && (1...3).contains(digitsBefore.count)
            && digitsBefore != "0"
    }

    /// Whether nothing but noughts follows the comma, or what follows the point is thousands.
    var isWhole: Bool { isAmbiguous || decimals.allSatisfy { $0 == "0" } }

    /// All the digits of a whole number.
    var digits: String { isAmbiguous ? digitsBefore + decimals : digitsBefore }

    /// For a machine: «-1234.5».
    var code: String {
        "\(isNegative ? "-" : "")\(digitsBefore.isEmpty ? "0" : digitsBefore)\(decimals.isEmpty ? "" : ".\(decimals)")"
    }

    /// Words after a number that make another of it: «12 k€», «2 millions», «3 et demi», «8 sur vingt».
    private static let joining: Set<String> = [
        "k", "k€", "ke", "keur", "m", "m€", "meur", "mille", "millier", "milliers", "million", "millions",
        "milliard",
        "milliards", "dizaine", "dizaines", "douzaine", "douzaines", "centaine", "centaines", "et", "ou", "a",
        "sur", "virgule",
        "plus", "moins", "fois", "x",
    ]

    /// «1 234 567»: groups of three after the first; bare digits too.
    private static func isGrouped(_ text: String, by isMark: (Character) -> Bool) -> Bool {
        let groups = text.split(omittingEmptySubsequences: false, whereSeparator: isMark)
        guard groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else { return false }
        return groups.count < 2 || (groups.dropFirst().allSatisfy { $0.count == 3 } && !groups[0].isEmpty)
    }

    /// «%», «€», «personnes», «euros TTC»: words without digits; a letter that touches the number is no unit but of money.
    private static func isUnit(_ text: Substring, glued: Bool) -> Bool {
        if text.isEmpty { return true }
        if ["%", "€", "eur", "euros"].contains(text.lowercased()) { return true }
        let first = French.folded(String(text.prefix { !$0.isWhitespace }))
        return !glued && text.count <= 40 && text.first?.isLetter == true && !joining.contains(first)
            && !text.contains(where: \.isNumber)
    }
}

extension String {
    /// Without white space at either end.
    fileprivate var trimmedEnds: String {
        let start = drop(while: \.isWhitespace)
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
