import Domain

/// An advance told: its title, when and where, who was there, what happened, what comes.
struct EntryStory {
    private let entry: JournalEntry
    private let quarter: Quarter
    private let facts: Facts
    private let part: String
    private let isOfFiche: Bool
    /// Every word that the coordinator wrote, folded, to say nothing twice.
    private let said: [UInt8]

    /// `part` is the title of the part that it stands in: an advance of the same name does not say it again. A fiche
    /// tells once which structures its advances name and which will be completed.
    init(
        entry: JournalEntry, quarter: Quarter, facts: Facts, part: String = "", isOfFiche: Bool = false
    ) {
        self.entry = entry
        self.quarter = quarter
        self.facts = facts
        self.part = part
        self.isOfFiche = isOfFiche
        said = entry.saidBytes
    }

    var blocks: [Block] {
        title + body + [closing].filter { !$0.isEmpty }.map(Block.paragraph) + photographs
    }

    private var photographs: [Block] {
        entry.pictures.flatMap { Block.photograph($0, of: entry.title) }
    }

    private var title: [Block] {
        French.folded(entry.title) == French.folded(part) ? [] : [.heading(3, Text(entry.title))]
    }

    /// The text, led in by its date, its place and who came.
    private var body: [Block] {
        let text = [Block](markup: entry.text)
        guard !lead.isEmpty else { return text }
        guard case .paragraph(let first) = text.first else { return [.paragraph(lead + ".")] + text }
        return [.paragraph("\(lead). \(first)")] + text.dropFirst()
    }

    /// «6 février 2023 à 14h00, Espace Saint-Jean – 17 participants représentant 8 communes (avancée notée depuis …)».
    private var lead: Text {
        let parts = [moment.map { "\(emphasis: $0)" as Text }, gathered.map { "\(strong: $0)" }]
        let noted = facts.dossier.periods.lateness(entry.when, known: entry.known).map {
            " \(emphasis: "(avancée notée \($0))")" as Text
        }
        let lead = Text.joined(parts.compactMap(\.self), separator: " – ")
        guard let noted else { return lead }
        return (lead.isEmpty ? Text(entry.when.headed) : lead) + noted
    }

