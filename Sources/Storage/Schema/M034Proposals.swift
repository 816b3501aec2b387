/// What a proposition wishes the decision of the COPIL to change, and the working group that it wishes to open.
enum M034Proposals {
    static let sql = """
        ALTER TABLE conclusion ADD COLUMN wish TEXT NOT NULL DEFAULT ''
            \(Clause.oneOf("wish", "", "priority", "standby", "resumption", "stop", "opening"));
        ALTER TABLE conclusion ADD COLUMN opens TEXT NOT NULL DEFAULT '';
        """
}
