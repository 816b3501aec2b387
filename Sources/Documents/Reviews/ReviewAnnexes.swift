import Domain

/// The fiches of the contract: what each is, and where it stands at the end of the quarter.
struct ActionsAnnex {
    let review: QuarterlyReview
    let facts: Facts

    /// Whether a bilan tells where a fiche stands.
    var isAssessed: Bool { review.synthesis.lines.contains { $0.assessment != nil } }

    var blocks: [Block] {
        let lines = review.synthesis.lines
        guard !lines.isEmpty else { return [] }
        let start: [Block.Table.Column] = [
            .init("N°", weight: 0.45, alignment: .end), .init("Fiche action", weight: 3),
        ]
        let state: [Block.Table.Column] = [
            .init("Démarrée", weight: 0.95), .init("En cours", weight: 0.85),
            .init("Groupe et règle", weight: 2.4),
            .init("Reste-à-faire, ou commentaire si atteint", weight: 2.4),
        ]
        return [.table(caption, start + (isAssessed ? state : []), lines.map(row))] + axes
    }

    private var caption: Text {
        isAssessed
            ? "Chaque fiche est dans un seul des quatre groupes\u{202f}: celui de la première règle qui s’applique"
            : Text("Les \(French.count(review.synthesis.lines.count, "fiche")) du contrat")
    }

    private var axes: [Block] {
        review.dossier.axes.isEmpty ? [] : [.bullets(review.dossier.axes.map { Text($0.label) })]
    }

    private func row(_ line: Synthesis.Line) -> [Text] {
        let axis = review.dossier.axes.first { $0.id == line.action.axis }.map { "axe\u{a0}\($0.number)" }
        let pilot = facts.organization(line.action.pilot).map { "pilote\u{202f}: \($0.shortName)" }
        let marks = [line.action.code.unlessBlank, axis, pilot].compactMap(\.self).joined(separator: ", ")
        let title = Text(line.action.title) + (marks.isEmpty ? Text() : "\n\(emphasis: marks)")
        let number = Text(String(line.action.number))
        return [number, title] + (isAssessed ? state(of: line) : [])
    }

    private func state(of line: Synthesis.Line) -> [Text] {
        func word(_ fact: Bool?) -> Text { Text(fact.map { $0 ? "Oui" : "Non" } ?? "–") }
        return [
            word(line.assessment?.started), word(line.assessment?.underway),
            "\(line.verdict.label, tone: Document.Tone(line.bucket))\n\(line.reason)\(noted(line))",
            Text(markup: line.assessment?.remaining ?? ""),
        ]
    }

    /// « (bilan noté le 5 avril 2023)»: after the day of which the synthesis speaks.
    private func noted(_ line: Synthesis.Line) -> String {
        guard let bilan = line.assessment, bilan.known > review.synthesis.day else { return "" }
        return " (bilan noté le \(French.date(bilan.known)))"
    }
}

/// The letters that a review uses, spelled out.
enum AcronymsAnnex {
    static func blocks(in words: String, _ dossier: Dossier) -> [Block] {
        let acronyms = Acronyms(in: words, of: dossier).found
        guard !acronyms.isEmpty else { return [] }
        return [
            .definitions(
                acronyms.map {
                    Block.Definition(Text($0.letters), [.paragraph(Text(French.capitalized($0.words)))])
                })
        ]
    }
}

/// The facts from which the review was written.
struct SourcesAnnex {
    let review: QuarterlyReview
    let facts: Facts

    var blocks: [Block] {
        let rows = committees + assessments + meetings + entries
        guard !rows.isEmpty else { return [] }
        return [
            .paragraph(
                """
                Cette revue a été établie à partir des faits enregistrés par la coordination et par les \
                pilotes, dont voici la liste.
                """),
            .table(
                Text(French.count(rows.count, "fait enregistré", "faits enregistrés")),
                [
                    .init("Nature", weight: 1.3), .init("Date", weight: 1.4), .init("Objet", weight: 3.6),
                    .init("Fiches", weight: 0.8),
                ], rows),
        ]
    }

    private var committees: [[Text]] {
        (review.steering + review.technical).map { meeting in
            let parts = [
                meeting.attendanceTotals.participants > 0
                    ? French.count(meeting.attendanceTotals.participants, "participant") : nil,
                meeting.decisions.isEmpty ? nil : French.count(meeting.decisions.count, "décision"),
                meeting.conclusions.isEmpty ? nil : French.count(meeting.conclusions.count, "conclusion"),
            ].compactMap(\.self)
            let details = parts.isEmpty ? "" : " (\(parts.joined(separator: ", ")))"
            return row(
                meeting.kind.label, meeting.when, meeting.title + details,
                meeting.decisions.flatMap(\.actions))
        }
    }

    /// The bilans of one date make one row.
    private var assessments: [[Text]] {
        let used = review.synthesis.lines.compactMap(\.assessment)
        return used.map(\.day).uniqued.sorted().map { day in
            let own = used.filter { $0.day == day }
            return row("Bilan", .day(day), French.count(own.count, "bilan"), own.map(\.action))
        }
    }

    private var meetings: [[Text]] {
        (review.deployments.flatMap(\.meetings) + review.meetings).uniqued.map {
            row($0.kind.label, $0.when, $0.title, $0.actions)
        }
    }

    private var entries: [[Text]] {
        (review.deployments.flatMap(\.entries) + review.others).uniqued.sorted {
            $0.when.first < $1.when.first
        }
        .map { row($0.kind.label, $0.when, $0.title, $0.actions) }
    }

    private func row(_ nature: String, _ when: Horizon, _ what: String, _ actions: [ID<Action>]) -> [Text] {
        let numbers = actions.compactMap { facts.action($0)?.number }.uniqued.sorted()
        let all = numbers.count == review.dossier.actions.count && numbers.count > 3
        return [
            Text(nature), Text(when.headed), Text(what),
            Text(all ? "toutes" : French.list(numbers.map(String.init))),
        ]
    }
}
