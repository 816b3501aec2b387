import Domain
import HTML
import Storage

/// The contract: what was signed, by whom, for which years, where, and with which strategy.
struct ContractPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let day: Day

    /// Its crumb says what it is: its title names the contract, as every page does.
    var page: Page {
        Page(
            contract.name, kicker: "Contrat local de santé \(contract.generationName)",
            lead: "\(contract.purpose)", breadcrumb: above(Link("Contrat", "", isCurrent: true)),
            actions: .when(
                mayEdit,
                .buttonLink("Identité visuelle", Path.identity(slug))
                    + .buttonLink("Modifier le contrat", Path.editStrategy(slug), .primary)),
            content: """
                <div class="sheet"><div class="sheet-text">\(strategy)\(approvals)\(signatories)\(territory)\(articles)</div>\
                <aside class="sheet-facts" aria-label="Repères">\(facts)</aside></div>
                """)
    }

    private var facts: HTML {
        let amendments = HTML.joined(dossier.amendments) {
            "<br><span class=\"soft\">\($0.label), \($0.signed.when)</span>"
        }
        return HTML.summaryList([
            ("Porté par", "\(contract.holder)"),
            ("Région", "\(contract.region)"),
            ("Période", "du \(French.date(contract.start)) au \(French.date(dossier.lastDay))\(amendments)"),
            (
                "Territoire",
                "\(French.list([French.count(dossier.communes.count, "commune")] + quarters))"
            ),
            ("Plans et démarches liés", .list(dossier.plans.map { "\($0.name)" })),
            (
                "Historique",
                .link("Qui a changé quoi", Path.history(slug, .contract, contract.id.rawValue))
            ),
        ])
    }

    private var quarters: [String] {
        let count = dossier.neighbourhoods.count
        return count == 0 ? [] : [French.count(count, "quartier prioritaire", "quartiers prioritaires")]
    }

    private var strategy: HTML {
        let fiches = French.count(dossier.actions.count, "fiche action", "fiches action")
        let axes = HTML.joined(dossier.axes) { axis in
            let own = dossier.actions.filter { $0.axis == axis.id }
            let objectives = dossier.objectives.filter { $0.axis == axis.id }
            return """
                <h3>\(HTML.link(axis.label, Path.axisPlace(slug, axis)))</h3>\
                \(HTML.lines(objectives.map { line($0, own) } + looseLine(own, hasObjectives: !objectives.isEmpty)))
                """
        }
        return """
            <section><h2>La stratégie</h2><p>\(French.count(dossier.axes.count, "axe stratégique", "axes stratégiques")), \
            \(French.count(dossier.objectives.count, "objectif stratégique", "objectifs stratégiques")), \
            \(HTML.link(fiches, Path.actions(slug))). \
            \(HTML.link("Voir l’arbre des objectifs", Path.tree(slug)))</p>\(axes)</section>
            """
    }

    private func line(_ objective: Objective, _ own: [Action]) -> HTML {
        let count = French.count(own.count { $0.objective == objective.id }, "fiche")
        let mark = HTML.when(objective.isInvented, ", \(StrategyMarks.invented)")
        return "\(objective.title)\(HTML.lineNote("\(count)\(mark)"))"
    }

    private func looseLine(_ own: [Action], hasObjectives: Bool) -> [HTML] {
        let count = own.count { $0.objective == nil }
        if count == 0, hasObjectives { return [] }
        let words = hasObjectives ? "Sans objectif stratégique" : "Pas encore d’objectif stratégique"
        return ["\(words)\(HTML.lineNote("\(French.count(count, "fiche"))"))"]
    }

    private var approvals: HTML {
        let entries =
            dossier.approvals.map {
                TimelineEntry(
                    $0.when.french, machineDate: $0.when.machineDate, title: "\($0.label)", tone: .green)
            }
            + dossier.amendments.map { amendment in
                TimelineEntry(
                    amendment.signed.french, machineDate: amendment.signed.machineDate,
                    title: "\(amendment.label)",
                    body: "<p>Le contrat court jusqu’au \(French.date(amendment.newEnd)).</p>", tone: .blue)
            }
        let empty = HTML.soft("Aucune approbation n’est encore datée.")
        return .section("Comment il a été approuvé", entries.isEmpty ? empty : .timeline(entries))
    }

    private var signatories: HTML {
        if dossier.signatories.isEmpty { return .empty }
        let table = Table(
            "Signataires", caption: "\(French.count(dossier.signatories.count, "signataire"))",
            columns: ["Structure", "Signataire depuis"]
        ).with(
            rows: dossier.signatories.map { structure in
                let acronym = HTML.when(!structure.acronym.isEmpty, " (\(structure.acronym))")
                return ["\(structure.name)\(acronym)", "\(structure.signatorySince?.french ?? "")"]
            })
        return .section("Qui l’a signé", table)
    }

    private var territory: HTML {
        let communes = HTML.joined(dossier.communes) {
            "<li>\($0.name) <span class=\"code\">\($0.insee)</span></li>"
        }
        let quarters = HTML.list(
            dossier.neighbourhoods.map { quarter in
                let code = HTML.when(!quarter.code.isEmpty, " <span class=\"code\">\(quarter.code)</span>")
                return "\(quarter.name)\(code), \(dossier.commune(quarter.insee))"
            })
        return """
            <section><h2>Sur quel territoire</h2><h3>\(French.count(dossier.communes.count, "commune"))</h3>\
            <ul class="columns">\(communes)</ul>\
            \(HTML.when(!quarters.isEmpty, "<h3>Quartiers prioritaires</h3>\(quarters)"))</section>
            """
    }

    private var articles: HTML {
        let quoted = HTML.joined(dossier.articles) { article in
            """
            <h3>Article\u{a0}\(article.number)\u{202f}: \(article.title)</h3>\
            \(HTML.when(!article.part.isEmpty, .soft("\(article.part)")))\
            <blockquote>\(HTML.joined(article.quotes) { "<p>\($0)</p>" })</blockquote>
            """
        }
        return .section("Ce qu’il prévoit", quoted)
    }
}

/// Words that several pages of the strategy put beside a thing.
enum StrategyMarks {
    /// Beside what no document of the contract gives.
    static let invented: HTML = "<span class=\"soft\">plausible, à confirmer</span>"
}
