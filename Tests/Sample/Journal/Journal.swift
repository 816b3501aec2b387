import Domain

/// Every advance of the two quarters that the documents tell, in sober words of our own.
enum Journal {
    static let all = care2021 + school2021 + food2021 + others2021 + actions2023 + others2023

    /// An advance with its id, which counts from 1.
    static func numbered(
        _ id: Int64, _ kind: JournalEntry.Kind, _ when: Horizon, _ title: String,
        on actions: [ID<Action>] = [],
        with organizations: [ID<Organization>] = [], _ text: String
    ) -> JournalEntry {
        var entry = JournalEntry(kind, when, title)
        entry.id = ID(id)
        entry.actions = actions
        entry.organizations = organizations
        entry.text = text
        return entry
    }
}
