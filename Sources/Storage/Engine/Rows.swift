import GRDB

extension Statement {
    /// Its rows as values, each made where SQLite holds it: the places of the columns are found once, where a copied row
    /// looks for each column among all the names.
    func values<Value>(
        _ arguments: StatementArguments? = nil, _ make: (Row) throws -> Value
    ) throws -> [Value] {
        let rows = try Row.fetchCursor(self, arguments: arguments)
        var values: [Value] = []
        while let row = try rows.next() { values.append(try make(row)) }
        return values
    }

    /// Its first row as a value; nil where there is none.
    func value<Value>(
        _ arguments: StatementArguments? = nil, _ make: (Row) throws -> Value
    ) throws -> Value? {
        let rows = try Row.fetchCursor(self, arguments: arguments)
        return try withExtendedLifetime(rows) { try rows.next().map(make) }
    }
}
