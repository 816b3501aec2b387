// What a file tells of where a fiche stands, in the words of its tool.
extension FicheDraft {
    /// A draft of bilan; nil where the file tells none.
    mutating func bilan(of action: ID<Action>, on usual: Day, _ today: Day) -> Assessment? {
        guard tells(.status) || tells(.remaining) else { return nil }
        let day = bilanDay(upTo: today) ?? usual
        var bilan = Assessment(action: action, .intermediate, on: day)
        var isTold = false
        if let value = first(.status) {
            if let status = PlanStatus(value.text) {
                (bilan.started, bilan.underway) = (status.started, status.underway)
                bilan.attainment = status.attainment
                if let point = status.point {
                    bilan.points = [.init(.blocking, .other, point)]
                }
                place(value, status.question)
                isTold = true
            } else {
                leave(value, "Avancement inconnu\u{202f}: le bilan reste à écrire")
            }
        }
        for value in waiting(.remaining) {
            bilan.remaining = bilan.remaining.isEmpty ? value.text : "\(bilan.remaining)\n\(value.text)"
            place(value)
            isTold = true
        }
        guard isTold else { return nil }
        note(.status, "Bilan en brouillon, daté du \(French.date(day))")
        return bilan
    }

    private mutating func bilanDay(upTo today: Day) -> Day? {
        guard let value = first(.statusDate) else { return nil }
        guard let day = Reading.day(value.text), day <= today else {
            leave(value, "Ce n’est pas un jour passé")
            return nil
        }
        place(value)
        return day
    }

    private func tells(_ field: PlanField) -> Bool { !waiting(field).isEmpty }
}

/// A status of another tool, as the three facts of a bilan.
struct PlanStatus: Hashable {
    let started: Bool
    let underway: Bool
    let attainment: Attainment
    /// What it says that is a point bloquant.
    var point: String?
    /// What it does not say.
    var question = ""

    /// Nil for a word of no known tool.
    init?(_ text: String) {
        let folded = French.folded(text).filter { !$0.isWhitespace && $0 != "." }
        switch folded {
        case "avenir", "adiscuter", "pascommence", "noncommence", "nondemarre", "nondemarree", "afaire",
            "idee",
            "aengager", "nonengage", "nonengagee", "projet":
            (started, underway, attainment) = (false, false, .notAttained)
        case "encours", "demarre", "demarree", "engage", "engagee", "commence", "partiel":
            (started, underway, attainment) = (true, true, .partial)
        case "enretard", "bloque", "bloquee":
            (started, underway, attainment) = (true, true, .partial)
            point = "Signalé «\u{202f}\(text)\u{202f}» dans le fichier apporté"
        case "realise", "realisee", "fait", "faite", "termine", "terminee", "acheve", "achevee", "atteint",
            "✔", "x", "✓":
            (started, underway, attainment) = (true, false, .attained)
        case "enpause", "suspendu", "suspendue", "standby", "stand-by":
            (started, underway, attainment) = (true, false, .notAttained)
            question = "En pause\u{202f}: quelle décision le dit\u{202f}?"
        case "abandonne", "abandonnee", "annule", "annulee":
            (started, underway, attainment) = (false, false, .notAttained)
            question = "Abandonné\u{202f}: quelle décision le dit\u{202f}?"
        default: return nil
        }
    }
}
