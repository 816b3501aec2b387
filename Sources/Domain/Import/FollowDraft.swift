/// The étapes and the indicators of a contract as a table of follow-up leaves them, row after row.
struct FollowDraft {
    let today: Day
    let dossier: Dossier
    private let answers: [String: String]
    private(set) var questions: [ImportQuestion] = []
    var milestones: [Milestone] = []
    var values = 0
    /// Those of the contract, then those that the table makes.
    var indicators: [Indicator]
    /// The places of those that have something new.
    var changed: Set<Int> = []

    init(_ dossier: Dossier, _ today: Day, _ answers: [String: String]) {
        (self.dossier, self.today, self.answers) = (dossier, today, answers)
        indicators = dossier.indicators
    }

    /// The indicators that have something new.
    var touched: [Indicator] { changed.sorted().map { indicators[$0] } }

    /// Gives the key of the answer that holds: the first is usual.
    mutating func ask(
        _ key: String, _ sentence: String, _ choices: [(key: String, label: String)]
    ) -> String {
        let usual = choices.first?.key ?? ""
        let chosen =
            answers[key].flatMap { told in choices.contains { $0.key == told } ? told : nil } ?? usual
        if !questions.contains(where: { $0.key == key }) {
            questions.append(
                ImportQuestion(
                    key: key, sentence: sentence,
                    answers: choices.map { ImportQuestion.Answer(key: $0.key, label: $0.label) },
                    chosen: chosen))
        }
        return chosen
    }

    /// The year of the first month, where the table names none.
    mutating func askYear(_ key: String, _ year: Int, of dossier: Dossier) {
        let years = Set(dossier.contract.start.year...max(dossier.lastDay.year, dossier.contract.start.year))
            .union([year, today.year])
        let ordered = [year] + years.sorted().filter { $0 != year }
        _ = ask(
            key, "De quelle année est le premier mois du tableau\u{202f}?",
            ordered.map { (String($0), String($0)) })
    }

    /// What a row adds.
    mutating func take(_ row: FollowTable.Row, isLeftOut: Bool) -> FollowImport.Line {
        let title =
            row.texts[.indicator] ?? row.texts[.step] ?? row.name.unlessBlank ?? row.texts[.action] ?? ""
        var line = FollowImport.Line(
            key: row.key, sheet: row.sheet, number: row.number, subject: row.texts[.action] ?? "",
            title: title, outcome: .leftOut)
        if isLeftOut { return line }
        guard let subject = subject(row.texts[.action] ?? "") else {
            line.outcome = .refused("La fiche n’est pas reconnue")
            return line
        }
        line = FollowImport.Line(
            key: row.key, sheet: row.sheet, number: row.number, subject: said(subject), title: title,
            outcome: .unchanged)
        if row.texts[.indicator] == nil {
            takeSteps(row, subject, &line)
        } else {
            takeValues(row, subject, &line)
        }
        return line
    }

    func said(_ subject: Indicator.Subject) -> String {
        guard case .action(let id) = subject else { return "Contrat" }
        return dossier.$actions[id].map { "Fiche\u{a0}\($0.number)" } ?? ""
    }
}

// Whose a row is.
extension FollowDraft {
    /// The fiche that a cell names, by its number, its code or its title; somebody is asked where they disagree.
    private mutating func subject(_ text: String) -> Indicator.Subject? {
        let folded = French.folded(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if ["contrat", "cls", "coordination", "contrat local de sante"].contains(folded) { return .contract }
        let named = FicheName(folded)
        let byNumber = dossier.actions.filter { $0.number == named.number }
        let byName = dossier.actions.filter {
            !$0.code.isEmpty && French.folded($0.code) == folded || French.folded($0.title) == named.title
                || French.folded($0.title) == folded
        }
        if let found = byName.first, byName.count == 1, named.number == nil || byNumber.contains(found) {
            return .action(found.id)
        }
        if byName.isEmpty, let found = byNumber.first, named.isAlone || named.isAbout(found.title) {
            return .action(found.id)
        }
        let choices: [(key: String, label: String)] =
            [("-", "Aucune\u{202f}: laisser ces lignes de côté"), ("contrat", "Le contrat lui-même")]
            + dossier.actions.map { (String($0.number), "\($0.shortName)\u{202f}: \($0.title)") }
        let name = text.isBlank ? "Des lignes ne nomment aucune fiche" : "«\u{202f}\(text)\u{202f}»"
        let chosen = ask("fiche#\(folded)", "\(name)\u{202f}: quelle fiche est-ce\u{202f}?", choices)
        if chosen == "contrat" { return .contract }
        return dossier.actions.first { String($0.number) == chosen }.map { .action($0.id) }
    }
}

/// A fiche as a cell names it: «9», «Fiche 9», «FA 9 : Promotion…», «9. Promotion…».
struct FicheName {
    let number: Int?
    let title: String
    /// Whether it is a number and nothing else.
    var isAlone: Bool { title.isEmpty }

    init(_ folded: String) {
        var rest = Substring(folded)
        for word in ["fiche action", "fiche", "action", "fa"] where rest.hasPrefix(word) {
            rest = rest.dropFirst(word.count)
            break
        }
        rest = rest.drop { $0.isWhitespace || $0 == "n" || $0 == "°" || $0 == "." || $0 == ":" }
        let digits = rest.prefix { $0.isASCIIDigit }
        let after = rest.dropFirst(digits.count)
        guard let number = Int(digits), after.first.map({ !$0.isLetter && $0 != "/" }) ?? true,
            !(after.first == "-" && after.dropFirst().first?.isASCIIDigit == true)
        else {
            (self.number, title) = (nil, folded)
            return
        }
        self.number = number
        title = String(after.drop { !$0.isLetter })
    }

    /// Whether all its long words are in a title.
    func shortens(_ other: String) -> Bool {
        let words = HeadingWords.of(title).filter { $0.count > 3 }
        return Set(words).isSubset(of: HeadingWords.of(other))
    }

    /// Whether half of its long words are in a title.
    func isAbout(_ other: String) -> Bool {
        let words = HeadingWords.of(title).filter { $0.count > 3 }
        let others = Set(HeadingWords.of(other))
        return !words.isEmpty && words.count { others.contains($0) } * 2 >= words.count
    }
}
