import Foundation

/// How often a form is sent with hostile inputs.
struct HostileDose {
    /// Whether a thousand inputs go into each form, whatever it asks: `bin/test hostile` does.
    static let isFull = ProcessInfo.processInfo.environment["JALON_HOSTILE"] == "full"
    /// What goes into a form, or into a kind of question.
    static let inputs = 1_000
    /// How often every form is sent at least, so that each of its questions meets inputs of each sort.
    static let least = 16

    /// How often each form is sent, in their order.
    private(set) var times: [Int]
    /// How often each is sent for a thousand inputs of its own; one that asks nothing twice, the second time after the
    /// first.
    private let full: [Int]

    init(_ forms: [PageReader.Form], isFull: Bool = Self.isFull) {
        let questions = forms.map { $0.typed.map(\.question) }
        full = questions.map { $0.isEmpty ? 2 : 1 + Self.inputs / $0.count }
        times = isFull ? full : full.map { min($0, Self.least) }
        if isFull { return }
        for question in Set(questions.joined()).sorted() {
            share(questions.map { asked in asked.count { $0 == question } })
        }
    }

    /// Sends the forms that ask a question, so many times each, more often, all alike, until a thousand inputs answer
    /// it; one that asks much else is sent as often as the full dose would, and no more.
    private mutating func share(_ asked: [Int]) {
        let wanted = min(Self.inputs, zip(asked, full).map(*).reduce(0, +))
        var least = Self.least
        while zip(asked, times).map(*).reduce(0, +) < wanted {
            least += 1
            for index in times.indices where asked[index] > 0 {
                times[index] = max(times[index], min(least, full[index]))
            }
        }
    }
}

extension PageReader.Form {
    /// The fields that a person fills.
    var typed: [PageReader.Field] { fields.filter { !$0.isHidden } }
}

extension PageReader.Field {
    /// The kind of question that it answers, as a page shows it.
    var question: String { "\(kind) \(asks) \(name.contains(#/\.\d+\./#) ? "in a row" : "alone")" }
}
