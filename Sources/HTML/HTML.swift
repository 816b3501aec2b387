import Formats

/// Markup on one growing buffer: a literal is markup, `\( )` escapes, only `HTML` goes in raw.
package struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The markup as text.
    package private(set) var text: String

    /// Markup out of a literal without values.
    package init(stringLiteral value: String) {
        text = value
    }

    /// Markup out of a literal with values, already escaped one by one.
    package init(stringInterpolation: StringInterpolation) {
        text = stringInterpolation.text
    }

    /// Words of a person, escaped.
    package init(escaping value: String) {
        text = ""
        text.appendEscaped(value)
    }

    /// Markup made and made safe elsewhere, such as a drawing; never words of a person.
    package init(trusted markup: String) {
        text = markup
    }

    /// The words alone, for where no element may stand.
    var withoutTags: HTML {
        var words = ""
        var isWithin = false
        for character in text {
            switch character {
            case "<": isWithin = true
            case ">" where isWithin: isWithin = false
            default: if !isWithin { words.append(character) }
            }
        }
        return HTML(trusted: words)
    }

    /// Nothing at all.
    package static let empty = HTML(trusted: "")

    /// Whether there is nothing to show.
    package var isEmpty: Bool { text.isEmpty }

    /// Adds markup at the end.
    package mutating func append(_ other: HTML) {
        text.append(other.text)
    }

    /// Adds markup at the end.
    package static func += (left: inout HTML, right: HTML) {
        left.text.append(right.text)
    }

    /// Both, one after the other.
    package static func + (left: HTML, right: HTML) -> HTML {
        var sum = left
        sum.text.append(right.text)
        return sum
    }

    /// One piece of markup for each item, end to end.
    package static func joined<Items: Sequence>(
        _ items: Items, _ each: (Items.Element) throws -> HTML
    ) rethrows -> HTML {
        var sum = HTML.empty
        for item in items { sum.text.append(try each(item).text) }
        return sum
    }

    /// The pieces, end to end, with a separator between two of them.
    package static func joined(_ items: some Sequence<HTML>, separator: HTML = .empty) -> HTML {
        var sum = HTML.empty
        var isFirst = true
        for item in items {
            if !isFirst { sum.text.append(separator.text) }
            sum.text.append(item.text)
            isFirst = false
        }
        return sum
    }
}

extension HTML {
    /// What the compiler fills when it reads a literal with values.
    package struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = ""

        package init(literalCapacity: Int, interpolationCount: Int) {
            text.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }

        package mutating func appendLiteral(_ literal: String) {
            text.append(literal)
        }

        /// Words, escaped.
        package mutating func appendInterpolation(_ value: String) {
            text.appendEscaped(value)
        }

        /// Words, escaped, or nothing.
        package mutating func appendInterpolation(_ value: String?) {
            if let value { text.appendEscaped(value) }
        }

        /// A whole number, as digits without grouping.
        package mutating func appendInterpolation(_ value: Int) {
            text.append(String(value))
        }

        /// Markup, as it is.
        package mutating func appendInterpolation(_ markup: HTML) {
            text.append(markup.text)
        }

        /// Markup, as it is, or nothing.
        package mutating func appendInterpolation(_ markup: HTML?) {
            if let markup { text.append(markup.text) }
        }

        /// Pieces of markup, end to end.
        package mutating func appendInterpolation(_ pieces: [HTML]) {
            for piece in pieces { text.append(piece.text) }
        }

        /// ` name="value"`, or nothing when there is no value.
        package mutating func appendInterpolation(attribute name: String, _ value: String?) {
            guard let value else { return }
            text.append(" ")
            text.append(name)
            text.append("=\"")
            text.appendEscaped(value)
            text.append("\"")
        }

        /// ` name`, for attributes that are there or not.
        package mutating func appendInterpolation(flag name: String, _ isOn: Bool) {
            guard isOn else { return }
            text.append(" ")
            text.append(name)
        }
    }
}
