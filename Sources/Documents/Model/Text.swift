/// A stretch of text with the marks it bears. A newline is a line break.
package struct Run: Sendable, Hashable {
    package var text: String
    package var isStrong = false
    package var isEmphasis = false
    /// An address: http, https or mailto; `cleaned` drops any other.
    package var link: String?
    /// The language of a foreign word, such as «en».
    package var language: String?
    /// Draws the shape of this tone before the text, and the text in its colour.
    package var tone: Document.Tone?

    /// A run, plain unless said otherwise.
    package init(
        _ text: String, strong: Bool = false, emphasis: Bool = false, link: String? = nil,
        language: String? = nil, tone: Document.Tone? = nil
    ) {
        self.text = text
        isStrong = strong
        isEmphasis = emphasis
        self.link = link
        self.language = language
        self.tone = tone
    }
}

/// Text of a block. Written as a literal: `"Réunion du \(strong: "9 mai"), \(link: "ordre du jour", to: address)"`.
package struct Text: Sendable, Hashable {
    /// In order.
    package var runs: [Run]

    /// Text of these runs.
    package init(_ runs: [Run] = []) {
        self.runs = runs
    }

    /// Plain text.
    package init(_ string: String) {
        runs = string.isEmpty ? [] : [Run(string)]
    }

    /// The words without their marks.
    package var plainText: String { runs.map(\.text).joined() }

    /// Whether there is nothing to read.
    package var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

    /// Whether it is blank or a dash. A no-break space is room to write in.
    var saysNothing: Bool { plainText.allSatisfy { " \n–".contains($0) } }

    /// One after the other.
    package static func + (left: Text, right: Text) -> Text { Text(left.runs + right.runs) }

    /// The pieces with a separator between two of them.
    package static func joined(_ pieces: [Text], separator: Text = ", ") -> Text {
        pieces.dropFirst().reduce(pieces.first ?? Text()) { $0 + separator + $1 }
    }
}

extension Text: ExpressibleByStringInterpolation {
    package init(stringLiteral value: String) {
        self.init(value)
    }

    package init(stringInterpolation: StringInterpolation) {
        runs = stringInterpolation.runs
    }

    /// What the compiler fills when it reads a literal with values.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var runs: [Run] = []

        package init(literalCapacity: Int, interpolationCount: Int) {
            runs.reserveCapacity(2 * interpolationCount + 1)
        }

        package mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { runs.append(Run(literal)) }
        }

        /// Words.
        package mutating func appendInterpolation(_ words: String) {
            appendLiteral(words)
        }

        /// A whole number.
        package mutating func appendInterpolation(_ number: Int) {
            appendLiteral(String(number))
        }

        /// Other text, with its marks.
        package mutating func appendInterpolation(_ text: Text) {
            runs += text.runs
        }

        /// Words that weigh.
        package mutating func appendInterpolation(strong words: String) {
            runs.append(Run(words, strong: true))
        }

        /// Words said otherwise.
        package mutating func appendInterpolation(emphasis words: String) {
            runs.append(Run(words, emphasis: true))
        }

        /// Words that lead elsewhere.
        package mutating func appendInterpolation(link words: String, to address: String) {
            runs.append(Run(words, link: address))
        }

        /// Words of another language, such as «en».
        package mutating func appendInterpolation(_ words: String, language: String) {
            runs.append(Run(words, language: language))
        }

        /// Words that name a state, with its shape and colour.
        package mutating func appendInterpolation(_ words: String, tone: Document.Tone) {
            runs.append(Run(words, tone: tone))
        }
    }
}
