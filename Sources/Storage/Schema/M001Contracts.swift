/// The contract, its territory, the chain of its approvals and the articles that rule its life.
enum M001Contracts {
    static let sql = """
        CREATE TABLE contract (
            id INTEGER PRIMARY KEY,
            version INTEGER NOT NULL DEFAULT 1,
            slug TEXT NOT NULL UNIQUE CHECK (slug <> '' AND slug NOT GLOB '*[^a-z0-9-]*'),
            name TEXT NOT NULL \(Clause.filled("name")),
            holder TEXT NOT NULL \(Clause.filled("holder")),
            generation INTEGER NOT NULL CHECK (generation BETWEEN 1 AND 20),
            start TEXT NOT NULL \(Clause.day("start")),
            end TEXT NOT NULL \(Clause.day("end")) CHECK (end >= start),
            region TEXT NOT NULL,
            purpose TEXT NOT NULL DEFAULT ''
        ) STRICT;
        CREATE INDEX contract_region ON contract(region);

        CREATE TABLE commune (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            rank INTEGER NOT NULL,
            insee TEXT NOT NULL \(Clause.insee("insee")),
            name TEXT NOT NULL \(Clause.filled("name")),
            PRIMARY KEY (contract_id, insee)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE neighbourhood (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            rank INTEGER NOT NULL,
            name TEXT NOT NULL \(Clause.filled("name")),
            code TEXT NOT NULL,
            insee TEXT NOT NULL \(Clause.insee("insee", orEmpty: true))
        ) STRICT;
        CREATE INDEX neighbourhood_contract ON neighbourhood(contract_id);

        CREATE TABLE article (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            rank INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            title TEXT NOT NULL,
            part TEXT NOT NULL,
            quotes TEXT NOT NULL
        ) STRICT;
        CREATE INDEX article_contract ON article(contract_id);

        CREATE TABLE approval (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            rank INTEGER NOT NULL,
            label TEXT NOT NULL \(Clause.filled("label")),
            held TEXT NOT NULL \(Clause.horizon("held")),
            PRIMARY KEY (contract_id, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE amendment (
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            rank INTEGER NOT NULL,
            label TEXT NOT NULL \(Clause.filled("label")),
            signed TEXT NOT NULL \(Clause.horizon("signed")),
            new_end TEXT NOT NULL \(Clause.day("new_end")),
            PRIMARY KEY (contract_id, rank)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE plan (
            id INTEGER PRIMARY KEY,
            contract_id INTEGER NOT NULL REFERENCES contract(id),
            rank INTEGER NOT NULL,
            kind TEXT NOT NULL \(kindOfPlan),
            name TEXT NOT NULL \(Clause.filled("name"))
        ) STRICT;
        CREATE INDEX plan_contract ON plan(contract_id);
        """

    private static let kindOfPlan = Clause.oneOf(
        "kind", "prs", "ptsm", "cityContract", "cpts", "educationalCity", "clsm", "foodPlan", "other")
}
