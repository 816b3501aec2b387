/// The rows of the history that change a contract are found without passing those that only tell of something.
enum M021Changes {
    /// As the index and its readers say it, to the letter: SQLite uses the index for no other words.
    static let changing = "verb NOT IN ('export', 'refuse', 'signIn')"

    static let sql = "CREATE INDEX history_change ON history(contract_id, id) WHERE \(changing);"
}
