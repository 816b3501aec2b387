import Domain

/// Something to look at before a review is published.
package struct ReviewRemark: Sendable, Hashable {
    /// What it is about, in the order in which it is shown.
    package enum Kind: String, CaseIterable, Sendable {
        case alternative, empty, unfinished, facts, counter, doubt, stranger, resident, name, date, acronym

        /// Over the remarks of the kind.
        package var label: String {
            switch self {
            case .alternative: "Textes alternatifs manquants"
            case .empty: "Parties vides"
            case .unfinished: "Trimestre inachevé"
            case .facts: "Faits changés depuis la rédaction"
            case .counter: "Chiffres que les faits contredisent"
            case .doubt: "Noms à vérifier"
            case .stranger: "Personnes absentes de l’annuaire"
            case .resident: "Habitants nommés, masqués dans toutes les versions"
            case .name: "Noms masqués dans la version publique"
            case .date: "Dates passées"
            case .acronym: "Sigles que rien n’explique"
            }
        }

        /// Whether nothing is published until it is mended: a file without alternative texts is not accessible.
        package var isBlocking: Bool { self == .alternative || self == .empty }
    }

    package let kind: Kind
    package let sentence: String
    /// The part of the review concerned; nil for the whole.
    package let place: String?
    /// The advance concerned.
    package let entry: ID<JournalEntry>?
    /// Who it may name.
    package let naming: NamePassage?

    init(
        _ kind: Kind, _ sentence: String, at place: String? = nil, in entry: ID<JournalEntry>? = nil,
        naming: NamePassage? = nil
    ) {
        self.kind = kind
        self.sentence = sentence
        self.place = place
        self.entry = entry
        self.naming = naming
    }
}

/// What a review would say that somebody would regret: looked for before it is published.
package struct ReviewChecks {
    private let written: WrittenReview
    private let today: Day

    /// The checks of a review that would be published on a day.
    package init(_ written: WrittenReview, on today: Day) {
        self.written = written
        self.today = today
    }

    /// By kind, then in the order of the review.
    package var remarks: [ReviewRemark] {
        let found = alternatives + empties + unfinished + changes + counters + names + dates + acronyms
        return ReviewRemark.Kind.allCases.flatMap { kind in found.filter { $0.kind == kind } }
    }

    private var review: QuarterlyReview { written.review }
    private var dossier: Dossier { review.dossier }
    private var shown: [WrittenPart] { written.parts.filter { !$0.part.isHidden } }

    private var entries: [JournalEntry] { review.entries }

    /// Nothing is guessed: who publishes says what they stand for.
    private var acronyms: [ReviewRemark] {
        let document = Document(title: "", day: today, blocks: written.blocks)
        let unknown = Acronyms(in: document.plainText, of: dossier).unknown
        guard !unknown.isEmpty else { return [] }
        return [
            ReviewRemark(
                .acronym,
                """
                \(French.list(unknown))\u{202f}: écrivez une fois ce que cela veut dire, suivi du sigle entre \
                parenthèses, ou donnez le sigle à sa structure dans l’annuaire.
                """)
        ]
    }

    private var alternatives: [ReviewRemark] {
        let told = entries.filter { entry in entry.pictures.contains(where: \.alternative.isBlank) }.map {
            ReviewRemark(
                .alternative,
                "Une photo de l’avancée «\u{202f}\($0.title)\u{202f}» n’a pas de texte alternatif.", in: $0.id
            )
        }
        let own = shown.filter { part in part.part.pictures.contains(where: \.alternative.isBlank) }.map {
            ReviewRemark(
                .alternative,
                "Une photo de la partie «\u{202f}\($0.title)\u{202f}» n’a pas de texte alternatif.",
                at: $0.section.place)
        }
        return told + own
    }

    private var empties: [ReviewRemark] {
        shown.filter { part in
            (part.section.isOwn || part.part.wording != nil) && part.blocks.isEmpty
        }.map {
            ReviewRemark(
                .empty,
                "La partie «\u{202f}\($0.title)\u{202f}» ne dit rien\u{202f}: complétez-la ou masquez-la.",
                at: $0.section.place)
        }
    }

    /// What happens until its last day is not told.
    private var unfinished: [ReviewRemark] {
        let last = review.quarter.last
        guard today < last else { return [] }
        return [
            ReviewRemark(
                .unfinished,
                "Le \(review.quarter.french) s’achève le \(French.date(last))\u{202f}: ce qui arrivera d’ici là n’y sera pas."
            )
        ]
    }

    private var changes: [ReviewRemark] {
        shown.compactMap { part in
            part.changes?.french.map {
                ReviewRemark(
                    .facts,
                    "La partie «\u{202f}\(part.title)\u{202f}» a été rédigée avant\u{202f}: \($0).",
                    at: part.section.place)
            }
        }
    }

    private var names: [ReviewRemark] { ReviewNames(written, entries: entries).remarks }

    /// Dates that the review announces and that have passed, and forecasts without a new bilan.
    private var dates: [ReviewRemark] {
        let announced = review.coming.filter { $0.when.last < today }.map {
            ReviewRemark(
                .date,
                "«\u{202f}\($0.label)\u{202f}», annoncé \($0.when.target)\($0.time.map { " à\u{a0}\($0.french)" } ?? ""), est passé.",
                at: "calendrier")
        }
        let late = review.synthesis.late.compactMap { line in
            line.assessment?.horizon.map {
                ReviewRemark(
                    .date,
                    "L’atteinte des objectifs de la fiche\u{a0}\(line.action.number) était prévue \($0.prose).",
                    at: "changements")
            }
        }
        return announced + late
    }
}

