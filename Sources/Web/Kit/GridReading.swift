import Domain
import HTML

/// What was sent of a grid, line by line: each is accepted, refused or disputed by itself.
extension Grid {
    /// What came of the lines that were sent.
    struct Kept: Sendable {
        /// The keys of those that were written.
        var written: [String] = []
        /// By key.
        var replies: [String: GridReply] = [:]
        /// What was typed in lines that are no more, by key.
        var gone: [(key: String, answers: FormData)] = []

        /// Whether all that was sent is written.
        var isWhole: Bool { replies.isEmpty && gone.isEmpty }

        /// How many others wrote, or took away, meanwhile.
        var conflicts: Int { replies.values.count { $0.isConflict || $0.isOfAnother } + gone.count }
    }

    /// Writes the lines that pass; the others come back as they were typed. A line that says what was read is not touched.
    func keep(
        _ sent: FormData, isTrial: Bool = false, write: (GridRow<Value>, Value) async throws -> Void
    ) async throws -> Kept {
        let typed = sent.gridLines
        var kept = Kept(gone: gone(typed))
        for row in rows {
            guard let own = typed[row.key] else { continue }
            if let other = other(own, than: row) {
                kept.replies[row.key] = other
                continue
            }
            if own.isOf(another: row.identity) { continue }
            let line = line(own, of: row, settledBy: Settling(sent, row.key))
            if !line.differences.isEmpty {
                kept.replies[row.key] = GridReply(
                    answers: line.answers, read: own["_read"], differences: line.differences)
                continue
            }
            guard line.isTouched || row.isConfirmed(by: sent, saying: own, in: form) else { continue }
            do {
                let value = try form.read(line.answers, over: row.stored).value
                if isTrial { continue }
                try await write(row, value)
                kept.written.append(row.key)
            } catch Refusal.invalid(let faults) {
                kept.replies[row.key] = GridReply(answers: line.answers, errors: form.shape.placed(faults))
            } catch Refusal.conflict(let sentence) {
                kept.replies[row.key] = GridReply(answers: line.answers, refusal: sentence)
            } catch Refusal.stale {
                throw Overtaken()
            }
        }
        return kept
    }

    /// The lines as they were typed, none written: what came too late.
    func givenBack(_ sent: FormData) -> Kept {
        let typed = sent.gridLines
        var kept = Kept(gone: gone(typed))
        for row in rows {
            guard let own = typed[row.key] else { continue }
            let line = line(own, of: row, settledBy: nil)
            guard line.isTouched else { continue }
            kept.replies[row.key] = other(own, than: row) ?? GridReply(answers: line.answers)
        }
        return kept
    }

    /// The lines that were typed and are no more: taken away by somebody, or by what they belong to.
    private func gone(_ typed: [String: FormData]) -> [(key: String, answers: FormData)] {
        let keys = Set(rows.map(\.key))
        return typed.filter { !keys.contains($0.key) && saysAnything($0.value) }
            .map { ($0.key, form.shape.tidied($0.value)) }.sorted { $0.key < $1.key }
    }

    /// What was typed in a line that shows another thing now: nothing of it is written there.
    private func other(_ own: FormData, than row: GridRow<Value>) -> GridReply? {
        guard own.isOf(another: row.identity), saysAnything(own) else { return nil }
        return GridReply(
            answers: form.shape.tidied(own), refusal: "Cette ligne a changé entre-temps\u{202f}: relisez-la.",
            isOfAnother: true)
    }

    /// Whether somebody typed in a line since it was read.
    private func saysAnything(_ own: FormData) -> Bool {
        let marks = ReadMarks(own["_read"])
        return form.shape.fields.contains { field in
            guard own.has("_read") else { return !own[field.name].isBlank }
            return own.has(field.name) && marks[field.name] != ReadMarks.mark(of: field, in: own)
        }
    }

    private func line(
        _ own: FormData, of row: GridRow<Value>, settledBy settling: Settling?
    ) -> (answers: FormData, isTouched: Bool, differences: [CommonPages.Difference]) {
        let shape = form.shape
        let theirs = form.answers(of: row.stored)
        // What a line does not send, it does not say.
        let unsaid = shape.fields.filter { field in
            !own.names.contains { $0 == field.name || $0.hasPrefix("\(field.name).") }
        }
        let whole = own.typed + unsaid.flatMap { $0.answers(in: theirs) }
        let mine = shape.tidied(FormData(saying: whole, on: own.day))
        guard own.has("_read") || own.version != row.version else {
            return (mine, mine.said != theirs.said, [])
        }
        let merge = FormMerge(mine: mine, theirs: theirs, read: ReadMarks(own["_read"]), in: shape)
        switch settling {
        case nil: break
        case .mine:
            let answers = shape.tidied(merge.answers)
            return (answers, answers.said != theirs.said, [])
        case .theirs:
            let answers = shape.fields.flatMap { field in
                field.answers(in: merge.disputed.contains(field.name) ? theirs : merge.answers)
            }
            let settled = shape.tidied(FormData(saying: answers, on: own.day))
            return (settled, settled.said != theirs.said, [])
        }
        let differences = shape.differences(mine: mine, theirs: theirs, in: merge.disputed)
        let answers = shape.tidied(merge.answers)
        return (answers, answers.said != theirs.said, differences)
    }
}

extension GridRow {
    /// Whether somebody takes what it proposes, as it is proposed now.
    fileprivate func isConfirmed(by sent: FormData, saying own: FormData, in form: Form<Value>) -> Bool {
        guard isProposed, sent[Grid<Value>.one] == key || sent.has(Grid<Value>.all) else { return false }
        return own["_read"] == ReadMarks(of: form.answers(of: stored), in: form.shape).text
    }
}

/// Whose words hold where two people wrote one line.
private enum Settling {
    case mine, theirs

    /// By the button that was pressed, where it is of this line.
    init?(_ sent: FormData, _ key: String) {
        if sent["garder"] == key {
            self = .mine
        } else if sent["prendre"] == key {
            self = .theirs
        } else {
            return nil
        }
    }
}

extension FormData {
    /// The lines of a grid by their keys, each as a form of its own.
    fileprivate var gridLines: [String: FormData] {
        var lines: [String: [Answer]] = [:]
        for answer in typed {
            let parts = answer.name.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
            guard parts.count == 3, parts[0] == "l" else { continue }
            lines[String(parts[1]), default: []].append(Answer(String(parts[2]), answer.value))
        }
        return lines.mapValues { FormData(saying: $0, on: day) }
    }

    /// Whether a line was read when it showed another thing.
    fileprivate func isOf(another identity: String) -> Bool { has("_of") && self["_of"] != identity }

    /// What it says, whatever it was read from.
    fileprivate var said: [Answer] { typed.filter { !$0.name.hasPrefix("_") } }
}
