import Crypto

/// What a form was read from: one mark a question, and one a row where rows keep their identity. A mark is the same
/// while nobody wrote there.
struct ReadMarks: Sendable {
    private var marks: [String: String] = [:]

    /// Of what is stored.
    init(of answers: FormData, in shape: FormShape) {
        for field in shape.fields {
            marks[field.name] = Self.mark(of: field, in: answers)
            for row in field.keyedRows(of: answers) where !row.key.isEmpty {
                marks["\(field.name)/\(row.key)"] = row.mark
            }
        }
    }

    /// As a form carried it along; what is malformed marks nothing.
    init(_ text: String) {
        for pair in text.split(separator: " ") {
            let halves = pair.split(separator: "=", maxSplits: 1)
            if halves.count == 2 { marks[String(halves[0])] = String(halves[1]) }
        }
    }

    /// For a hidden field.
    var text: String {
        marks.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    }

    subscript(_ name: String) -> String? { marks[name] }

    /// The mark of a question; of rows that keep their identity, that of their order alone.
    static func mark(of field: FieldShape, in answers: FormData) -> String {
        if field.keyColumn != nil { return mark(field.keyedRows(of: answers).map(\.key)) }
        return mark(field.answers(in: answers).map { "\($0.name)=\($0.value)" })
    }

    static func mark(_ words: [String]) -> String {
        SHA256.hash(data: Array(words.joined(separator: "\u{1f}").utf8)).prefix(8)
            .map { String($0, radix: 36) }.joined(separator: "-")
    }
}

/// What two writings of one thing make together: what nobody else touched is mine, what I did not touch is theirs,
/// and what both wrote is disputed.
struct FormMerge: Sendable {
    /// The answers of both; mine where they are disputed.
    private(set) var answers: FormData
    /// The questions that both wrote.
    private(set) var disputed: Set<String> = []

    init(mine: FormData, theirs: FormData, read: ReadMarks, in shape: FormShape) {
        answers = FormData("")
        var merged: [Answer] = []
        for field in shape.fields {
            let (own, other) = (field.answers(in: mine), field.answers(in: theirs))
            if own == other {
                merged += own
            } else if field.keyColumn != nil, read[field.name] != nil {
                merged += rows(of: field, mine, theirs, read)
            } else if read[field.name] == ReadMarks.mark(of: field, in: theirs) {
                merged += own
            } else if read[field.name] == ReadMarks.mark(of: field, in: mine) {
                merged += other
            } else {
                disputed.insert(field.name)
                merged += own
            }
        }
        answers = FormData(saying: merged, on: mine.day)
    }

    /// Rows that keep their identity are merged one by one. New ones of both stay, one that was sent twice is one; the
    /// order is mine, unless I left it.
    private mutating func rows(
        of field: FieldShape, _ mine: FormData, _ theirs: FormData, _ read: ReadMarks
    ) -> [Answer] {
        let (own, other) = (field.keyedRows(of: mine), field.keyedRows(of: theirs))
        let stored = Dictionary(other.map { ($0.key, $0) }) { first, _ in first }
        var added = other.filter { read["\(field.name)/\($0.key)"] == nil }
        var rows: [KeyedRow] = []
        for row in own {
            let mark = read["\(field.name)/\(row.key)"]
            if row.key.isEmpty {
                let same = added.firstIndex { $0.mark == row.mark }
                rows.append(same.map { added.remove(at: $0) } ?? row)
            } else if let theirs = stored[row.key] {
                if row.mark != theirs.mark, mark != theirs.mark, mark != row.mark {
                    disputed.insert(field.name)
                }
                rows.append(mark == row.mark ? theirs : row)
            } else if mark != row.mark {
                // They took it out, and I changed it.
                disputed.insert(field.name)
                rows.append(row)
            }
        }
        let kept = Set(rows.map(\.key))
        for row in other where !kept.contains(row.key) {
            guard let mark = read["\(field.name)/\(row.key)"] else {
                rows.append(row)
                continue
            }
            // I took it out: that stands, unless they changed it.
            if mark != row.mark { disputed.insert(field.name) }
        }
        if read[field.name] == ReadMarks.mark(own.map(\.key)) {
            let places = Dictionary(other.enumerated().map { ($1.key, $0) }) { first, _ in first }
            rows = rows.enumerated().sorted { left, right in
                (places[left.element.key] ?? Int.max, left.offset)
                    < (places[right.element.key] ?? Int.max, right.offset)
            }.map(\.element)
        }
        return field.answers(rows: rows.map(\.cells), field.columns ?? [])
    }
}

/// A row with what it is found again by.
private struct KeyedRow {
    /// Empty for a row that is not stored yet.
    let key: String
    let cells: [String]
    /// Of what a person reads in it.
    let mark: String
}

extension FieldShape {
    /// The rows of answers, with their keys; none where rows have no identity.
    fileprivate func keyedRows(of answers: FormData) -> [KeyedRow] {
        guard let columns, let key = keyColumn else { return [] }
        return filledRows(of: answers, columns).map { cells in
            let seen = zip(columns, cells).filter { !$0.0.isHidden }.map(\.1)
            return KeyedRow(key: cells[key], cells: cells, mark: ReadMarks.mark(seen))
        }
    }
}
