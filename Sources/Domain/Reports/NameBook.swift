/// The people of a directory as texts name them, by every spelling of their names.
package struct NameBook: Sendable {
    /// Somebody who may be named.
    package struct Bearer: Hashable, Sendable {
        package let person: ID<Person>
        package let civility: Person.Civility
        package let first: String
        package let last: String
        package let email: String
        package let telephone: String
        /// Whether the reader may not know who it is.
        package let isHidden: Bool
        /// Named by its first name as well: residents are.
        package let isResident: Bool

        package init(_ person: Person, isHidden: Bool, isResident: Bool) {
            self.person = person.id
            civility = person.civility
            (first, last) = (person.firstName, person.lastName)
            (email, telephone) = (person.email, person.telephone)
            (self.isHidden, self.isResident) = (isHidden, isResident)
        }
    }

    /// A first name and a last name in one of their orders.
    struct Full: Sendable {
        var bearers: [Int] = []
        /// How many letters the first of both has.
        var borders: Set<Int> = []
        var startsWithLast: Set<Int> = []
        /// Borders after which, or before which, an initial stands alone.
        var initials: Set<Int> = []
    }

    /// A last name, whole or one of its parts.
    struct Last: Sendable {
        enum Kind: Int, Sendable {
            /// «Almeida» of «de Almeida» is stripped; «Garnier» is a part of «Garnier-Lacombe».
            case whole, stripped, part
        }

        var bearers: [Int] = []
        var kind = Kind.part
        /// Registered as one word: written as several, it needs a first name or a civility beside it.
        var isOneWord = false
    }

    let bearers: [Bearer]
    private(set) var fulls: [NameHash: Full] = [:]
    private(set) var lasts: [NameHash: Last] = [:]
    private(set) var firsts: [NameHash: [Int]] = [:]
    /// The first names of everybody, whole or by parts.
    private(set) var givens: [NameHash: Set<Int>] = [:]
    /// What some spelling begins with.
    private(set) var starts: Set<NameHash> = []
    private(set) var emails: [String: Int] = [:]
    private(set) var telephones: [(digits: [UInt8], bearer: Int)] = []
    /// Names of towns that hold the name of somebody.
    private(set) var places: Set<NameHash> = []
    private(set) var placeStarts: Set<NameHash> = []
    /// Words of the names of structures: the name of somebody there may be theirs.
    private(set) var placeWords: Set<NameHash> = []
    /// Last names that the contract writes as common nouns.
    private(set) var nouns: Set<NameHash> = []
    /// Without one of these words a text names nobody.
    private(set) var anchors = NameAnchors()
    /// What a person answered of passages, by their folded words.
    let answers: [String: Bool]

    /// Whether it hides anybody.
    package let hides: Bool
    /// Whether what is asked is hidden until it is answered.
    let hidesDoubts: Bool

    /// `texts` show which last names are words as well.
    package init(
        _ bearers: [Bearer], towns: [String] = [], structures: [String] = [], texts: [String] = [],
        answers: [NameAnswer] = [],
        hidesDoubts: Bool = true
    ) {
        self.bearers = Self.told(bearers.filter { !$0.last.isBlank })
        self.answers = Dictionary(answers.map { ($0.passage, $0.isPerson) }) { _, last in last }
        hides = bearers.contains(where: \.isHidden)
        self.hidesDoubts = hidesDoubts
        guard hides else { return }
        for index in self.bearers.indices { add(index) }
        for town in towns { add(town: town) }
        for structure in structures { add(structure: structure) }
        for text in texts { learn(text) }
    }

    /// Those who are hidden, and those who share a name with them: nobody else makes anything doubtful.
    private static func told(_ bearers: [Bearer]) -> [Bearer] {
        let hidden = bearers.filter(\.isHidden)
        guard hidden.count < bearers.count else { return bearers }
        func names(_ bearer: Bearer) -> [NameHash] {
            let first = FirstName.variants(bearer.first).filter { !$0.isInitial }.map(\.letters)
            return (LastName.variants(bearer.last).map(\.letters) + first).map { NameHash($0) }
        }
        let known = Set(hidden.flatMap(names))
        return bearers.filter { $0.isHidden || names($0).contains(where: known.contains) }
    }

    private mutating func add(_ index: Int) {
        let bearer = bearers[index]
        for last in LastName.variants(bearer.last) {
            add(last, index)
            anchors.add(last.letters)
            for first in FirstName.variants(bearer.first) { add(first, last, index) }
        }
        let words = NameWords(bearer.last)
        for word in words.words where word.count > 2 { anchors.add(words.spelling(word).utf8) }
        for particle in ["le", "la", "de", "du", "des", "del", "l", "d", "n", "o", "ben", "el", "al", "mac"] {
            let joined = words.letters
            if joined.starts(with: particle.utf8), joined.count > particle.utf8.count + 2 {
                anchors.add(joined.dropFirst(particle.utf8.count))
            }
        }
        for first in FirstName.variants(bearer.first) where !first.isInitial {
            givens[NameHash(first.letters), default: []].insert(index)
        }
        if let first = FirstName.whole(bearer.first) { addResident(first, index) }
        if let email = bearer.email.unlessBlank { emails[NameAddresses.folded(email)] = index }
        for digits in NameAddresses.numbers(bearer.telephone) { telephones.append((digits, index)) }
    }

    private mutating func addResident(_ first: [UInt8], _ index: Int) {
        firsts[NameHash(first), default: []].append(index)
        let words = NameWords(bearers[index].first)
        if bearers[index].isResident {
            anchors.add(first)
            for word in words.words where word.count > 2 { anchors.add(words.spelling(word).utf8) }
        }
        addStarts(first)
    }

    private mutating func add(_ last: LastName, _ index: Int) {
        let hash = NameHash(last.letters)
        var known = lasts[hash] ?? Last()
        if !known.bearers.contains(index) { known.bearers.append(index) }
        known.kind = Last.Kind(rawValue: min(known.kind.rawValue, last.kind.rawValue)) ?? .part
        if last.isOneWord { known.isOneWord = true }
        lasts[hash] = known
        addStarts(last.letters)
    }

    private mutating func add(_ first: FirstName, _ last: LastName, _ index: Int) {
        for (one, other, isLast) in [
            (first.letters, last.letters, false), (last.letters, first.letters, true),
        ] {
            let hash = NameHash(one + other)
            var full = fulls[hash] ?? Full()
            if !full.bearers.contains(index) { full.bearers.append(index) }
            full.borders.insert(one.count)
            if isLast { full.startsWithLast.insert(one.count) }
            if first.isInitial { full.initials.insert(one.count) }
            fulls[hash] = full
            anchors.add(one + other)
            addStarts(one + other)
        }
    }

    private mutating func addStarts(_ letters: [UInt8]) {
        var hash = NameHash()
        for letter in letters {
            hash.add(letter)
            starts.insert(hash)
        }
    }

    /// A town counts where it holds somebody's name.
    private mutating func add(town: String) {
        let words = NameWords(town).words
        guard words.contains(where: isOfSomebody) else { return }
        var hash = NameHash()
        for word in words {
            hash = hash + word.hash
            placeStarts.insert(hash)
        }
        places.insert(hash)
    }

    /// So does a structure, which people write: its name makes another doubtful, and shows none.
    private mutating func add(structure: String) {
        guard anchors.mayStand(in: structure, telephones: false), !namesSomebody(structure) else { return }
        for word in NameWords(structure).words where isOfSomebody(word) { placeWords.insert(word.hash) }
    }

    private func isOfSomebody(_ word: NameWords.Word) -> Bool {
        lasts[word.hash] != nil || givens[word.hash] != nil
    }

    /// A practice under the whole name of who works there is that person.
    private func namesSomebody(_ place: String) -> Bool {
        let words = NameWords(place).words
        return words.indices.contains { start in
            var hash = NameHash()
            return words[start...].prefix(6).contains { word in
                hash = hash + word.hash
                return fulls[hash].map { !$0.borders.subtracting($0.initials).isEmpty } ?? false
            }
        }
    }

    /// A last name without capital after an article is a noun of this contract.
    private mutating func learn(_ text: String) {
        guard anchors.mayStand(in: text, telephones: false) else { return }
        let words = NameWords(text).words
        for (index, word) in words.enumerated() where index > 0 && !word.isCapital && lasts[word.hash] != nil
        {
            if NameLexicon.determiners.contains(words[index - 1].hash) { nouns.insert(word.hash) }
        }
    }
}

