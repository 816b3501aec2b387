import Domain

/// The bilan that a COPIL looked at: counters, groups, picture, and why a fiche is not where one looks for it.
struct SteeringSynthesis {
    let synthesis: Synthesis
    let facts: Facts

    /// `annex` mentions the annex that tells it fiche by fiche.
    func blocks(_ annex: String) -> [Block] {
        [.heading(2, title), .paragraph(intro(annex)), .paragraph("Sur \(count)\u{202f}:")] + groups
            + [picture] + exceptions
    }

    private var count: String { French.count(synthesis.lines.count, "action") }

    private var title: Text {
        let kinds = synthesis.lines.compactMap(\.assessment?.kind)
        let kind = Assessment.Kind.allCases.max { left, right in
            kinds.count { $0 == left } < kinds.count { $0 == right }
        }
        return "\(kind?.label ?? "Bilan") du CLS \(facts.dossier.contract.period)"
    }

    private var date: String { French.date(synthesis.day) }

    private func intro(_ annex: String) -> Text {
        let total = synthesis.lines.count
        let began = synthesis.started < 2 ? "a démarré" : "ont démarré"
        let runs = synthesis.underway < 2 ? "est en cours" : "sont en cours"
        return """
            Le suivi des fiches action donne, au \(date), les critères d’avancement ci-dessous\(annex). \
            \(strong: "\(French.count(synthesis.started, "action")) sur \(total)") \(began)\(notStarted). \
            \(strong: "\(French.count(synthesis.underway, "action")) sur \(total)") \(runs)\(notUnderway).
            """
    }

    /// «\u{202f}; la fiche 7, mise en stand-by par le 1er COPIL…, et la fiche 12 (action portée par le CLSM, qui n’est
    /// pas actif) n’ont pas démarré»: the reason stands where the fiche is first named.
    private var notStarted: String {
        let lines = synthesis.lines.filter { $0.assessment?.started != true }
        guard isFew(lines) else { return "" }
        let names = lines.map { line in
            "la fiche\u{a0}\(line.action.number)\(halt(line.standing).map { ", \($0)," } ?? obstacles(line))"
        }
        let verb = French.noun(lines.count, "n’a pas démarré", "n’ont pas démarré")
        return "\u{202f}; \(French.list(names)) \(verb)"
    }

    private var notUnderway: String {
        let lines = synthesis.lines.filter { $0.assessment?.underway != true }
        guard isFew(lines) else { return "" }
        return "\u{202f}; \(Facts.fiches(lines.map(\.action.number))) "
            + French.noun(lines.count, "ne l’est pas", "ne le sont pas")
    }

    private func isFew(_ lines: [Synthesis.Line]) -> Bool {
        (1...5).contains(lines.count) && lines.count < synthesis.lines.count
    }

    private func obstacles(_ line: Synthesis.Line) -> String {
        line.obstacles.map { " (\(Grammar.lowered($0)))" } ?? ""
    }

    private func halt(_ standing: Standing) -> String? {
        guard let ruling = standing.stop ?? standing.standby else { return nil }
        let how = standing.stop == nil ? "mise en stand-by" : "arrêtée"
        return "\(how) par le \(ruling.meetingName) \(ruling.when.genitive)"
    }

    private var picture: Block {
        .figure(
            synthesis.bar("Atteinte des objectifs au \(date)"),
            caption: "Les fiches action selon l’atteinte de leurs objectifs, au \(date).")
    }

    /// «4 ont déjà atteint leurs objectifs : fiches 4, 5, 11 et 14.»
    var groups: [Block] {
        let items = Bucket.allCases.compactMap { bucket -> Text? in
            let lines = synthesis.lines(in: bucket)
            guard !lines.isEmpty else { return nil }
            let fiches = Facts.bareFiches(lines.map(\.action.number))
            let late = lines.filter(\.verdict.isLate)
            let words = late.isEmpty ? bucket.sentence(lines.count) : Bucket.running(lines.count)
            return """
                \(strong: String(lines.count)) \(words) (\(fiches))\(passed(late))
                """
        }
        return [.bullets(items)]
    }

