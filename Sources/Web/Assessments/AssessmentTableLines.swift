import Domain
import HTML

/// The lines of the table of bilans, as its grid shows them to somebody.
struct AssessmentTableLines: OfDossier, Viewed {
    let dossier: Dossier
    let viewer: Viewer
    let occasion: AssessmentTable.Occasion
    /// What indicators propose, for who writes the bilans alone.
    var proposals: [ID<Action>: AttainmentProposal] = [:]

    /// Who judges is told since when each fiche says the same: the contract is then read with all its bilans.
    private var judges: Bool { viewer.may(.judgeAssessment) }

    func grid(_ lines: [AssessmentTable.Line]) -> Grid<Assessment> {
        let byAxis = Dictionary(grouping: lines, by: \.action.axis)
        return Grid(
            label: "Tableau des bilans", noun: "fiche", heads: ("N°", "Fiche action"),
            form: Assessment.lineForm,
            columns: [
                ("started", "Démarrée"), ("underway", "En cours"), ("attainment", "Atteinte des objectifs"),
                ("horizon", "Échéance prévue"), ("remaining", "Reste-à-faire, ou commentaire"),
            ], beside: proposals.isEmpty ? nil : "Proposé",
            folded: ("Points", Assessment.PointKind.allCases.map(\.rawValue)),
            groups: dossier.axes.compactMap { axis in
                guard let own = byAxis[axis.id] else { return nil }
                return GridGroup(title: "Axe\u{a0}\(axis.number)\u{202f}: \(axis.title)", rows: own.map(row))
            })
    }

    private func row(_ line: AssessmentTable.Line) -> GridRow<Assessment> {
        let bilan = line.bilan
        let isOpen = mayWrite(line)
        var notes = former(line, isOpen)
        if let reason = unasked(line) { notes["horizon"] = "\(reason)" }
        return GridRow(
            key: String(line.action.number), code: line.action.code,
            title: HTML.link(line.action.title, Path.action(slug, line.action.number)),
            facts: facts(bilan), stored: bilan, version: line.isStored ? bilan.version : 0, isOpen: isOpen,
            state: state(line), isIncomplete: isIncomplete(line), notes: notes,
            fixed: line.noForecast == nil ? [] : ["horizon"],
            beside: isOpen ? proposed(line) : .empty, tick: tick(line))
    }

    /// What its indicators propose, why, and what takes it.
    private func proposed(_ line: AssessmentTable.Line) -> HTML {
        guard let proposal = proposals[line.action.id] else { return .empty }
        if let attainment = proposal.attainment, attainment == line.bilan.attainment {
            return "<p class=\"grid-note\">comme proposé</p>"
        }
        let number = String(line.action.number)
        let take = HTML.when(
            proposal.attainment != nil,
            "<p>\(HTML.button("Prendre", .secondary, name: "proposer", value: number, about: "pour la fiche\u{a0}\(number)"))</p>"
        )
        return "<p>\(proposal.label)</p><p class=\"grid-note\">\(proposal.reason)</p>\(take)"
    }

    /// Why its forecast is not asked, or what none leads to.
    private func unasked(_ line: AssessmentTable.Line) -> String? {
        if let reason = line.noForecast { return reason }
        guard line.bilan.horizon == nil, let attainment = line.bilan.attainment else { return nil }
        return attainment == .attained
            ? "objectifs atteints" : "sans échéance\u{202f}: planning à mettre en place"
    }

    /// Whether the reader may write the line now.
    func mayWrite(_ line: AssessmentTable.Line) -> Bool {
        line.bilan.isOpen && viewer.may(.writeAssessment(of: line.action.id))
    }

    /// What each question that changed said before; the long text for who judges alone.
    private func former(_ line: AssessmentTable.Line, _ isOpen: Bool) -> [String: HTML] {
        guard let former = line.former, !line.changes.isEmpty else { return [:] }
        let (before, now) = (
            Assessment.lineForm.answers(of: former), Assessment.lineForm.answers(of: line.bilan)
        )
        var notes: [String: HTML] = [:]
        for field in Assessment.lineForm.shape.fields where field.words(before) != field.words(now) {
            if isOpen, field.name == "remaining" { continue }
            let words = field.words(before).unlessBlank ?? "rien"
            notes[field.name] = "\(isOpen ? "avant" : "était")\u{202f}: \(words)"
        }
        return notes
    }

    private func isIncomplete(_ line: AssessmentTable.Line) -> Bool {
        switch line.progress {
        case .incomplete: line.isStored || mayWrite(line)
        case .empty, .ready, .submitted, .validated: false
        }
    }

    /// Of what nobody wrote yet, for who may not write it: whose words the line shows.
    private func unwritten(_ line: AssessmentTable.Line) -> String {
        line.former.map { "Pas encore écrite\u{202f}: le bilan du \(French.date($0.day)) disait" }
            ?? "Pas encore de bilan"
    }

    /// «Enregistrée, prête», «Prête, inchangée», «À compléter : échéance passée».
    private func state(_ line: AssessmentTable.Line) -> String {
        if !line.isStored, !mayWrite(line) { return unwritten(line) }
        let words =
            switch line.progress {
            case .empty: "Rien encore\u{202f}: sans réponse, la fiche reste sans bilan"
            case .incomplete(let missing): "À compléter\u{202f}: \(missing.joined(separator: ", "))"
            case .ready: line.isUnchanged ? "Prête, inchangée" : "Prête"
            case .submitted(let day): "Soumise le \(French.date(day))\(since(line))"
            case .validated(let day): "Validée le \(French.date(day))"
            }
        switch line.bilan.state {
        case .draft where line.isStored: return "Enregistrée, \(words.lowercasedFirst)"
        case .returned(_, _, let reason): return "Renvoyée\u{202f}: «\u{202f}\(reason)\u{202f}». \(words)"
        case .draft, .submitted, .validated: return words
        }
    }

    private func since(_ line: AssessmentTable.Line) -> String {
        guard judges, let day = line.unchangedSince else { return "" }
        return ", inchangée depuis le \(French.date(day))"
    }

    /// «démarrée, en cours, partiellement atteint, mai 2023».
    private func facts(_ bilan: Assessment) -> String {
        [
            bilan.started.map { $0 ? "démarrée" : "pas démarrée" },
            bilan.underway.map { $0 ? "en cours" : "pas en cours" }, bilan.attainment?.label.lowercased(),
            bilan.horizon?.french,
        ].compactMap(\.self).joined(separator: ", ")
    }

    private func tick(_ line: AssessmentTable.Line) -> HTML {
        guard judges, case .submitted = line.progress else { return .empty }
        return Field.tick(
            "bilan", value: line.bilan.id.description,
            label: "Choisir le bilan de la fiche \(line.action.number)")
    }
}

extension Assessment {
    /// What a line of the table asks: the facts of a bilan, and its points one a line.
    static let lineForm = Form<Assessment>(
        facts(nil) + PointKind.allCases.map(pointLines),
        rule: { bilan throws(Refusal) in
            try bilan.requireOpen()
            try bilan.validate()
        })

    private static func pointLines(_ kind: PointKind) -> Question<Assessment> {
        .one(
            FieldShape(kind.rawValue, kind.label, .area(rows: 2)), say: { $0.lines(of: kind) },
            read: { $0.tell(kind, in: $1.text($2)) })
    }
}