/// A last name as it may be written.
struct LastName {
    let letters: [UInt8]
    let kind: NameBook.Last.Kind
    var isOneWord = false

    /// «Le Goff» whole; «Garnier» and «Lacombe» of «Garnier-Lacombe»; both names of «Garnier née Lacombe».
    static func variants(_ name: String) -> [LastName] {
        let words = NameWords(name)
        let births = words.words.indices.filter {
            NameLexicon.births.contains(words.words[$0].hash) && $0 > 0
        }
        let opens = words.words.indices.filter { words.words[$0].gap.contains(.open) && $0 > 0 }
        let cuts = Set(births + opens)
        var names: [[Int]] = [[]]
        for index in words.words.indices {
            if cuts.contains(index) { names.append([]) }
            if !births.contains(index) { names[names.count - 1].append(index) }
        }
        return names.filter { !$0.isEmpty }.flatMap { variants(words, $0) }
    }

    private static func variants(_ words: NameWords, _ indices: [Int]) -> [LastName] {
        func letters(_ indices: some Sequence<Int>) -> [UInt8] {
            indices.flatMap { Array(words.spelling(words.words[$0]).utf8) }
        }
        let whole = LastName(letters: letters(indices), kind: .whole, isOneWord: indices.count == 1)
        let bare = Array(indices.drop { NameLexicon.particles.contains(words.words[$0].hash) })
        guard indices.count > 1, !bare.isEmpty else { return [whole] }
        // «Mme Almeida» of «de Almeida»; never «Goff» of «Le Goff».
        let led = words.words[indices[0]]
        let isArticle =
            NameLexicon.articles.contains(led.hash) && led.count > 1 && bare.count == indices.count - 1
        let stripped = bare.count < indices.count && !isArticle ? [bare, Array(indices.dropFirst())] : []
        let parts = bare.count > 1 && bare.count == indices.count ? bare.map { [$0] } : []
        return [whole]
            + (stripped.map { LastName(letters: letters($0), kind: .stripped) }
            + parts.map { LastName(letters: letters($0), kind: .part) }).filter { $0.letters.count > 2 }
    }
}

