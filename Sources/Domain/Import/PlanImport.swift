/// What a file of fiches would add to a contract: a line a fiche, what is doubtful, and what has no place. Nothing that the
/// contract holds is changed; new things stand under ids below 0.
package struct PlanImport: FileImport {
    /// Of a plan.
    package static let sort = ImportSort.plan

    /// A cell of the file and what became of it.
    package struct Cell: Hashable, Sendable {
        package let heading: String
        package let text: String
        /// Where it went; nil for what has no place.
        package let field: PlanField?
        /// What to look at; empty for what is plain.
        package let doubt: String
    }

    /// One fiche of the file.
    package struct Line: Hashable, Sendable {
        /// By what a choice names it.
        package let key: String
        package let sheet: String
        package let row: Int
        package let number: Int
        package let title: String
        package let cells: [Cell]
        /// Why it is not taken: it is there already, or was left out; nil when it is.
        package let reason: String?
        /// The reason of one that somebody left out.
        package static let leftOut = "Laissée de côté"

        /// Whether the import makes a fiche of it.
        package var isTaken: Bool { reason == nil }
        /// What has no place.
        package var unplaced: [Cell] { cells.filter { $0.field == nil } }
        /// What is doubtful.
        package var doubts: [Cell] { cells.filter { !$0.doubt.isEmpty } }
    }

    package private(set) var lines: [Line] = []
    package private(set) var headings: [SourceHeading<PlanField>] = []
    package private(set) var remarks: [SourceRemark] = []

    package private(set) var axes: [Axis] = []
    package private(set) var objectives: [Objective] = []
    package private(set) var actions: [Action] = []
    package private(set) var indicators: [Indicator] = []
    package private(set) var milestones: [Milestone] = []
    package private(set) var assessments: [Assessment] = []
    package private(set) var organizations: [Organization] = []
    package private(set) var people: [Person] = []

    /// Reads a file against a contract. Throws `.invalid` when no fiche is in it.
    package init(
        _ workbook: Workbook, _ choices: ImportChoices = ImportChoices(), into dossier: Dossier, on today: Day
    ) throws(Refusal) {
        let known = PlanHeadings(choices)
        var fiches: [SourceFiche] = []
        for grid in workbook.tables {
            let reading = GridReading(grid, known)
            fiches += reading.fiches
            remarks += reading.remarks
            for heading in reading.found where !headings.contains(where: { $0.key == heading.key }) {
                headings.append(heading)
            }
        }
        guard !fiches.isEmpty else {
            throw .invalid(
                "file",
                "Aucune fiche n’a été reconnue\u{202f}: une ligne ou une colonne doit porter des titres comme «\u{202f}Intitulé\u{202f}» ou «\u{202f}Pilote\u{202f}»."
            )
        }
        guard fiches.count <= 300 else {
            throw .invalid(
                "file", "Le fichier compte plus de 300\u{a0}fiches\u{202f}: apportez-le en plusieurs fois.")
        }
        let asked = choices.answers[Self.bilanDay].flatMap { Reading.day($0, on: today) } ?? today
        var draft = PlanDraft(dossier, today, bilanDay: min(asked, today))
        draft.take(fiches, choices.leftOut)
        lines = draft.lines
        (axes, objectives, actions) = (draft.newAxes, draft.newObjectives, draft.actions)
        (indicators, assessments, milestones) = (draft.indicators, draft.assessments, draft.milestones)
        if fiches.contains(where: { $0.isUndated }), !assessments.isEmpty {
            questions = [
                .day(Self.bilanDay, "De quel jour sont les bilans du fichier\u{202f}?", min(asked, today))
            ]
        }
        (organizations, people) = (draft.mentions.newOrganizations, draft.mentions.newPeople)
    }

    /// Fiches that are taken.
    package var taken: [Line] { lines.filter(\.isTaken) }

    /// The day of bilans, where the file does not say it.
    package private(set) var questions: [ImportQuestion] = []
    private static let bilanDay = "bilans"
    /// Whether it brings a fiche.
    package var changes: Bool { !actions.isEmpty }
    /// What is kept of it once it is taken.
    package var report: ImportReport { ImportReport(self) }
    /// Keys of the fiches that the contract has not.
    package var offered: [String] {
        lines.filter { $0.isTaken || $0.reason == Line.leftOut }.map(\.key)
    }

    /// What was announced, to compare with what would be done now.
    package var seal: String {
        let strategy =
            [axes.count, objectives.count, actions.count, indicators.count, assessments.count]
            + [milestones.count]
        let directory = [organizations.count, people.count]
        let numbers = actions.map(\.number).reduce(0, +)
        return (strategy + directory + [numbers]).map(String.init).joined(separator: "-")
    }
}
