extension String {
    /// Width in pixels at a size, a little more than a grotesque face needs.
    func width(size: Int) -> Double {
        unicodeScalars.reduce(0) { $0 + $1.widthInEms } * Double(size)
    }

    /// The words on lines no wider than `width` pixels, `limit` lines at most; what is left out ends in «…».
    func wrapped(width: Double, size: Int, limit: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in split(whereSeparator: \.isWhitespace).flatMap({
            String($0).broken(width: width, size: size)
        }) {
            let longer = line.isEmpty ? word : line + " " + word
            if longer.width(size: size) <= width {
                line = longer
            } else {
                lines.append(line)
                line = word
            }
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > limit else { return lines }
        let last = (lines[limit - 1] + " " + lines[limit]).shortened(width: width, size: size)
        return Array(lines.prefix(limit - 1)) + [last]
    }

    /// A word too wide for a line, in parts that fit.
    private func broken(width: Double, size: Int) -> [String] {
        guard self.width(size: size) > width else { return [self] }
        var parts: [String] = []
        var part = ""
        for character in self {
            if !part.isEmpty, (part + String(character)).width(size: size) > width {
                parts.append(part)
                part = ""
            }
            part.append(character)
        }
        return parts + [part]
    }

    /// As many whole words as fit before «…», or a part of the only one.
    private func shortened(width: Double, size: Int) -> String {
        var line = self
        while !line.isEmpty, (line + "…").width(size: size) > width {
            if let space = line.lastIndex(where: \.isWhitespace) {
                line = String(line[..<space])
            } else {
                line.removeLast()
            }
        }
        return line + "…"
    }
}

extension Unicode.Scalar {
    fileprivate var widthInEms: Double {
        switch self {
        case "i", "j", "l", "I", "t", "f", "r", "'", "’", ".", ",", ":", ";", "!", "|", "(", ")", "î", "ï":
            0.36
        case "\u{202F}", " ", "\u{A0}": 0.29
        case "m", "w", "M", "W", "œ", "Œ", "%", "@", "—": 0.92
        case "A"..."Z", "À"..."Þ": 0.71
        case "0"..."9": 0.64
        default: value < 0x2000 ? 0.59 : 1.0
        }
    }
}
