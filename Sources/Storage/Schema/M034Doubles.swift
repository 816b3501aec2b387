/// Pairs of the directory of which somebody said that they are two: they are proposed as doubles no more.
enum M034Doubles {
    static let sql = ["organization", "person"].map { kind in
        """
        CREATE TABLE distinct_\(kind) (
            first_id INTEGER NOT NULL REFERENCES \(kind)(id) ON DELETE CASCADE,
            second_id INTEGER NOT NULL REFERENCES \(kind)(id) ON DELETE CASCADE,
            CHECK (first_id < second_id),
            PRIMARY KEY (first_id, second_id)
        ) STRICT;
        CREATE INDEX distinct_\(kind)_second ON distinct_\(kind)(second_id);

        """
    }.joined()
}
