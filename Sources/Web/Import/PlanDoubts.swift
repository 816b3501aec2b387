import Domain
import HTML

/// «À regarder»: what was guessed in a file, what has no place, what is of no fiche.
struct PlanDoubts {
    let plan: PlanImport

    var html: HTML {
        let lines = guessed + unplaced + apart
        return HTML.formSection(
            "À regarder",
            lines.isEmpty
                ? "<p>Rien\u{202f}: chaque cellule est à sa place.</p>" : HTML.list(lines.prefix(200)))
    }

    /// The same doubt of several fiches is said once.
    private var guessed: [HTML] {
        var order: [String] = []
        var numbers: [String: [Int]] = [:]
        for line in plan.taken {
            for cell in line.doubts where cell.field != nil {
                if numbers[cell.doubt] == nil { order.append(cell.doubt) }
                if numbers[cell.doubt]?.last != line.number {
                    numbers[cell.doubt, default: []].append(line.number)
                }
            }
        }
        return order.map { "\($0)\u{202f}: \(fiches(numbers[$0] ?? []))." }
    }

    /// What stays with its fiche, by heading.
    private var unplaced: [HTML] {
        var order: [String] = []
        var told: [String: (numbers: [Int], example: String, doubt: String)] = [:]
        for line in plan.taken {
            for cell in line.unplaced where !cell.text.isBlank || !cell.doubt.isEmpty {
                let key = "\(cell.heading)#\(cell.doubt)"
                if told[key] == nil {
                    order.append(key)
                    told[key] = ([], cell.text, cell.doubt)
                }
                if told[key]?.numbers.last != line.number { told[key]?.numbers.append(line.number) }
            }
        }
        return order.compactMap { key in
            guard let line = told[key] else { return nil }
            let heading =
                key.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
            let name = heading.unlessBlank.map { "«\u{202f}\($0)\u{202f}»" } ?? "Une cellule sans titre"
            let reason = line.doubt.unlessBlank.map { ", \($0.lowercasedFirst)" } ?? ""
            return """
                <strong>Non placé</strong>\u{202f}: \(name)\(reason)\u{202f}; par exemple «\u{202f}\
                \(line.example.shortened(80))\u{202f}», \(fiches(line.numbers)).
                """
        }
    }

    private var apart: [HTML] {
        plan.remarks.map { "\($0.reason)\u{202f}: «\u{202f}\($0.text.shortened(120))\u{202f}», \($0.sheet)." }
    }

    private func fiches(_ numbers: [Int]) -> String {
        if numbers.count > 8 { return French.count(numbers.count, "fiche") }
        let list = French.list(numbers.map(String.init))
        return numbers.count == 1 ? "fiche\u{a0}\(list)" : "fiches\u{a0}\(list)"
    }
}
