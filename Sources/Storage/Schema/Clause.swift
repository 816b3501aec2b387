/// Clauses that several tables share: the schema refuses what the domain refuses. They ship with the migrations and
/// never change either.
enum Clause {
    // A comparison with NULL is NULL, and a CHECK lets NULL pass: hence IS. Without a modifier, `date` gives «2021-02-30»
    // back as it is.

    /// Not empty, nor white space alone.
    static func filled(_ column: String) -> String {
        "CHECK (trim(\(column), char(9, 10, 11, 12, 13, 32, 133, 160, 8239)) <> '')"
    }

    /// A day of the calendar, «2023-02-07».
    static func day(_ column: String) -> String {
        "CHECK (\(column) IS date(\(column), '+0 days') AND \(column) >= '1900' AND \(column) < '2201')"
    }

    /// A date at the precision known: «2023-02-07», «2023-02», «2023-T1», «2023»; widened since.
    static func horizon(_ column: String) -> String {
        """
        CHECK (\(column) >= '1900' AND \(column) < '2201' AND (
            \(column) IS date(\(column), '+0 days') OR \(column) || '-01' IS date(\(column) || '-01', '+0 days')
            OR \(column) GLOB '[12][0-9][0-9][0-9]-T[1-4]' OR \(column) GLOB '[12][0-9][0-9][0-9]'))
        """
    }

    /// The same, or a period: «2024-S1», «2023-ete», «2023-fin», «2026-11-mi».
    static func date(_ column: String) -> String {
        """
        CHECK (\(column) >= '1900' AND \(column) < '2201' AND (
            \(column) IS date(\(column), '+0 days') OR \(column) || '-01' IS date(\(column) || '-01', '+0 days')
            OR \(column) GLOB '[12][0-9][0-9][0-9]-T[1-4]' OR \(column) GLOB '[12][0-9][0-9][0-9]'
            OR \(column) GLOB '[12][0-9][0-9][0-9]-*' AND substr(\(column), 5) IN ('-S1', '-S2', '-printemps', '-ete',
                '-automne', '-hiver', '-debut', '-mi', '-fin')
            OR substr(\(column), 1, 7) || '-01' IS date(substr(\(column), 1, 7) || '-01', '+0 days')
                AND substr(\(column), 8) IN ('-debut', '-mi', '-fin')))
        """
    }

    /// The same, or from a day to another: «2023-07-03_2023-07-14».
    static func span(_ column: String) -> String {
        """
        CHECK (\(column) >= '1900' AND \(column) < '2201' AND (
            \(column) IS date(\(column), '+0 days') OR \(column) || '-01' IS date(\(column) || '-01', '+0 days')
            OR \(column) GLOB '[12][0-9][0-9][0-9]-T[1-4]' OR \(column) GLOB '[12][0-9][0-9][0-9]'
            OR \(column) GLOB '[12][0-9][0-9][0-9]-*' AND substr(\(column), 5) IN ('-S1', '-S2', '-printemps', '-ete',
                '-automne', '-hiver', '-debut', '-mi', '-fin')
            OR substr(\(column), 1, 7) || '-01' IS date(substr(\(column), 1, 7) || '-01', '+0 days')
                AND substr(\(column), 8) IN ('-debut', '-mi', '-fin')
            OR length(\(column)) = 21 AND substr(\(column), 11, 1) = '_' AND substr(\(column), 12) > substr(\(column), 1, 10)
                AND substr(\(column), 1, 10) IS date(substr(\(column), 1, 10), '+0 days')
                AND substr(\(column), 12) IS date(substr(\(column), 12), '+0 days')))
        """
    }

    /// An hour of the day, «15:00».
    static func time(_ column: String) -> String {
        "CHECK (\(column) GLOB '[0-2][0-9]:[0-5][0-9]' AND \(column) < '24')"
    }

    /// An INSEE code; empty where the commune may be unknown.
    static func insee(_ column: String, orEmpty: Bool = false) -> String {
        let code = "\(column) GLOB '[0-9][0-9AB][0-9][0-9][0-9]'"
        return orEmpty ? "CHECK (\(column) = '' OR \(code))" : "CHECK (\(code))"
    }

    /// An e-mail; empty where it may be unknown.
    static func email(_ column: String) -> String {
        """
        CHECK (\(column) = '' OR (\(column) GLOB '?*@??*' AND \(column) NOT GLOB '*@*@*'
            AND \(column) NOT GLOB '*[ <>,;()"]*' AND length(\(column)) <= 254))
        """
    }

    /// One of a few words.
    static func oneOf(_ column: String, _ words: String...) -> String {
        "CHECK (\(column) IN (\(words.map { "'\($0)'" }.joined(separator: ", "))))"
    }
}
