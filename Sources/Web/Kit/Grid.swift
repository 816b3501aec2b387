import Domain
import HTML

/// A table whose lines are written one by one, each with its own version, in native controls (ADR 34): its cells are the
/// questions of a form, asked of every line. Scripts make it quicker, and build no control of their own.
struct Grid<Value: Sendable>: Sendable {
    /// What the region of the table is called.
    let label: String
    /// What each line is of, as labels and sentences name it: «fiche».
    let noun: String
    /// The heads of the key of a line and of its name: «N°», «Fiche action».
    let heads: (key: String, name: String)
    /// The questions of a line and its rule.
    let form: Form<Value>
    /// The questions that are columns, each under its head.
    let columns: [(question: String, head: String)]
    /// What some of them say under their heads, by question.
    var notes: [String: String] = [:]
    /// The head of a column that asks nothing: what is said of each line beside its cells.
    var beside: String?
    /// The questions that unfold under each line.
    var folded: (label: String, questions: [String]) = ("", [])
    let groups: [GridGroup<Value>]

    var rows: [GridRow<Value>] { groups.flatMap(\.rows) }

    /// Whether a line may be written here.
    var isOpen: Bool { rows.contains(where: \.isOpen) }

    /// The name of the button that takes what a line proposes; that which takes what all of them do.
    static var one: String { "proposer" }
    static var all: String { "confirmer" }

    /// The name that a question of a line posts.
    static func name(_ key: String, _ question: String) -> String { "l.\(key).\(question)" }
}

/// Some lines under a heading.
struct GridGroup<Value: Sendable>: Sendable {
    let title: String
    let rows: [GridRow<Value>]
    /// In the place of how many lines it has.
    var note: HTML?
}

/// One line: what it is of, what it says, who may write it.
struct GridRow<Value: Sendable>: Sendable {
    /// Names its fields and finds it again: a number or a code, as people write it in a spreadsheet.
    let key: String
    /// What it writes, where a line may show one thing today and another tomorrow: the next étape of a fiche.
    var identity = ""
    /// Another name that a spreadsheet may have for it.
    var code = ""
    let title: HTML
    /// What it says in one line, where there is no room for cells.
    let facts: String
    /// As stored, or as it would begin.
    let stored: Value
    /// That of what is stored; 0 for what only begins.
    let version: Int
    let isOpen: Bool
    /// Where it is, in words.
    let state: String
    /// Whether it waits for something.
    var isIncomplete = false
    /// Beside some questions.
    var notes: [String: HTML] = [:]
    /// Questions that are not asked now.
    var fixed: Set<String> = []
    /// Under the head that asks nothing.
    var beside = HTML.empty
    /// Whether it says what nobody said yet, and somebody may confirm as it is.
    var isProposed = false
    /// Under its cells.
    var under = HTML.empty
    /// Before its key: what picks it.
    var tick = HTML.empty
}

/// What a line that was sent and not kept comes back with.
struct GridReply: Sendable {
    /// What was typed, with what others wrote elsewhere in the line.
    let answers: FormData
    /// By question.
    var errors = FieldErrors()
    /// Why nothing of it may be kept.
    var refusal: String?
    /// What a disputed line was read from: it stays disputed until somebody says whose words hold.
    var read: String?
    /// What others wrote where this line was typed too.
    var differences: [CommonPages.Difference] = []
    /// Whether the line shows another thing than the one that was read.
    var isOfAnother = false
    /// «Mme Kerviel, à 10h40».
    var writer = "Une autre personne"

    var isConflict: Bool { !differences.isEmpty }
}
