import Domain
import Storage

/// What is left of a password once all that anybody would try first is taken out of it.
struct GuessablePassword: Sendable {
    /// Fewer characters than this are too few.
    static let fewest = 8

    private let words: [[Character]]

    /// `texts` are those that anybody may think of beside the common words: what names the account, its contracts.
    init(knowing texts: [String]) {
        let own = texts.flatMap { text in
            let folded = French.folded(text)
            let parts = folded.split { !$0.isLetter && !$0.isNumber }
            return parts.map(String.init) + [folded.filter { $0.isLetter || $0.isNumber }]
        }
        let known = Set(own.filter { $0.count > 2 } + CommonWords.all)
        words = known.sorted { ($1.count, $1) < ($0.count, $0) }.map(Array.init)
    }

    /// Whether too little is left.
    func isGuessable(_ password: String) -> Bool { left(of: password) < Self.fewest }

    /// How many characters are left; digits and marks that stand for letters are read both ways.
    func left(of password: String) -> Int {
        let bare = French.folded(password).prefix(128).filter {
            !$0.isWhitespace && !"-_.,;:/'’".contains($0)
        }
        let plain = reduced(Array(bare))
        let read = reduced(Self.withoutRuns(Array(bare)).map { Self.letters[$0] ?? $0 })
        return min(plain.count, read.count)
    }

    private static let letters: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "8": "b", "@": "a", "$": "s", "!": "i",
        "€": "e", "|": "l", "+": "t",
    ]

    /// Takes out until nothing more goes: what is left on both sides of a word may make another.
    private func reduced(_ text: [Character]) -> [Character] {
        var text = text
        while true {
            let count = text.count
            text = withoutWords(text)
            text = Self.withoutRuns(text)
            text = Self.withoutRepeats(text)
            if text.count == count { return text }
        }
    }

    private func withoutWords(_ text: [Character]) -> [Character] {
        var text = text
        for word in words where word.count <= text.count {
            var start = 0
            while start + word.count <= text.count {
                if text[start..<start + word.count].elementsEqual(word) {
                    text.removeSubrange(start..<start + word.count)
                } else {
                    start += 1
                }
            }
        }
        return text
    }

    /// Three neighbours of a keyboard or of the alphabet, three digits that follow, in either direction; years.
    private static func withoutRuns(_ text: [Character]) -> [Character] {
        var kept: [Character] = []
        var start = 0
        while start < text.count {
            let length = max(run(in: text, at: start), year(in: text, at: start))
            if length == 0 { kept.append(text[start]) }
            start += max(1, length)
        }
        return kept
    }

    private static func run(in text: [Character], at start: Int) -> Int {
        var longest = 0
        for row in rows {
            for (place, key) in row.enumerated() where key == text[start] {
                for step in [1, -1] {
                    var length = 1
                    while start + length < text.count, row.indices.contains(place + step * length),
                        row[place + step * length] == text[start + length]
                    { length += 1 }
                    longest = max(longest, length)
                }
            }
        }
        return longest < 3 ? 0 : longest
    }

    private static func year(in text: [Character], at start: Int) -> Int {
        guard start + 4 <= text.count, let year = Int(String(text[start..<start + 4])) else { return 0 }
        return (1900...2099).contains(year) ? 4 : 0
    }

    private static let rows: [[Character]] = [
        "azertyuiop", "qsdfghjklm", "wxcvbn", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "abcdefghijklmnopqrstuvwxyz", "012345678901234567890", "13579", "02468", "1aqw", "2zsx", "3edc",
        "4rfv", "5tgb", "6yhn", "7uj", "8ik", "9ol", "0pm", "1qaz", "2wsx", "741", "852", "963", "147258369",
        "&e\"'(-e_ca)",
    ].map { Array($0) }

    /// A block that comes again: at once whatever its length, anywhere from three characters on.
    private static func withoutRepeats(_ text: [Character]) -> [Character] {
        var text = text
        for length in stride(from: text.count / 2, to: 0, by: -1) {
            var start = length
            while start + length <= text.count {
                let block = text[start..<start + length]
                let earliest = length < 3 ? start - length : 0
                let isRepeat = (earliest...start - length).contains {
                    text[$0..<$0 + length].elementsEqual(block)
                }
                if isRepeat { text.removeSubrange(start..<start + length) } else { start += 1 }
            }
        }
        return text
    }
}

extension Site {
    /// Why a password is too weak for an account, its own words and its contracts' being known; nil when it will do.
    func passwordFault(_ password: String, for member: Member) async throws -> String? {
        Passwords.weakness(of: password, knowing: try await store.guessableWords(of: member))
    }
}
