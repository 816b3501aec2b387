/// One table for all that is tried without proof: sign-ins, codes and names of an émargement, subscriptions.
enum M016Attempts {
    static let sql = """
        CREATE TABLE attempt (
            id INTEGER PRIMARY KEY,
            purpose TEXT NOT NULL \(purpose),
            subject TEXT NOT NULL,
            -- The address of the network, where tries are counted from it too.
            origin TEXT,
            at INTEGER NOT NULL
        ) STRICT;
        INSERT INTO attempt (purpose, subject, origin, at)
            SELECT 'signIn', email, address, at FROM failed_sign_in ORDER BY id;
        INSERT INTO attempt (purpose, subject, at)
            SELECT CASE kind WHEN 'name' THEN 'signingName' ELSE kind END, address, at FROM code_try ORDER BY id;
        INSERT INTO attempt (purpose, subject, at)
            SELECT CASE kind WHEN 'network' THEN 'subscription' ELSE 'subscriptionLetter' END, key, at
            FROM subscription_try ORDER BY id;
        CREATE INDEX attempt_subject ON attempt(purpose, subject, at);
        CREATE INDEX attempt_origin ON attempt(purpose, origin, at) WHERE origin IS NOT NULL;
        CREATE INDEX attempt_at ON attempt(at);
        DROP TABLE failed_sign_in;
        DROP TABLE code_try;
        DROP TABLE subscription_try;
        """

    private static let purpose = Clause.oneOf(
        "purpose", "signIn", "wrongCode", "signingName", "subscription", "subscriptionLetter")
}
