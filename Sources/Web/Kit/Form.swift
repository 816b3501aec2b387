import Domain
import HTML

/// The questions of a form on `Value`, in parts, and the rule that its answers must keep.
struct Form<Value: Sendable>: Sendable {
    /// A part under its own heading; without a title, questions alone.
    struct Part: Sendable {
        let title: String
        let hint: String?
        /// Above the questions, or in the place of those that there are not.
        let note: HTML
        let questions: [Question<Value>]
        let isFolded: Bool

        /// Questions without heading.
        init(_ questions: [Question<Value>]) {
            self.init("", questions)
        }

        /// Some questions under a heading; folded, they unfold on demand.
        init(
            _ title: String, hint: String? = nil, note: HTML = .empty, isFolded: Bool = false,
            _ questions: [Question<Value>]
        ) {
            self.title = title
            self.hint = hint
            self.note = note
            self.questions = questions
            self.isFolded = isFolded
        }
    }

    /// What the domain asks of the answers, with what the form knows: said with the faults of reading, all at once. The
    /// write asks it again within its transaction.
    typealias Rule = @Sendable (Value) throws(Refusal) -> Void

    let parts: [Part]
    let rule: Rule

    init(_ parts: [Part], rule: @escaping Rule) {
        self.parts = parts
        self.rule = rule
    }

    /// One part without heading.
    init(_ questions: [Question<Value>], rule: @escaping Rule) {
        self.init([Part(questions)], rule: rule)
    }

    private var questions: [Question<Value>] { parts.flatMap(\.questions) }

    var shape: FormShape {
        FormShape(
            parts: parts.map {
                FormShape.Part(
                    title: $0.title, hint: $0.hint, note: $0.note, fields: $0.questions.map(\.shape),
                    isFolded: $0.isFolded)
            })
    }

    /// What the value says, as the form would send it.
    func answers(of value: Value) -> FormData {
        shape.tidied(FormData(saying: questions.flatMap { $0.say(value, "") }))
    }

    /// What was typed, over what was; throws every fault at once, with those that are known already.
    func read(
        _ typed: FormData, over stored: Value, faults: [Invalid] = []
    ) throws(Refusal) -> (value: Value, newcomers: Newcomers) {
        var reader = FormReader(shape.tidied(typed))
        for fault in faults + shape.overlong(reader.form) { reader.add(fault.field, fault.message) }
        var value = stored
        for question in questions { question.read(&value, &reader) }
        let read = value
        try reader.check { () throws(Refusal) in try rule(read) }
        return (value, reader.newcomers)
    }
}