/// A first name as it may be written.
struct FirstName {
    let letters: [UInt8]
    let isInitial: Bool

    static func whole(_ name: String) -> [UInt8]? {
        let letters = NameWords(name).letters
        return letters.count > 1 ? letters : nil
    }

    /// «Marie-Claude», «Marie», «Claude», «M.-C.», «M.».
    static func variants(_ name: String) -> [FirstName] {
        let words = NameWords(name)
        guard let first = words.words.first else { return [] }
        var variants = [FirstName(letters: words.letters, isInitial: words.letters.count == 1)]
        variants.append(
            FirstName(letters: Array(words.letters[first.first..<first.first + 1]), isInitial: true))
        guard words.words.count > 1 else { return variants }
        variants.append(FirstName(letters: words.words.map { words.letters[$0.first] }, isInitial: true))
        return variants
            + words.words.filter { $0.count > 1 }.map {
                FirstName(letters: Array(words.spelling($0).utf8), isInitial: false)
            }
    }
}

/// What a person said of a passage that may name somebody.
package struct NameAnswer: Hashable, Sendable {
    /// Bytes of a passage.
    package static let longest = 400

    /// Its words, without capitals or accents: «petit dejeuner».
    package let passage: String
    package let isPerson: Bool

    package init(_ passage: String, isPerson: Bool) {
        self.passage = passage
        self.isPerson = isPerson
    }
}
