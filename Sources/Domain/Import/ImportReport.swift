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

    /// What an import does, as it will be told.
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
    }
}
