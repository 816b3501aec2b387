/// What files of a sort bring to a contract.
package enum ImportSort: String, CaseIterable, Sendable {
    case plan, directory, follow
}

/// What one file would do to a contract, before anything is written.
package protocol FileImport: Sendable {
    associatedtype Field: HeadedField
    static var sort: ImportSort { get }

    /// Reads a file against a contract. Throws `.invalid` when nothing in it can be understood.
    init(
        _ workbook: Workbook, _ choices: ImportChoices, into dossier: Dossier, on today: Day
    ) throws(Refusal)

    /// Its headings, to correct.
    var headings: [SourceHeading<Field>] { get }
    /// Keys of the lines that may be taken or left out.
    var offered: [String] { get }
    /// What it asks, with what was answered.
    var questions: [ImportQuestion] { get }
    /// Whether it writes anything.
    var changes: Bool { get }
    /// What was announced, to compare with what would be done now.
    var seal: String { get }
    /// What is kept of it once it is taken.
    var report: ImportReport { get }
}

/// What a file of any sort brings.
package enum BroughtFile: Sendable {
    case plan(PlanImport)
    case directory(DirectoryImport)
    case follow(FollowImport)

    package init(
        _ workbook: Workbook, _ sort: ImportSort, _ choices: ImportChoices, into dossier: Dossier,
        on today: Day
    ) throws(Refusal) {
        switch sort {
        case .plan: self = .plan(try PlanImport(workbook, choices, into: dossier, on: today))
        case .directory: self = .directory(try DirectoryImport(workbook, choices, into: dossier, on: today))
        case .follow: self = .follow(try FollowImport(workbook, choices, into: dossier, on: today))
        }
    }

    /// What all of them tell.
    package var file: any FileImport {
        switch self {
        case .plan(let plan): plan
        case .directory(let directory): directory
        case .follow(let follow): follow
        }
    }
}

/// What a file leaves open: «Même personne ?».
package struct ImportQuestion: Hashable, Sendable {
    /// What may be answered.
    package struct Answer: Hashable, Sendable {
        package let key: String
        package let label: String
    }

    package let key: String
    package let sentence: String
    /// None where a day is asked.
    package let answers: [Answer]
    /// The answer that holds until another is given.
    package let chosen: String

    /// Asks for a day.
    static func day(_ key: String, _ sentence: String, _ day: Day) -> ImportQuestion {
        ImportQuestion(key: key, sentence: sentence, answers: [], chosen: French.date(day))
    }
}
