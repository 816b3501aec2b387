extension JournalEntry {
    /// Something counted: «350 kits distribués».
    package struct Count: Hashable, Sendable {
        package var number: Int
        /// «kits distribués», in the plural.
        package var label: String

        package init(_ number: Int, _ label: String) {
            self.number = number
            self.label = label
        }

        /// «kits distribués», «kit distribué».
        package var noun: String { agreed(label) }

        /// «350 kits distribués», «1 kit distribué».
        package var french: String { "\(figure)\u{a0}\(agreed(label))" }

        /// «350 kits ont été distribués», «1 kit a été distribué»; the words alone when they hold no participle.
        package var sentence: String {
            let words = label.split(separator: " ")
            guard let verb = words.indices.dropFirst().first(where: { Self.isParticiple(words[$0]) }) else {
                return french
            }
            let things = words[..<verb].joined(separator: " ")
            let done = agreed(String(words[verb]))
            let rest = words[(verb + 1)...].map { " \($0)" }.joined()
            return "\(figure)\u{a0}\(agreed(things)) \(number < 2 ? "a" : "ont") été \(done)\(rest)"
        }

        /// Whether the sentence has a verb.
        package var hasVerb: Bool { sentence != french }

        private var figure: String { French.number(Double(number)) }

        /// The first words in the singular under 2: those up to a preposition, the rest stands.
        private func agreed(_ words: String) -> String {
            guard number < 2 else { return words }
            let parts = words.split(separator: " ").map(String.init)
            let end = parts.firstIndex(where: Self.links.contains) ?? parts.count
            return (parts[..<end].map(Self.singular) + parts[end...]).joined(separator: " ")
        }

        private static func singular(_ word: String) -> String {
            if invariable.contains(French.folded(word)) { return word }
            if word.hasSuffix("eaux") || word.hasSuffix("eux") { return String(word.dropLast()) }
            return word.hasSuffix("s") ? String(word.dropLast()) : word
        }

        /// «distribués», «touchées», «remis», «reçues», «offerts».
        private static func isParticiple(_ word: Substring) -> Bool {
            word.hasSuffix("és") || word.hasSuffix("ées") || participles.contains(French.folded(String(word)))
        }

        private static let links: Set<String> = [
            "de", "des", "du", "en", "à", "au", "aux", "par", "pour", "sur", "dans", "lors", "chez", "avec",
        ]
        private static let invariable: Set<String> = [
            "repas", "colis", "secours", "concours", "avis", "relais", "cours", "fois", "parcours", "mois",
            "remis", "pris", "repris", "mis", "transmis", "appris", "permis",
        ]
        private static let participles: Set<String> = [
            "remis", "remises", "transmis", "transmises", "recus", "recues", "vus", "vues", "accueillis",
            "accueillies", "servis", "servies", "reunis", "reunies", "fournis", "fournies", "suivis",
            "suivies", "offerts", "offertes", "ouverts", "ouvertes", "inscrits", "inscrites", "produits",
            "produites", "conduits", "conduites", "rendus", "rendues", "tenus", "tenues", "vendus",
            "vendues", "pourvus", "pourvues", "soutenus", "soutenues", "faits", "faites",
        ]
    }
}
