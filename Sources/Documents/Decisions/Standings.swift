import Domain

/// Where a fiche stands, in the words that documents share.
extension Synthesis.Line {
    /// «EN COURS», «EN STAND-BY», «OBJECTIFS ATTEINTS · PRIORITAIRE»; nil while nothing tells.
    var stamp: Block? {
        let words = [state, standing.priority == nil || standing.isHalted ? nil : "PRIORITAIRE"]
            .compactMap(\.self)
        guard !words.isEmpty else { return nil }
        let tone = assessment == nil && !standing.isHalted ? Document.Tone.accent : Document.Tone(bucket)
        return .stamp(words.joined(separator: " · "), tone)
    }

    private var state: String? {
        if standing.stop != nil { return "ARRÊTÉE" }
        guard let assessment else { return standing.standby == nil ? nil : "EN STAND-BY" }
        if assessment.attainment == .attained { return "OBJECTIFS ATTEINTS" }
        if standing.standby != nil { return "EN STAND-BY" }
        if assessment.underway == true { return "EN COURS" }
        return assessment.started == true ? "DÉMARRÉE" : "À DÉMARRER"
    }

    /// «Partiellement atteint», with the shape and colour of its group.
    var attainment: Text {
        guard let assessment else { return "Sans bilan" }
        return "\(assessment.attainmentLabel, tone: Document.Tone(bucket))"
    }

    /// «mai 2023, puis juillet 2023»: every forecast, so that a slip stays visible; empty without any.
    var forecast: String {
        guard assessment?.attainment != .attained else { return "" }
        let made = forecasts.horizons.map(\.inColumn).joined(separator: ", puis ")
        return verdict.isLate ? "\(made)\u{202f}: échéance passée" : made
    }

    /// «Manque de ressources humaines pour le CLSM ; action portée par un conseil qui n’est pas actif»: what its bilan says
    /// blocks it; nil where it says nothing.
    var obstacles: String? {
        let points = (assessment?.points ?? []).filter { $0.kind == .blocking }.map { point in
            Text(markup: point.text).asClause.plainText
        }
        guard let first = points.first else { return nil }
        return ([first] + points.dropFirst().map(Grammar.lowered)).joined(separator: "\u{202f}; ")
    }

    /// «Au bilan du 7 février 2023 : partiellement atteint, atteinte prévue en juillet 2023.»; nil without bilan.
    var sentence: Text? {
        guard let assessment else { return nil }
        let horizon =
            assessment.attainment == .attained ? nil : forecasts.french(on: day).map { ", atteinte \($0)" }
        return """
            \(strong: "Au bilan du \(French.date(assessment.day))")\u{202f}: \
            \(Attainment.ofObjectives(assessment.attainment), tone: Document.Tone(bucket))\(horizon ?? "").\(remaining(assessment))
            """
    }

    private func remaining(_ assessment: Assessment) -> Text {
        guard let text = assessment.remaining.unlessBlank else { return Text() }
        return " \(assessment.remainingLabel)\u{202f}: \(Text(markup: text).asSentence)"
    }
}

extension Attainment {
    /// «objectifs partiellement atteints».
    static func ofObjectives(_ attainment: Attainment?) -> String {
        switch attainment {
        case .attained: "objectifs atteints"
        case .partial: "objectifs partiellement atteints"
        case .notAttained: "objectifs non atteints"
        case nil: "atteinte des objectifs à dire"
        }
    }
}

extension Text {
    /// With a full stop where it has no end.
    var asSentence: Text {
        guard let last = plainText.last(where: { !$0.isWhitespace }) else { return self }
        return ".!?…:".contains(last) ? self : self + "."
    }

    /// Without the full stop at its end, to stand within a sentence.
    var asClause: Text {
        guard plainText.hasSuffix("."), !plainText.hasSuffix(".."), let last = runs.last else { return self }
        var end = last
        end.text.removeLast()
        return Text(runs.dropLast() + [end])
    }
}