    /// «\u{202f}; échéance passée pour la fiche 9, depuis le 20 février 2023».
    private func passed(_ late: [Synthesis.Line]) -> String {
        let days = late.compactMap { line in
            line.assessment?.horizon.map {
                "la fiche\u{a0}\(line.action.number), depuis le \(French.date($0.last))"
            }
        }
        guard !days.isEmpty else { return "" }
        let noun = French.noun(days.count, "échéance passée", "échéances passées")
        return "\u{202f}; \(noun) pour \(days.joined(separator: ", pour "))"
    }

    /// Not attained, and yet not among those that will not be: the rule says why.
    var exceptions: [Block] {
        let lines = synthesis.lines.filter {
            $0.assessment?.attainment == .notAttained && $0.bucket != .willNotBeAttained
        }
        guard !lines.isEmpty else { return [] }
        let fiches = Facts.fiches(lines.map(\.action.number))
        let verb = French.noun(lines.count, "n’est pas comptée", "ne sont pas comptées")
        let title = "Pourquoi \(fiches) \(verb) parmi les objectifs qui ne seront pas atteints"
        return [.callout(.note, Text(title), lines.map { .paragraph(Text(reason($0))) })]
    }

    private func reason(_ line: Synthesis.Line) -> String {
        let group = Grammar.quoted(line.verdict.label)
        let reason =
            line.bucket == .planNeeded
            ? "aucune décision ne l’a arrêtée ni mise en stand-by\u{202f}; elle peut encore aboutir et"
            : "\(Grammar.lowered(line.reason).withoutStop)\u{202f}; elle"
        return """
            Les objectifs de la fiche\u{a0}\(line.action.number) ne sont pas atteints non plus, mais \
            \(reason) relève du groupe \(group).
            """
    }
}

extension String {
    fileprivate var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}

extension Synthesis {
    /// The six counters: started, in progress, and the four groups.
    var keyFigures: [Block.KeyFigure] {
        let total = lines.count
        return [
            Block.KeyFigure(
                "\(started)/\(total)", French.noun(started, "fiche démarrée", "fiches démarrées")),
            Block.KeyFigure(
                "\(underway)/\(total)", French.noun(underway, "fiche en cours", "fiches en cours")),
        ]
            + Bucket.allCases.map { bucket in
                Block.KeyFigure(
                    String(count(bucket)), caption(bucket), tone: Document.Tone(bucket))
            }
    }
}

extension Synthesis {
    /// Under the figure of a group, in the right number.
    private func caption(_ bucket: Bucket) -> String {
        let count = count(bucket)
        switch bucket {
        case .attained:
            return French.noun(count, "fiche aux objectifs atteints", "fiches aux objectifs atteints")
        case .onTrack: return "au \(Grammar.lowered(label(bucket)))"
        case .planNeeded: return "au planning de déploiement à mettre en place"
        case .willNotBeAttained: return "dont les objectifs ne seront pas atteints"
        }
    }
}

extension Bucket {
    /// After a number, where a forecast has passed: the planning runs, and says nothing of the end.
    fileprivate static func running(_ count: Int) -> String {
        French.noun(
            count, "a un planning de déploiement en cours", "ont un planning de déploiement en cours")
    }

    /// After a number, in the words of the COPIL.
    fileprivate func sentence(_ count: Int) -> String {
        switch self {
        case .attained: French.noun(count, "a déjà atteint ses objectifs", "ont déjà atteint leurs objectifs")
        case .onTrack:
            French.noun(
                count, "a un planning de déploiement qui permet l’atteinte de ses objectifs",
                "ont un planning de déploiement qui permet l’atteinte de leurs objectifs")
        case .planNeeded:
            French.noun(
                count, "nécessite la mise en place d’un planning de déploiement",
                "nécessitent la mise en place d’un planning de déploiement")
        case .willNotBeAttained:
            French.noun(count, "n’atteindra pas ses objectifs", "n’atteindront pas leurs objectifs")
        }
    }
}
