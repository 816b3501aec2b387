import Domain
import Drawings
import HTML

/// One point of the agenda in large: its title, its time, the fiche beside it, what is noted.
struct SessionPoint {
    let page: SessionPage
    let item: AgendaItem
    let number: Int
    let starts: TimeOfDay?

    private var isShown: Bool { number == page.point }
    private var last: Int { page.meeting.agenda.count }

    var html: HTML {
        let fiche = page.dossier.$actions[item.action]
        let beside: HTML = fiche.map { SessionFiche(page: page, action: $0, item: item).html } ?? .empty
        return """
            <article class="sitting-point\(beside.isEmpty ? "" : " sitting-point-wide")" data-point="\(String(number))"\
            \(attribute: "data-minutes", item.minutes.map(String.init))\(flag: "hidden", !isShown)>\
            <div class="sitting-main"><p class="sitting-place">Point\u{a0}\(number) sur \(last)\(facts)</p>\
            <h2 tabindex="-1">\(item.title)</h2><p class="sitting-clock" data-clock="point"></p>\
            \(moves)\(page.mayEdit ? note + report : .empty)</div>\(beside)</article>
            """
    }

    /// «· La coordination · 20 min, à 15h20».
    private var facts: HTML {
        let minutes = item.minutes.map { "\($0)\u{a0}min" }
        let time = [minutes, starts.map { "prévu à \($0.french)" }].compactMap(\.self).joined(separator: ", ")
        let parts = [item.owner, time].filter { !$0.isBlank }
        return "\(parts.isEmpty ? "" : " · " + parts.joined(separator: " · "))"
    }

    private var moves: HTML {
        func move(_ label: String, _ to: Int, _ rel: String) -> HTML {
            guard (1...last).contains(to) else { return .empty }
            return """
                <a class="button button-secondary" rel="\(rel)" data-goto="\(String(to))" \
                href="\(Path.sitting(page.slug, page.meeting.id, point: to))">\(label)</a>
                """
        }
        return """
            <div class="sitting-moves">\(move("← Précédent", number - 1, "prev"))\(move("Suivant →", number + 1, "next"))</div>
            """
    }

    private var note: HTML {
        SessionNote(page: page, item: item.id, number: number, label: "Notes sur ce point").html
    }

    private var report: HTML {
        let state = HTML.when(item.isLeftOver, .tag("Reporté à une prochaine réunion", .ochre))
        let button = HTML.postButton(
            item.isLeftOver ? "Finalement traité" : "Reporter ce point",
            action: Path.leftOver(page.slug, page.meeting.id, item.id), csrf: page.viewer.csrf, style: .quiet,
            about: item.title,
            values: ["isLeftOver": item.isLeftOver ? "non" : "oui", "point": String(number)])
        return
            "<div class=\"sitting-report\" data-live=\"report-\(item.id.description)\">\(state)\(button)</div>"
    }
}

/// The fiche that a point is about, with its figures.
struct SessionFiche {
    let page: SessionPage
    let action: Action
    let item: AgendaItem

    private var day: Day { page.viewer.today }

    var html: HTML {
        let dossier = page.dossier
        let line = Synthesis(
            of: [action], assessments: dossier.assessments, rulings: dossier.rulings, on: day
        ).lines.first
        return """
            <aside class="sitting-fiche" aria-label="\(action.shortName)">\
            <p class="kicker">\(action.shortName)\(action.code.isEmpty ? "" : " · \(action.code)")</p>\
            <h3>\(HTML.link(action.title, Path.action(page.slug, action.number)))</h3>\
            \(line.map(standing))\(news)\(measures)</aside>
            """
    }

    private func standing(_ line: Synthesis.Line) -> HTML {
        let bilan = line.assessment
        let pilot = page.dossier.$organizations[action.pilot]
        return """
            <p>\(HTML.tag(line.verdict))</p>\(HTML.summaryList([
                ("Au \(bilan.map { French.date($0.day) } ?? French.date(day))", "\(bilan.map(words) ?? "Aucun bilan")"),
                ("Objectifs", "\(bilan?.attainmentLabel)"), ("Échéance prévue", "\(bilan?.horizon?.french)"),
                ("Pilote", "\(pilot?.shortName)"),
            ]))
            """
    }

    private func words(_ bilan: Assessment) -> String {
        "\(bilan.started == true ? "Démarrée" : "Non démarrée"), \(bilan.underway == true ? "en cours" : "pas en cours")"
    }

    /// The last three.
    private var news: HTML {
        let entries = page.dossier.entries.filter { $0.actions.contains(action.id) && $0.when.first <= day }
            .suffix(3)
        let lines = entries.reversed().map { entry in
            HTML.line(entry.title, Path.entry(page.slug, entry.id), note: "\(entry.when.french)")
        }
        return .when(!lines.isEmpty, "<h4>Dernières avancées</h4>\(HTML.lines(lines))")
    }

    private var measures: HTML {
        let known = page.dossier.indicators.filter { $0.action == action.id && !$0.readings.isEmpty }
        return .when(!known.isEmpty, "<h4>Indicateurs</h4>\(HTML.joined(known.prefix(2), measure))")
    }

    private func measure(_ indicator: Indicator) -> HTML {
        let last = indicator.latest(on: day) ?? indicator.readings[0]
        let words: HTML = """
            <p><strong>\(indicator.say(last.measured))</strong> \(indicator.label)<span class="line-note">\(French.date(last.day))</span></p>
            """
        guard indicator.readings.count(where: { $0.value != nil }) > 1 else { return words }
        return words
            + HTML(
                trusted: Sparkline(indicator, upTo: day).drawing().svg(
                    id: "courbe-\(item.id)-\(indicator.id)"))
    }
}
