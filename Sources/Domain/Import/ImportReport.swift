/// What is kept of an import once it was taken.
package struct ImportReport: Codable, Hashable, Sendable {
    /// A fiche that it wrote.
    package struct Fiche: Codable, Hashable, Sendable {
        package let number: Int
        package let title: String
        /// How many of its cells have no place.
        package let unplaced: Int
    }

    /// What stood in the file beside the fiches, and why it is of none.
    package struct Remark: Codable, Hashable, Sendable {
        package let sheet: String
        package let text: String
        package let reason: String
    }

    package let fiches: [Fiche]
    package let remarks: [Remark]
    /// Structures and people added to the directory.
    package let newcomers: Int
    /// How many lines of a directory completed what was there; nil for a plan.
    package let completed: Int?
    /// How many étapes a follow-up added; nil for the others.
    package let steps: Int?
    /// How many values of indicators it noted; nil for the others.
    package let values: Int?

    /// What an import of a plan does, as it will be told.
    package init(_ plan: PlanImport) {
        fiches = zip(plan.actions, plan.taken).map { action, line in
            Fiche(number: action.number, title: action.title, unplaced: action.unplaced.count)
        }
        remarks =
            plan.remarks.map { Remark(sheet: $0.sheet, text: $0.text, reason: $0.reason) }
            + plan.lines.filter { !$0.isTaken }.map {
                Remark(sheet: $0.sheet, text: $0.title, reason: $0.reason ?? "")
            }
        newcomers = plan.organizations.count + plan.people.count
        (completed, steps, values) = (nil, nil, nil)
    }

    /// What an import of a directory does; what its lines do not keep is told by line.
    package init(_ directory: DirectoryImport) {
        fiches = []
        remarks =
            directory.remarks.map { Remark(sheet: $0.sheet, text: $0.text, reason: $0.reason) }
            + directory.lines.flatMap { line in
                let words =
                    switch line.outcome {
                    case .created, .completed, .unchanged: line.notes
                    case .refused(let reasons): reasons
                    case .leftOut: ["laissée de côté"]
                    }
                return words.map {
                    Remark(
                        sheet: "\(line.sheet), ligne\u{a0}\(line.number)", text: line.name,
                        reason: French.capitalized($0))
                }
            }
        newcomers =
            directory.organizations.count { $0.id.rawValue < 0 }
            + directory.people.count { $0.id.rawValue < 0 }
        completed = directory.organizations.count + directory.people.count - newcomers
        (steps, values) = (nil, nil)
    }

    /// What an import of a follow-up does; what its lines do not keep is told by line.
    package init(_ follow: FollowImport) {
        fiches = []
        remarks =
            follow.remarks.map { Remark(sheet: $0.sheet, text: $0.text, reason: $0.reason) }
            + follow.lines.flatMap { line in
                let words =
                    switch line.outcome {
                    case .added, .completed, .unchanged: line.notes
                    case .refused(let reason): [reason]
                    case .leftOut: ["laissée de côté"]
                    }
                return words.map {
                    Remark(
                        sheet: "\(line.sheet), ligne\u{a0}\(line.number)", text: line.title,
                        reason: French.capitalized($0))
                }
            }
        newcomers = 0
        (completed, steps, values) = (nil, follow.milestones.count, follow.values)
    }

    /// With each of its texts said otherwise.
    package func mapping(_ words: (String) -> String) -> ImportReport {
        ImportReport(
            fiches: fiches.map { Fiche(number: $0.number, title: words($0.title), unplaced: $0.unplaced) },
            remarks: remarks.map {
                Remark(sheet: words($0.sheet), text: words($0.text), reason: words($0.reason))
            }, newcomers: newcomers, completed: completed, steps: steps, values: values)
    }

    private init(
        fiches: [Fiche], remarks: [Remark], newcomers: Int, completed: Int?, steps: Int?, values: Int?
    ) {
        (self.fiches, self.remarks, self.newcomers, self.completed) = (fiches, remarks, newcomers, completed)
        (self.steps, self.values) = (steps, values)
    }
}
