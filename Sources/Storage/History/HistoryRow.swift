import Domain

/// One row of the history: who, when, what, before, after.
package struct HistoryRow: Hashable, Sendable {
    package let id: Int64
    package let at: Moment
    /// Name of the account; nil for what the instance did itself.
    package let memberName: String?
    package let verb: HistoryVerb
    package let kind: ObjectKind
    package let objectID: Int64
    /// Name of the object at that time: «Fiche 9».
    package let label: String
    /// What changed, by field name.
    package let changes: [Change]

    /// Whether the history would undo it now.
    package let canBeUndone: Bool

    package init(
        id: Int64, at: Moment, memberName: String?, verb: HistoryVerb, kind: ObjectKind, objectID: Int64,
        label: String, changes: [Change], canBeUndone: Bool = false
    ) {
        self.id = id
        self.at = at
        self.memberName = memberName
        self.verb = verb
        self.kind = kind
        self.objectID = objectID
        self.label = label
        self.changes = changes
        self.canBeUndone = canBeUndone
    }

    /// One field's value before and after; nil where it did not exist.
    package struct Change: Hashable, Sendable {
        package let field: String
        package let before: String?
        package let after: String?

        package init(field: String, before: String?, after: String?) {
            self.field = field
            self.before = before
            self.after = after
        }
    }
}
