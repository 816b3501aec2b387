/// Electronic addresses, telephones and addresses of pages that tell who somebody is.
struct NameContacts {
    let text: NameWords
    let book: NameBook
    let addresses: [Range<Int>]

    /// The findings with those of contacts; a name within an address is hidden with the whole of it.
    func added(to names: [NameFinding]) -> [NameFinding] {
        let found = mails(names) + telephones
        guard !found.isEmpty else { return names }
        let rest = names.filter { name in !found.contains { $0.range.overlaps(name.range) } }
        return (rest + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func mails(_ names: [NameFinding]) -> [NameFinding] {
        addresses.compactMap { range in
            if let index = book.emails[NameAddresses.folded(text.text(range))] {
                return book.bearers[index].isHidden ? finding(range, [book.bearers[index].person]) : nil
            }
            let within = names.filter { range.overlaps($0.range) && $0.isHidden }
            return within.isEmpty ? nil : finding(range, within.flatMap(\.people))
        }
    }

    private var telephones: [NameFinding] {
        guard text.digits >= 9, !book.telephones.isEmpty else { return [] }
        return NameAddresses.runs(text.bytes).flatMap(telephones)
    }

    private func telephones(_ run: NameAddresses.Run) -> [NameFinding] {
        var found: [NameFinding] = []
        var at = 0
        while at + 9 <= run.digits.count {
            let digits = run.digits[at..<at + 9].map(\.value)
            if let known = book.telephones.first(where: { $0.digits == digits }), let start = lead(run, at),
                book.bearers[known.bearer].isHidden, isEnd(run, at + 9)
            {
                let end = run.digits[at + 8].at + 1
                found.append(finding(start..<end, [book.bearers[known.bearer].person]))
                at += 9
            } else {
                at += 1
            }
        }
        return found
    }

    /// Where the number begins: with «0», «+33», «0033», «+33 (0)», or alone.
    private func lead(_ run: NameAddresses.Run, _ at: Int) -> Int? {
        func isStart(_ digit: Int) -> Bool {
            digit == 0 || run.digits[digit - 1].at + 1 < run.digits[digit].at
        }
        for lead in [[0, 0, 3, 3, 0], [0, 0, 3, 3], [3, 3, 0], [3, 3], [0], []] as [[UInt8]] {
            let start = at - lead.count
            guard start >= 0, run.digits[start..<at].map(\.value) == lead, isStart(start) || lead.count > 1
            else { continue }
            var byte = run.digits[start].at
            while byte > 0, [UInt8(ascii: "+"), UInt8(ascii: "(")].contains(text.bytes[byte - 1]) {
                byte -= 1
            }
            return byte
        }
        return nil
    }

    private func isEnd(_ run: NameAddresses.Run, _ at: Int) -> Bool {
        at == run.digits.count || run.digits[at - 1].at + 1 < run.digits[at].at || run.digits.count - at >= 9
    }

    private func finding(_ range: Range<Int>, _ people: [ID<Person>]) -> NameFinding {
        NameFinding(range: range, certainty: .certain, people: people, passage: text.text(range))
    }
}
