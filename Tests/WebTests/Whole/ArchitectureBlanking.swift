/// Replaces comments and the text of string literals by spaces, line by line, so that a scanner of
/// lines does not take a word in a sentence for code. Code inside `\( )` stays. Bare regular
/// expressions (`/…/`) are read as code.
struct ArchitectureBlanking {
    private enum Place {
        case code(openParentheses: Int)
        case text(pounds: Int, multiline: Bool)
        case lineComment
        case blockComment(depth: Int)
    }

    private let source: [UInt8]
    private var position = 0
    private var output: [UInt8] = []
    private var places: [Place] = [.code(openParentheses: 0)]

    static func blank(_ text: String) -> String {
        var blanking = ArchitectureBlanking(Array(text.utf8))
        while blanking.position < blanking.source.count { blanking.step() }
        return String(decoding: blanking.output, as: UTF8.self)
    }

    private init(_ source: [UInt8]) {
        self.source = source
        output.reserveCapacity(source.count)
    }

    private mutating func step() {
        switch places[places.count - 1] {
        case .code(let open): stepCode(open)
        case .text(let pounds, let multiline): stepText(pounds, multiline)
        case .lineComment: stepLineComment()
        case .blockComment(let depth): stepBlockComment(depth)
        }
    }

    private mutating func stepCode(_ open: Int) {
        guard Self.turns.contains(source[position]) else { return keep() }
        if starts(with: "//") { return enter(.lineComment, blanking: 2) }
        if starts(with: "/*") { return enter(.blockComment(depth: 1), blanking: 2) }
        let pounds = poundsBeforeQuote()
        if starts(with: "\"\"\"", after: pounds) {
            return enter(.text(pounds: pounds, multiline: true), blanking: pounds + 3)
        }
        if starts(with: "\"", after: pounds) {
            return enter(.text(pounds: pounds, multiline: false), blanking: pounds + 1)
        }
        switch source[position] {
        case UInt8(ascii: "("): reopen(open + 1)
        case UInt8(ascii: ")") where open == 1 && places.count > 1:
            places.removeLast()
            return skip(1)
        case UInt8(ascii: ")"): reopen(open - 1)
        default: break
        }
        keep()
    }

    /// What code can turn into something else at.
    private static let turns = Array("/#\"()".utf8)

    private mutating func stepText(_ pounds: Int, _ multiline: Bool) {
        let byte = source[position]
        guard byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") else { return skip(1) }
        let hashes = String(repeating: "#", count: pounds)
        if starts(with: "\\" + hashes + "(") {
            return enter(.code(openParentheses: 1), blanking: pounds + 2)
        }
        if starts(with: "\\" + hashes) { return skip(pounds + 2) }
        if starts(with: (multiline ? "\"\"\"" : "\"") + hashes) {
            places.removeLast()
            return skip(pounds + (multiline ? 3 : 1))
        }
        skip(1)
    }

    private mutating func stepLineComment() {
        if source[position] == UInt8(ascii: "\n") { places.removeLast() }
        skip(1)
    }

    private mutating func stepBlockComment(_ depth: Int) {
        let change = starts(with: "/*") ? 1 : starts(with: "*/") ? -1 : 0
        if change != 0 { places[places.count - 1] = .blockComment(depth: depth + change) }
        if depth + change == 0 { places.removeLast() }
        skip(change == 0 ? 1 : 2)
    }

    private mutating func enter(_ place: Place, blanking count: Int) {
        places.append(place)
        skip(count)
    }

    private mutating func reopen(_ count: Int) {
        places[places.count - 1] = .code(openParentheses: count)
    }

    private mutating func keep() {
        output.append(source[position])
        position += 1
    }

    private mutating func skip(_ count: Int) {
        for _ in 0..<count where position < source.count {
            let isNewline = source[position] == UInt8(ascii: "\n")
            output.append(isNewline ? source[position] : UInt8(ascii: " "))
            position += 1
        }
    }

    private func poundsBeforeQuote() -> Int {
        source[position...].prefix { $0 == UInt8(ascii: "#") }.count
    }

    private func starts(with text: String, after offset: Int = 0) -> Bool {
        var index = position + offset
        for byte in text.utf8 {
            guard index < source.count, source[index] == byte else { return false }
            index += 1
        }
        return true
    }
}