extension ReviewChecks {
    private var counters: [ReviewRemark] {
        shown.flatMap(counters(of:)) + entries.flatMap(counters(of:))
    }

    private func counters(of part: WrittenPart) -> [ReviewRemark] {
        let text = "\(part.part.wording ?? "")\n\(part.part.addition)"
        return StatedCounters(in: text).contradicted(by: facts(of: part)).map {
            ReviewRemark(
                .counter,
                "«\u{202f}\($0.statement.words)\u{202f}»\u{202f}: les faits disent \($0.fact) (partie «\u{202f}\(part.title)\u{202f}»).",
                at: part.section.place)
        }
    }

    /// What is counted where the part stands: the turnout of its meeting, the synthesis of its day.
    private func facts(of part: WrittenPart) -> [StatedCounters.Subject: Int] {
        let meeting = (review.steering + review.technical).first {
            part.section.place == "reunion-\($0.id)"
        }
        let synthesis = meeting.map { dossier.synthesisKnown(on: $0.when.last) } ?? review.synthesis
        var facts: [StatedCounters.Subject: Int] = [:]
        if synthesis.lines.contains(where: { $0.assessment != nil }) {
            facts[.started] = synthesis.started
            facts[.underway] = synthesis.underway
            facts[.attained] = synthesis.count(.attained)
        }
        guard let meeting else { return facts }
        if meeting.attendanceTotals.participants > 0 {
            facts[.participants] = meeting.attendanceTotals.participants
        }
        if !meeting.decisions.isEmpty { facts[.decisions] = meeting.decisions.count }
        return facts
    }

    private func counters(of entry: JournalEntry) -> [ReviewRemark] {
        var facts: [StatedCounters.Subject: Int] = [:]
        facts[.participants] = entry.participants
        facts[.communes] = entry.communesRepresented
        return StatedCounters(in: entry.text).contradicted(by: facts).map {
            ReviewRemark(
                .counter,
                "«\u{202f}\($0.statement.words)\u{202f}»\u{202f}: l’avancée «\u{202f}\(entry.title)\u{202f}» en compte \($0.fact).",
                in: entry.id)
        }
    }
}

extension ReportSection {
    /// Whether a coordinator added it.
    var isOwn: Bool { place.hasPrefix("libre-") }
}
