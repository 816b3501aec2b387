import Domain

/// The synthesis at a date: counters, picture, each fiche in one of four groups with the rule that put it there.
package enum SynthesisDocument {
    /// The synthesis, printed on a day.
    package static func build(_ synthesis: Synthesis, of dossier: Dossier, on day: Day) -> Document {
        let facts = Facts(dossier, for: .public, on: synthesis.day)
        let date = French.date(synthesis.day)
        let body = SynthesisBody(synthesis: synthesis, facts: facts)
        let document = Document(
            of: dossier, title: "Synthèse du \(dossier.contract.name) au \(date)",
            subtitle:
                "Contrat local de santé \(dossier.contract.generationName) \(French.genitive(dossier.contract.holder))",
            date: "Édité le \(French.date(day))", day: day, footer: "Synthèse au \(date)", blocks: body.blocks
        )
        return Masking(dossier, for: .public).applied(to: document)
    }
}

private struct SynthesisBody {
    let synthesis: Synthesis
    let facts: Facts

    private var date: String { French.date(synthesis.day) }

    var blocks: [Block] {
        guard !synthesis.lines.isEmpty else {
            return [.paragraph("Le contrat ne compte encore aucune fiche action.")]
        }
        return counters + late + axes + Bucket.allCases.flatMap(group)
    }

    private var counters: [Block] {
        [
            .paragraph(
                """
                Chaque fiche action est dans un seul des quatre groupes\u{202f}: celui de la première règle qui \
                s’applique aux bilans soumis ou validés et aux décisions connus au \(date).
                """),
            .keyFigures(synthesis.keyFigures),
            .figure(synthesis.bar("Atteinte des objectifs au \(date)"), caption: caption),
        ]
    }

    private var caption: Text {
        Text(
            "Les \(French.count(synthesis.lines.count, "fiche action", "fiches action")) selon l’atteinte de leurs objectifs, au \(date)."
        )
    }

    private var late: [Block] {
        let lines = synthesis.late
        guard !lines.isEmpty else { return [] }
        let title = French.noun(lines.count, "Échéance passée", "Échéances passées")
        return [
            .callout(
                .attention, Text(title),
                [
                    .bullets(
                        lines.map { "Fiche\u{a0}\($0.action.number)\u{202f}: \(Grammar.lowered($0.reason))" })
                ])
        ]
    }

    private func group(_ bucket: Bucket) -> [Block] {
        let lines = synthesis.lines(in: bucket)
        let heading: [Block] = [.heading(1, Text(synthesis.label(bucket)))]
        guard !lines.isEmpty else { return heading + [.paragraph("Aucune fiche.")] }
        return heading + [
            .table(
                Text(French.count(lines.count, "fiche action", "fiches action")),
                [
                    .init("N°", weight: 0.45, alignment: .end), .init("Code ARS", weight: 1),
                    .init("Fiche action", weight: 3), .init("Règle", weight: 2.4),
                    .init(Text(bucket == .attained ? "Commentaire" : "Reste-à-faire"), weight: 2.6),
                ],
                lines.map { line in
                    [
                        Text(String(line.action.number)), Text(line.action.code), Text(line.action.title),
                        Text(line.reason), Text(markup: line.assessment?.remaining ?? ""),
                    ]
                })
        ]
    }

    private var axes: [Block] {
        guard !facts.dossier.axes.isEmpty else { return [] }
        let drawing = synthesis.bars(byAxis: facts.dossier.axes, "Atteinte des objectifs par axe au \(date)")
        return [
            .heading(1, "Par axe stratégique"),
            .figure(
                drawing,
                caption: Text("Les fiches de chaque axe selon l’atteinte de leurs objectifs, au \(date).")),
        ]
    }
}
