import Domain

/// «Retour sur le comité de pilotage du 7 février 2023»: who came, what was shown, said and decided.
struct MeetingReturn {
    let meeting: Meeting
    let facts: Facts
    let annexes: AnnexNumbers

    var title: String {
        let name = meeting.kind == .steering ? "comité de pilotage" : "comité technique"
        return "Retour sur le \(name) \(meeting.when.genitive)"
    }

    var pieces: [ReportSection.Piece] {
        [
            .init("presence", "Participants et objectifs", opening),
            .init("synthese", "Atteinte des objectifs", synthesis),
            .init("points", "Points facilitants, bloquants et d’amélioration", points),
            .init("echanges", "Échanges et apports", exchanges),
            .init("decisions", "Décisions et conclusions", decisions),
            .init("suites", "Prochaines étapes", evaluation),
        ]
    }

    private var opening: [Block] {
        let written = AttendanceStory(meeting: meeting, facts: facts).paragraphs + objectives
        let noted = facts.noted(meeting).map { [Block.paragraph($0)] } ?? []
        guard written.isEmpty else { return written + noted }
        return [
            .paragraph("Le \(meeting.longName) s’est réuni \(meeting.when.prose(at: meeting.time)).")
        ] + noted
    }

    private var objectives: [Block] {
        guard let first = meeting.objectives.first else { return [] }
        guard meeting.objectives.count > 1 else {
            return [.paragraph("Il avait pour objectif\u{202f}: \(Grammar.lowered(first)).")]
        }
        let count = Grammar.count(meeting.objectives.count, "objectif")
        return [
            .paragraph("Il avait \(count)\u{202f}:"), .bullets(meeting.objectives.map { Text(markup: $0) }),
        ]
    }

    /// The state of the fiches that a COPIL looks at; nil while no bilan tells it.
    private var looked: Synthesis? {
        guard meeting.kind == .steering else { return nil }
        let synthesis = facts.dossier.synthesisKnown(on: meeting.when.last)
        return synthesis.lines.contains { $0.assessment != nil } ? synthesis : nil
    }

    private var synthesis: [Block] {
        looked.map {
            SteeringSynthesis(synthesis: $0, facts: facts).blocks(annexes.mention(ReviewSections.synthesis))
        } ?? []
    }

    /// The slides of the meeting tell them; where they are not annexed, the body does.
    private var points: [Block] {
        let told = looked.map { SharedPoints(lines: $0.lines, facts: facts).blocks } ?? []
        guard !told.isEmpty, annexes.holds(meeting.deckAnnex) else { return told }
        let sentence = """
            Le \(meeting.kind.label) a aussi examiné les points facilitants, les points bloquants et les points \
            d’amélioration du déploiement, de la coordination et du portage du CLS\
            \(annexes.mention(meeting.deckAnnex)).
            """
        return [.paragraph(Text(sentence))]
    }

    private var exchanges: [Block] {
        let notes = [Block](markup: meeting.notes)
        let contributions = meeting.contributions.map(told)
        return (notes.isEmpty ? [] : [.heading(2, "Ce qu’il faut retenir des échanges")] + notes)
            + (contributions.isEmpty
                ? [] : [.heading(2, "Apports des participants"), .bullets(contributions)])
    }

    private func told(_ contribution: Contribution) -> Text {
        let text = Text(markup: contribution.text)
        guard let organization = facts.organization(contribution.organization) else { return text }
        return "\(strong: organization.shortName)\u{202f}: \(text)"
    }

    private var decisions: [Block] {
        MeetingDecisions(meeting: meeting, facts: facts).blocks
    }

    private var evaluation: [Block] {
        NextSteps(meeting: meeting, facts: facts).blocks
    }
}
