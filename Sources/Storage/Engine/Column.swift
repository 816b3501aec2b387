/// One column of a kind's table, or of the rows that belong to it: what its values are, and their French where no form
/// asks for them.
struct Column: Sendable {
    /// What the values of a column are.
    enum Sort: Sendable {
        /// What people write.
        case text(Naming)
        /// What only a machine reads: keys, digests, numbers of registers.
        case mark
        /// Raw words, each with its French; several of them, between spaces, in one column.
        case code([String: String])
        case number, flag
        /// A date at the precision known.
        case date
        /// An hour of the day.
        case time
        /// Milliseconds since 1970.
        case moment
        /// An INSEE code.
        case commune
        /// The name of a file of the contract.
        case file
        /// The row's own id, which others name.
        case key
        /// The id of a row of a table.
        case id(of: String)
        /// Several of them, between spaces.
        case ids(of: String)
        /// Never in the history.
        case secret
    }

    /// How a text may name a person.
    enum Naming: Sendable {
        /// It may name somebody: whoever asks where a person is named finds it there.
        case mayName
        /// It stands for a name: an erasure puts the pseudonym in its place.
        case standsForName
        /// It names nobody, or is what the person is known by.
        case namesNobody
    }

    let name: String
    let sort: Sort
    /// Its French in the history; nil where a question of its form says it.
    let french: String?
    /// Whether the history tells it; what nobody typed, or another column says, is left out.
    private(set) var isTold = true

    /// Whether it is searched for the names of persons.
    var namesPeople: Bool {
        switch sort {
        case .text(.mayName), .text(.standsForName): true
        case .text(.namesNobody), .mark, .code, .number, .flag, .date, .time, .moment, .commune, .file, .key,
            .id,
            .ids, .secret:
            false
        }
    }

    /// Whether an erasure puts the pseudonym in the place of a name there.
    var standsForName: Bool {
        if case .text(.standsForName) = sort { true } else { false }
    }

    private init(_ name: String, _ sort: Sort, _ french: String?) {
        (self.name, self.sort, self.french) = (name, sort, french)
    }

    /// The same column, which the history does not tell.
    var untold: Column {
        var column = self
        column.isTold = false
        return column
    }

    static func text(_ name: String, _ french: String? = nil, _ naming: Naming = .mayName) -> Column {
        Column(name, .text(naming), french)
    }

    static func mark(_ name: String, _ french: String? = nil) -> Column { Column(name, .mark, french) }

    static func code<Code: CaseIterable & RawRepresentable<String>>(
        _ name: String, _ french: String? = nil, _ codes: Code.Type, _ says: (Code) -> String
    ) -> Column {
        let words = Dictionary(codes.allCases.map { ($0.rawValue, says($0)) }) { first, _ in first }
        return Column(name, .code(words), french)
    }

    static func number(_ name: String, _ french: String? = nil) -> Column { Column(name, .number, french) }
    static func flag(_ name: String, _ french: String? = nil) -> Column { Column(name, .flag, french) }
    static func date(_ name: String, _ french: String? = nil) -> Column { Column(name, .date, french) }
    static func time(_ name: String, _ french: String? = nil) -> Column { Column(name, .time, french) }
    static func moment(_ name: String, _ french: String? = nil) -> Column { Column(name, .moment, french) }
    static func commune(_ name: String, _ french: String? = nil) -> Column { Column(name, .commune, french) }
    static func file(_ name: String, _ french: String? = nil) -> Column { Column(name, .file, french) }
    static func secret(_ name: String) -> Column { Column(name, .secret, nil) }

    static func id(_ name: String, _ french: String? = nil, of table: String) -> Column {
        Column(name, .id(of: table), french)
    }

    static func ids(_ name: String, _ french: String? = nil, of table: String) -> Column {
        Column(name, .ids(of: table), french)
    }

    static let key = Column("id", .key, nil)
}
