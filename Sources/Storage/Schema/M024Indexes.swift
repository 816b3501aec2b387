/// What readings walk without opening rows: forecasts of bilans, advances that are there, by day.
enum M024Indexes {
    static let sql = """
        CREATE INDEX assessment_forecast ON assessment(action_id, day, removed, state, known, horizon)
            WHERE horizon IS NOT NULL;
        DROP INDEX journal_entry_contract;
        CREATE INDEX journal_entry_contract ON journal_entry(contract_id, removed, first_day);
        -- With one column less than the other, it would be left for it.
        DROP INDEX journal_entry_promise;
        CREATE INDEX journal_entry_promise ON journal_entry(contract_id, removed) WHERE is_to_complete = 1;
        """
}
