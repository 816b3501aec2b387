import Domain

extension Path {
    static func duplicates(_ slug: String) -> String { "\(directory(slug))/doublons" }
    /// Where two of the directory are said to be two.
    static func tellApart(_ slug: String) -> String { "\(duplicates(slug))/ecartes" }
    static func directoryImport(_ slug: String) -> String { "\(directory(slug))/import" }
    static func personData(_ slug: String, _ id: ID<Person>) -> String { "\(person(slug, id))/donnees.json" }
    static func erasure(_ slug: String, _ id: ID<Person>) -> String { "\(person(slug, id))/effacement" }
}
