import Domain

/// Where the fiche stands: the decisions that weigh on it, and its last bilan.
struct ActionState {
    let line: Synthesis.Line
    let facts: Facts

    var blocks: [Block] {
        [line.stamp].compactMap(\.self) + standing + bilan
    }

    private var standing: [Block] {
        let halt = [line.standing.stop, line.standing.standby].compactMap(\.self).prefix(1)
        return halt.map(halted) + [line.standing.priority].compactMap(\.self).map(prioritized)
    }

    private func halted(_ ruling: Ruling) -> Block {
        let isStopped = line.standing.stop != nil
        return .callout(
            .attention, isStopped ? "Action arrêtée" : "Action en stand-by",
            [.paragraph(facts.told(ruling))])
    }

    private func prioritized(_ ruling: Ruling) -> Block {
        let text = Text(markup: ruling.text).asSentence
        return .callout(
            .decision, "Action prioritaire", [.paragraph(Text(facts.priority(ruling))), .paragraph(text)])
    }

    private var bilan: [Block] {
        var sheet = TermList("Où en est l’action")
        guard let assessment = line.assessment else {
            sheet.add([.paragraph("Aucun bilan n’a encore été établi pour cette fiche.")])
            return sheet.blocks
        }
        sheet.add(Text("\(assessment.kind.label) du \(French.date(assessment.day))"), as: "Dernier bilan")
        sheet.add(Text(Assessment.answer(assessment.started)), as: "Démarrée")
        sheet.add(Text(Assessment.answer(assessment.underway)), as: "En cours")
        sheet.add(line.attainment, as: "Atteinte des objectifs")
        sheet.add(Text(French.capitalized(line.forecast)), as: "Échéance prévue")
        sheet.add("\(line.verdict.label). \(line.reason)", as: "Dans la synthèse")
        sheet.add(markup: assessment.remaining, as: Text(assessment.remainingLabel))
        sheet.add(points: assessment.points)
        return sheet.blocks
    }
}
