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

        var conflicts: Int { replies.values.count(where: \.isConflict) }
    }

    /// Writes the lines that pass; the others come back as they were typed. A line that says what was read is not touched.
    func keep(
        _ sent: FormData, isTrial: Bool = false, write: (GridRow<Value>, Value) async throws -> Void
    ) async throws -> Kept {
        let typed = sent.gridLines
        var kept = Kept()
        for row in rows {
            guard let own = typed[row.key] else { continue }
            let line = line(own, of: row, settledBy: Settling(sent, row.key))
            if !line.differences.isEmpty {
                kept.replies[row.key] = GridReply(
                    answers: line.answers, read: own["_read"], differences: line.differences)
                continue
            }
            guard line.isTouched else { continue }
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
    func givenBack(_ sent: FormData) -> [String: GridReply] {
        let typed = sent.gridLines
        return Dictionary(
            uniqueKeysWithValues: rows.compactMap { row in
                guard let own = typed[row.key] else { return nil }
                let line = line(own, of: row, settledBy: nil)
                return line.isTouched ? (row.key, GridReply(answers: line.answers)) : nil
            })
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

    /// What it says, whatever it was read from.
    fileprivate var said: [Answer] { typed.filter { !$0.name.hasPrefix("_") } }
}
