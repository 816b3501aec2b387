import Storage

extension ObjectKind {
    /// The name of a stored field on screen, or of a table of its parts: what no form asks is named by the kind.
    func label(of field: String) -> String {
        french(of: field) ?? FieldQuestions.label(self, field) ?? field.replacing("_", with: " ")
    }
}
