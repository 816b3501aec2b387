/// The French of screens and documents: dates, plurals, lists, ordinals, typography.
package enum French {
    /// Months from January.
    package static let months = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre", "décembre",
    ]
    /// Days from Monday.
    package static let weekdays = [
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
    ]

    /// «7 février 2023», «1er mars 2023».
    package static func date(_ day: Day) -> String {
        "\(dayAndMonth(day))\u{a0}\(day.year)"
    }

    /// «7 février», «1er mars».
    package static func dayAndMonth(_ day: Day) -> String {
        "\(day.day == 1 ? "1er" : String(day.day))\u{a0}\(months[day.month - 1])"
    }

    /// «0 fiche», «1 fiche», «2 fiches»: plural from 2. The plural adds an s unless one is given.
    package static func count(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        "\(number)\u{a0}\(self.noun(number, noun, plural))"
    }

    /// The noun alone, in the right number.
    package static func noun(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
        abs(number) < 2 ? noun : plural ?? "\(noun)s"
    }

    /// «A», «A et B», «A, B et C».
    package static func list(_ items: [String], _ conjunction: String = "et") -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return "\(items.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
    }

    /// «1er», «2e»; feminine «1re».
    package static func ordinal(_ number: Int, feminine: Bool = false) -> String {
        number == 1 ? (feminine ? "1re" : "1er") : "\(number)e"
    }

    /// «2 %» with its space, without decimals when there are none.
    package static func number(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        guard abs(rounded) < 1e15 else { return String(rounded) }
        let whole = Int(rounded)
        let cents = Int(((rounded - Double(whole)).magnitude * 100).rounded())
        let sign = rounded < 0 ? "−" : ""
        let grouped = thousands(whole.magnitude)
        guard cents > 0 else { return sign + grouped }
        let digits = Day.padded(cents, 2)
        return "\(sign)\(grouped),\(digits.hasSuffix("0") ? String(digits.dropLast()) : digits)"
    }

    /// «de Melun», «d’Arcueil», «du Mée-sur-Seine», with the elision and the contraction.
    package static func of(_ name: String) -> String {
        for (article, contracted) in [("Le ", "du "), ("Les ", "des ")]
        where name.lowercased().hasPrefix(article.lowercased()) {
            return contracted + name.dropFirst(article.count)
        }
        if name.isEmpty { return "" }
        if plurals.contains(where: { folded(name).hasPrefix($0) }) { return "des \(name)" }
        return startsWithVowel(name) ? "d’\(name)" : "de \(name)"
    }

    /// Whether a word takes an elision before it: «l’hôpital», and «le handicap».
    package static func startsWithVowel(_ name: String) -> Bool {
        let word = folded(name)
        guard let first = word.first else { return false }
        if aspirated.contains(where: { word.hasPrefix($0) }) { return false }
        return "aeiouyh".contains(first)
    }

    /// Departments and regions that are plural.
    private static let plurals = [
        "hauts-de-", "hauts de ", "yvelines", "bouches-du-", "cotes-d'", "landes", "vosges", "ardennes",
        "alpes-",
        "hautes-alpes", "hautes-pyrenees", "pyrenees-", "deux-sevres", "pays de la loire",
    ]
    /// Words before which nothing is elided: h that is heard, «onze», y of «yaourt».
    private static let aspirated = [
        "haut", "havre", "hall", "halte", "hanche", "hand", "hang", "harc", "hasard", "haie", "haine",
        "hauss", "hernie", "haye", "heurt",
        "hierarch",
        "hock", "hollan", "hongr", "hors", "huit", "hub", "hutte", "onz", "oui", "yaourt", "yoga", "yaoun",
    ]

    /// A name with a capital first letter.
    package static func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private static func thousands(_ number: UInt) -> String {
        let digits = Array(String(number))
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { out.append("\u{202f}") }
            out.append(digit)
        }
        return out
    }
}
