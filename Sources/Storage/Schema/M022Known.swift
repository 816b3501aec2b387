/// The day from which each fact was known, beside the day that it is about; none where both are one.
enum M022Known {
    static let sql = """
        ALTER TABLE journal_entry ADD COLUMN known TEXT \(Clause.day("known"));
        ALTER TABLE meeting ADD COLUMN known TEXT \(Clause.day("known"));
        ALTER TABLE assessment ADD COLUMN known TEXT \(Clause.day("known"));
        ALTER TABLE milestone ADD COLUMN known TEXT \(Clause.day("known"));
        \(planned)
        """

    /// What is still ahead was known from its convocation, or from the day on which it was noted.
    private static let planned = """
        UPDATE meeting SET known = min(
            coalesce(convened_on, '2200-12-31'),
            coalesce(
                (SELECT date(h.at / 1000, 'unixepoch') FROM history h
                    WHERE h.kind = 'meeting' AND h.object_id = meeting.id ORDER BY h.id LIMIT 1),
                '2200-12-31'))
        WHERE state = 'planned' AND (convened_on IS NOT NULL
            OR EXISTS (SELECT 1 FROM history h WHERE h.kind = 'meeting' AND h.object_id = meeting.id));
        """
}
