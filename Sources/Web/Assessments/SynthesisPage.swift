import Domain
import HTML

/// Where each fiche stands at a date: the counters, the four groups, and the rule that put each fiche there.
struct SynthesisPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let synthesis: Synthesis
    /// The date as it was typed, and what is wrong with it.
    var typed = ""
    var errors = FieldErrors()

    private var path: String { Path.synthesis(slug, synthesis.day) }
    private var date: String { French.date(synthesis.day) }

    /// What the frame shows.
    var page: Page {
        Page(
            "Synthèse au \(date)",
            lead:
                "Chaque fiche est dans un seul des quatre groupes\u{202f}: celui de la première règle qui s’applique.",
            breadcrumb: above(), actions: exports, errors: errors,
            content: dates + (synthesis.lines.isEmpty ? empty : figures))
    }

    private var exports: HTML {
        let (path, query) = ("/cls/\(slug)/synthese", "?date=\(synthesis.day.iso)")
        return HTML.buttonLink("Tableau des bilans", Path.assessmentTable(slug))
            + HTML.prints(path, query, about: "de la synthèse")
            + HTML.spreadsheets({ "\(path).\($0)\(query)" }, .secondary, about: "de la synthèse")
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune fiche action",
            purpose: "La synthèse compte les fiches démarrées, en cours et atteintes, d’après leurs bilans.",
            action: HTML.buttonLink("Voir les fiches action", Path.actions(slug)))
    }

    private var dates: HTML {
        let form = HTML.query(action: Path.synthesis(slug), label: "Choisir la date") {
            Field("date", "À la date du", errors: errors).text(typed.unlessBlank ?? date, width: .short)
                + HTML.button("Afficher", .secondary)
        }
        return form + .soft("Dates utiles\u{202f}: \(HTML.joined(usefulDates, separator: " · "))")
    }

    /// Today, and the steering committees held.
    private var usefulDates: [HTML] {
        let steering = dossier.meetings.filter { $0.kind == .steering && $0.state == .held }.suffix(3)
        let committees = steering.reversed().map {
            HTML.link("\($0.name), \($0.when.french)", Path.synthesis(slug, $0.when.last))
        }
        return [HTML.link("aujourd’hui", Path.synthesis(slug, viewer.today))] + committees
    }

    private var figures: HTML {
        let drawings = SynthesisDrawings(synthesis, page: "")
        return """
            \(HTML.keyFigures(synthesis.keyFigures))\(drawings.bar("Atteinte des objectifs au \(date)"))\(noted)\(late)\
            \(HTML.joined(Bucket.allCases, section))\
            <h2 id="axes">Par axe stratégique</h2>\
            \(drawings.bars(byAxis: dossier.axes, "Atteinte des objectifs par axe au \(date)"))
            """
    }

    /// What was noted since and speaks of that time: it was not known then.
    private var noted: HTML {
        let bilans = dossier.assessmentsNoted(since: synthesis.day)
        guard !bilans.isEmpty else { return .empty }
        let items = HTML.joined(bilans) { bilan in
            let fiche = dossier.$actions[bilan.action].map { "fiche\u{a0}\($0.number)" } ?? ""
            return """
                <li>\(HTML.link("\(bilan.label), \(fiche)", Path.assessment(slug, bilan.id)))\u{202f}: \
                noté le \(French.date(bilan.known))</li>
                """
        }
        return HTML.callout(
            .info, "Noté depuis",
            """
            <p>Cette page dit ce qui était connu au \(date). Ces bilans portent sur cette période et ont été notés \
            depuis\u{202f}:</p><ul>\(items)</ul>
            """)
    }

    private var late: HTML {
        let lines = synthesis.late
        guard !lines.isEmpty else { return .empty }
        return HTML.callout(
            .warning, French.count(lines.count, "échéance passée", "échéances passées"),
            .list(
                lines.map { line in
                    let words = line.forecasts.french(on: synthesis.day) ?? "prévue"
                    return "\(name(line))\u{202f}: l’atteinte était \(words)."
                }))
    }

    private func section(_ bucket: Bucket) -> HTML {
        let lines = synthesis.lines(in: bucket)
        let arbitrations =
            bucket == .planNeeded
            ? dossier.known(on: synthesis.day).arbitrations(on: synthesis.day) : nil
        let rows = lines.map { line -> [HTML] in
            [
                name(line), "\(line.reason)\(engaged(line, arbitrations))",
                HTML.markup(line.assessment?.remaining ?? ""),
            ]
        }
        let table = Table(
            synthesis.label(bucket), caption: "\(French.count(lines.count, "fiche"))",
            columns: [
                "Fiche", "Pourquoi ici",
                .init(bucket == .attained ? "Commentaire" : "Reste-à-faire"),
            ])
        return """
            <section class="bucket" id="\(bucket.word)"><h2>\(HTML.mark(Tone(bucket))) \(synthesis.label(bucket))</h2>\
            \(lines.isEmpty ? "<p class=\"soft\">Aucune fiche.</p>" : table.with(rows: rows))\
            \(bucket == .willNotBeAttained ? elsewhere : .empty)</section>
            """
    }

    /// What a fiche without planning began since the COPIL that was shown it, as the day knew it.
    private func engaged(_ line: Synthesis.Line, _ arbitrations: Arbitrations?) -> HTML {
        guard let own = arbitrations?.lines.first(where: { $0.action.id == line.action.id })?.engaged
        else { return .empty }
        return .soft("Engagée depuis le COPIL\u{202f}: \(own).")
    }

    /// Why fiches that are not attained are not in the last group.
    private var elsewhere: HTML {
        let others = synthesis.lines(in: .planNeeded).filter { $0.assessment?.attainment == .notAttained }
        return HTML.joined(others) { line in
            """
            <p class="bucket-note">La \(HTML.link("fiche\u{a0}\(line.action.number)", fiche(line))) n’est pas ici\u{202f}: \
            \(line.reason.prefix(1).lowercased() + String(line.reason.dropFirst()))</p>
            """
        }
    }

    private func name(_ line: Synthesis.Line) -> HTML {
        HTML.link("\(line.action.number). \(line.action.title)", fiche(line))
    }

    private func fiche(_ line: Synthesis.Line) -> String { Path.action(slug, line.action.number) }
}
