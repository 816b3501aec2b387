extension Block.Table {
    /// Rows beyond these are left out, and the caption says so.
    static let mostRows = 2_000

    /// As many cells in each row as there are columns.
    var cleaned: Block.Table {
        var clean = self
        clean.caption = caption.cleanedLine
        if rows.count > Self.mostRows {
            clean.caption = (caption + Text(" (les 2 000 premières lignes sur \(rows.count))")).cleanedLine
        }
        clean.columns = columns.map { column in
            Column(
                column.title.cleaned, weight: min(max(column.weight.isFinite ? column.weight : 1, 0.1), 100),
                alignment: column.alignment)
        }
        clean.rows = rows.prefix(Self.mostRows).map { row in
            let cells = row.prefix(columns.count).map(\.cleaned)
            return cells + Array(repeating: Text(), count: columns.count - cells.count)
        }
        return clean
    }
}

extension Block.Figure {
    var cleaned: Block.Figure {
        let share = width.isFinite ? min(max(width, 0.05), 1) : 1
        return Block.Figure(
            picture: picture, caption: caption.cleaned, alternative: alternative.cleanedLine, width: share)
    }
}

extension Block.KeyFigure {
    var cleaned: Block.KeyFigure {
        Block.KeyFigure(value.cleanedLine, label.cleanedLine, tone: tone)
    }
}

extension Text {
    /// Clean text on one or more lines: the words stay as they are where nothing of them could change.
    package var cleaned: Text {
        guard runs.allSatisfy({ Typography.isPlain($0.text) }) else { return thoroughlyCleaned }
        return Text(runs.filter { !$0.text.isEmpty }.map(\.withSafeMarks))
    }

    /// The same, each character looked at.
    package var thoroughlyCleaned: Text {
        let printable = runs.map { run in
            var clean = run.withSafeMarks
            clean.text = Typography.printable(run.text)
            return clean
        }
        let spaced = Typography.french(printable)
        return Text(
            spaced.map { run in
                var clean = run
                clean.text = Typography.breakable(run.text)
                return clean
            }.filter { !$0.text.isEmpty })
    }

    /// Clean text on one line.
    var cleanedLine: Text {
        let clean = cleaned
        guard clean.runs.contains(where: { $0.text.utf8.contains(0x0a) }) else { return clean }
        return Text(
            clean.runs.map { run in
                var line = run
                line.text = run.text.replacing("\n", with: " ")
                return line
            })
    }

    var strengthened: Text {
        Text(
            runs.map { run in
                var strong = run
                strong.isStrong = true
                return strong
            })
    }
}

extension Run {
    /// The run with the link and the language that a format may hold, or none.
    fileprivate var withSafeMarks: Run {
        guard link != nil || language != nil else { return self }
        var safe = self
        safe.link = link.flatMap { $0.isSafeLink ? $0 : nil }
        safe.language = language.flatMap { $0.isLanguageTag ? $0 : nil }
        return safe
    }
}

extension String {
    /// Clean text on one line.
    fileprivate var trimmedLine: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    var cleanedLine: String { Text(self).cleanedLine.plainText.trimmedLine }

    /// http, https or mailto, in printable characters without spaces.
    package var isSafeLink: Bool {
        wholeMatch(of: /(?i)(https?:\/\/|mailto:)[^\s\p{C}]+/) != nil
    }

    /// «fr», «en», «pt-BR».
    var isLanguageTag: Bool {
        wholeMatch(of: /[a-z]{2,3}(-[A-Z]{2})?/) != nil
    }
}