    /// «6 février 2023 à 14h00, Espace Saint-Jean, Melun»; nil when all that is known is the quarter.
    private var moment: String? {
        let isWhole = entry.when == .quarter(quarter)
        let time = meeting?.time.map { " à\u{a0}\($0.french)" } ?? ""
        let place = entry.place.unlessBlank ?? meeting?.place.unlessBlank
        let parts = [isWhole && time.isEmpty ? nil : entry.when.headed + time, place].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    private var meeting: Meeting? {
        guard let id = entry.meeting else { return nil }
        return facts.dossier.$meetings[id]
    }

    private var closing: Text {
        let own = isOfFiche ? [] : [structures, promise]
        return .joined(([counts, communes, next] + own).compactMap(\.self), separator: " ")
    }

    /// «17 participants représentant 8 communes».
    private var gathered: String? {
        guard let people = entry.participants else { return meeting?.gathered }
        let words = French.count(people, "participant")
        guard let communes = entry.communesRepresented, communes > 0 else { return words }
        return words + " représentant \(French.count(communes, "commune"))"
    }

    /// «350 kits ont été distribués et 120 personnes ont été touchées.», but for what the text says already.
    private var counts: Text? {
        let unsaid = entry.counts.filter { count in !isSaid(count.french) && !isSaid(count.sentence) }
        guard !unsaid.isEmpty else { return nil }
        let told = unsaid.filter(\.hasVerb).map(\.sentence)
        let bare = unsaid.filter { !$0.hasVerb }.map(\.french)
        let sentences =
            (told.isEmpty ? [] : ["\(French.list(told))."])
            + (bare.isEmpty ? [] : ["On compte \(French.list(bare))."])
        return "\(strong: sentences.joined(separator: " "))"
    }

    /// The communes that neither the text nor the place names.
    private var communes: Text? {
        let names = entry.communes.map(facts.dossier.commune)
        guard !names.isEmpty, !names.allSatisfy({ isSaid($0.withoutArticle) }) else { return nil }
        let count = "\(French.count(names.count, "commune")) du territoire"
        return "\(strong: count)\u{202f}: \(French.list(names))."
    }

    /// The structures that the text does not name.
    private var structures: Text? {
        let unsaid = facts.unsaid(by: [entry])
        guard !unsaid.isEmpty else { return nil }
        let label =
            unsaid.count == entry.organizations.count
            ? French.noun(unsaid.count, "Structure associée", "Structures associées")
            : French.noun(unsaid.count, "Autre structure associée", "Autres structures associées")
        return "\(label)\u{202f}: \(French.list(unsaid.map(facts.named)))."
    }

    /// What comes without a date, or for no fiche: dated steps of a fiche are told with its dates.
    private var next: Text? {
        if let when = entry.next, quarter.last < when.last, !entry.actions.isEmpty { return nil }
        let step = Text(markup: entry.nextStep)
        switch (step.isEmpty, entry.next) {
        case (true, nil): return nil
        case (false, nil): return "Prochaine étape\u{202f}: \(lowered(step).asSentence)"
        case (true, let when?): return "\(announced(when, "Rendez-vous annoncé", "Prochain rendez-vous"))."
        case (false, let when?):
            return
                "\(announced(when, "Étape annoncée", "Prochaine étape"))\u{202f}: \(lowered(step).asSentence)"
        }
    }

    /// «Prochaine étape, le 9 mai 2023 à 10h00», «Étape annoncée pour le 9 mars 2023 à 10h00» once it has passed.
    private func announced(_ when: Horizon, _ past: String, _ next: String) -> Text {
        Tense(when, on: quarter.last) == .over
            ? "\(past) \(strong: when.target + (entry.nextTime.map { " à\u{a0}\($0.french)" } ?? ""))"
            : "\(next), \(strong: when.prose(at: entry.nextTime))"
    }

    private var promise: Text? {
        guard entry.isToComplete else { return nil }
        return "Des informations complémentaires seront partagées dans la prochaine revue trimestrielle."
    }

    private func isSaid(_ name: String) -> Bool {
        said.holds(French.foldedBytes(name.prefix { $0 != "," }.description))
    }

    private func lowered(_ text: Text) -> Text {
        guard let first = text.runs.first else { return text }
        var opening = first
        opening.text = Grammar.inSentence(first.text)
        return Text([opening] + text.runs.dropFirst())
    }
}

extension Meeting {
    /// «17 participants représentant 8 communes»; «7 structures» where no one noted who came for them.
    var gathered: String? {
        let rows = attendance.filter(\.isCounted)
        guard !rows.isEmpty else { return nil }
        let unnamed = rows.allSatisfy { $0.person == nil && $0.headcount == 1 && $0.organization != nil }
        return unnamed ? French.count(rows.count, "structure") : attendanceTotals.french
    }
}

extension String {
    /// «Mée-sur-Seine» of «Le Mée-sur-Seine», which a sentence writes «du Mée-sur-Seine».
    fileprivate var withoutArticle: String {
        for article in ["Le ", "La ", "Les ", "L’", "L'"] where hasPrefix(article) {
            return String(dropFirst(article.count))
        }
        return self
    }
}

extension JournalEntry {
    /// What it says in words of its own, folded.
    fileprivate var saidBytes: [UInt8] { French.foldedBytes("\(title) \(text) \(place) \(nextStep)") }

    /// Whether its words give a date to come, with its hour where it has one.
    func tells(of date: Coming) -> Bool {
        guard case .day(let day) = date.when else { return false }
        let said = saidBytes
        return said.holds(French.foldedBytes(French.dayAndMonth(day)))
            && (date.time.map { said.holds(French.foldedBytes($0.french)) } ?? true)
    }
}

extension Facts {
    /// The structures of these advances that none of their texts names, each once.
    func unsaid(by entries: [JournalEntry]) -> [Organization] {
        let said = entries.map(\.saidBytes)
        return entries.flatMap(\.organizations).uniqued.compactMap { organization($0) }.filter {
            organization in
            !spellings(of: organization).contains { spelling in said.contains { $0.holds(spelling) } }
        }
    }
}

extension [UInt8] {
    /// Whether these bytes stand somewhere in it.
    fileprivate func holds(_ other: [UInt8]) -> Bool {
        guard let first = other.first else { return true }
        guard count >= other.count else { return false }
        return (0...(count - other.count)).contains { start in
            self[start] == first && self[start..<(start + other.count)].elementsEqual(other)
        }
    }
}
