import HTML

extension Gallery {
    /// A fiche that reads as a page.
    var fiche: HTML {
        let trail = [
            Link("Stratégie", "/strategie"), Link("Fiches action", "/fiches"),
            Link("Fiche 9", "", isCurrent: true),
        ]
        return frame.page(
            Page(
                say("Promotion des actions de prévention à destination des femmes"),
                kicker: "Fiche action\u{A0}9 <span class=\"code\">2021-516</span>",
                lead:
                    "\(say("Repérer et prendre en charge les femmes victimes de violences intrafamiliales."))",
                breadcrumb: trail,
                tags: HTML.tag("Planning à mettre en place", .ochre) + HTML.tag("Prioritaire", .grey),
                actions: HTML.buttonLink("Modifier", "/fiches/9/edition")
                    + HTML.buttonLink("PDF", "/fiches/9.pdf", .quiet),
                tabs: HTML.tabs(
                    [Link("Fiche", "", isCurrent: true), Link("Bilans", "/b"), Link("Historique", "/h")],
                    label: "Fiche 9"),
                content: ficheBody))
    }

    private var ficheBody: HTML {
        let facts: [(name: String, value: HTML)] = [
            ("Axe", HTML.link(say("Axe 2, prévention"), "/axes/2")), ("Pilote", "\(say("CAMVS"))"),
            ("Élue référente", "\(say("Claire Vannier"))"), ("Échéance prévue", "T3\u{A0}2023"),
            ("Budget", .empty),
        ]
        return """
            <div class="sheet"><div class="sheet-text prose"><h2>Ce qu’elle vise</h2>\
            \(HTML.paragraphs(say("Un premier constat.\nUne suite.\n\nUn second paragraphe.")))\
            \(HTML.callout(.warning, say("Échéance passée"), "<p>\(say("Prévue en mars 2022, puis en juillet 2023."))</p>"))\
            <h2>Ce qui s’est passé</h2>\(HTML.timeline(events))\(sparkline)</div>\
            <aside class="sheet-facts" aria-label="Repères">\(HTML.summaryList(facts))\
            \(HTML.details("Territoire", "<p>\(say("Melun, Dammarie-les-Lys, Le Mée-sur-Seine"))</p>"))</aside></div>
            """
    }

    private var events: [TimelineEntry] {
        [
            TimelineEntry(
                "30\u{A0}mars 2021", machineDate: "2021-03-30",
                title: "\(say("Première réunion du groupe de travail"))",
                body: "<p>\(say("Repérage en milieu scolaire, hébergement, formation des agents."))</p>",
                tone: .grey),
            TimelineEntry(
                "7\u{A0}février 2023", machineDate: "2023-02-07", title: "\(say("Action prioritaire"))",
                tone: .green),
        ]
    }

    /// A list with search, filters, sort and pages.
    var list: HTML {
        frame.page(
            Page(
                "Bilans", breadcrumb: [Link("Tableau de bord", "/"), Link("Bilans", "", isCurrent: true)],
                actions: HTML.buttonLink("Créer un bilan", "/bilans/nouveau", .primary),
                content: filters + table + HTML.pagination(page: 3, of: 9) { "?page=\($0)" }))
    }

    private var filters: HTML {
        HTML.query(action: "/bilans", label: "Filtrer les bilans") {
            Field("q", "Rechercher").text(say("prévention"), width: .half)
                + Field("type", "Type").select(
                    [Choice("annuel", "Annuel")], selected: "annuel", blank: "Tous")
                + HTML.button("Filtrer", .secondary)
        }
    }

    private var table: HTML {
        let columns: [Table.Column] = [
            .init("Choisir", isTitleHidden: true), .init("Fiche", sortedBy: "?tri=fiche", order: .ascending),
            .init("Axe", sortedBy: "?tri=axe"), .init("Participants", isNumeric: true), .init("Atteinte"),
            .init("Bilan", isTitleHidden: true),
        ]
        let rows: [[HTML]] = (1...6).map { number in
            [
                Field.tick("fiche", value: String(number), label: "Choisir la fiche \(number)"),
                HTML.link(
                    say("\(number) – Favoriser l’accueil des professionnels de santé"), "/fiches/\(number)"),
                "\(say("Accès aux soins"))", "\(number * 7)",
                HTML.tag(say("Partiellement atteint"), number.isMultiple(of: 2) ? .blue : .ochre),
                HTML.buttonLink(
                    "Modifier", "/bilans/\(number)", .quiet, about: "le bilan de la fiche \(number)"),
            ]
        }
        return Table(
            "Bilans", caption: "<strong>15\u{A0}bilans</strong>, 12\u{A0}fiches sur\u{A0}15 sont en cours",
            columns: columns, headerColumn: 1, selectsAll: true
        ).with(rows: rows)
    }

    /// A page with nothing yet.
    var empty: HTML {
        frame.page(
            Page(
                "Journal",
                content: HTML.emptyState(
                    say("Aucune avancée pour ce trimestre"),
                    purpose: say("Le journal garde ce qui se passe sur chaque fiche."),
                    example: say("7 février 2023, réunion d’information, 17 participants de 8 communes."),
                    action: HTML.buttonLink("Noter une avancée", "/journal/nouveau", .primary))))
    }

    /// The page that asks who one is.
    var signIn: HTML {
        bare.page(
            Page(
                "Se connecter", width: .text,
                content: HTML.form(action: "/connexion", csrf: "jeton") {
                    Field("email", "Adresse électronique").email(say("coordination@melun.example"))
                        + Field("password", "Mot de passe").password()
                        + HTML.formActions(HTML.button("Se connecter"))
                }))
    }

    /// A page that says calmly that something went wrong.
    var error: HTML {
        bare.page(
            Page(
                "Cette page n’existe pas",
                lead: "\(say("Elle a pu être déplacée, ou l’adresse est incomplète."))",
                width: .text, content: "<p>\(HTML.link("Revenir au tableau de bord", "/"))</p>"))
    }
}
