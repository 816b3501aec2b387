import HTML

extension Gallery {
    /// Where we stand, what is late, what comes, what to finish.
    var dashboard: HTML {
        frame.page(
            Page(
                "Tableau de bord", kicker: "Au\u{A0}7\u{A0}février 2023",
                actions: HTML.buttonLink("Noter une avancée", "/journal/nouveau", .primary),
                notice: HTML.notice(.success, say("Bilan de la fiche\u{A0}12 enregistré.")), content: panels))
    }

    private var panels: HTML {
        """
        <div class="dashboard"><section class="panel panel-wide"><h2>Où en est-on</h2>\(standing)</section>\
        <section class="panel"><h2>En retard \(HTML.count(2, "points"))</h2>\(late)</section>\
        <section class="panel"><h2>À venir</h2>\(next)</section>\
        <section class="panel"><h2>À terminer</h2>\(toFinish)</section>\
        <section class="panel"><h2>Revue du 1er\u{A0}trimestre 2023</h2>\(review)</section></div>
        """
    }

    private var standing: HTML {
        let figures = HTML.keyFigures([
            KeyFigure(
                "13", of: "15", "fiches démarrées", note: say("7 et 12 ne le sont pas"), href: "/bilans"),
            KeyFigure("12", of: "15", "fiches en cours", href: "/bilans?en-cours=oui"),
            KeyFigure("4", "objectifs atteints", note: say("Fiches 4, 5, 11 et 14")),
        ])
        let legend = HTML.legend([
            LegendItem(.green, "objectifs atteints", count: 4, href: "/bilans?groupe=1"),
            LegendItem(.blue, "planning en cours permettant l’atteinte", count: 4, href: "/bilans?groupe=2"),
            LegendItem(
                .ochre, "planning de déploiement à mettre en place", count: 6, href: "/bilans?groupe=3"),
            LegendItem(.plum, "ne seront pas atteints", count: 1),
        ])
        let data = Table(
            "Données de la synthèse", columns: [.init("Groupe"), .init("Fiches", isNumeric: true)]
        )
        .with(rows: [["objectifs atteints", "4"], ["ne seront pas atteints", "1"]])
        return figures + HTML.figure(bar, label: "Synthèse", legend: legend, data: data)
    }

    private var late: HTML {
        """
        <ul class="lines"><li><a href="/fiches/9">\(say("Fiche 9, dépistage et violences intrafamiliales"))</a>\
        <span class="line-note">Échéance prévue en mars 2022, passée</span></li>\
        <li><a href="/instances/copil">COPIL</a><span class="line-note">Devait se réunir avant le\
        \u{A0}7\u{A0}décembre 2022</span></li></ul>
        """
    }

    private var next: HTML {
        HTML.timeline([
            TimelineEntry(
                "20\u{A0}février 2023", machineDate: "2023-02-20",
                title: HTML.link(say("Réunion urbanisme"), "/r/1"),
                body: "<p>\(say("12 participants de 8 communes attendus"))</p>", tone: .blue),
            TimelineEntry(
                "9\u{A0}mai 2023", machineDate: "2023-05-09",
                title: "\(say("Groupe de travail Octobre rose"))",
                tone: .blue),
            TimelineEntry("T3\u{A0}2023", title: "\(say("Échéance de la fiche 6"))", tone: .ochre),
        ])
    }

    private var toFinish: HTML {
        """
        <ul class="lines"><li><a href="/bilans?etat=brouillon">3\u{A0}bilans à soumettre</a></li>\
        <li><a href="/revues/2022-T4#promesses">1\u{A0}promesse de la dernière revue sans réponse</a></li>\
        <li><a href="/coherence">2\u{A0}points de cohérence</a></li></ul>
        """
    }

    private var review: HTML {
        """
        <p>\(HTML.tag("En préparation", .blue, shape: .half)) 7\u{A0}fiches ont bougé depuis la dernière revue.</p>\
        <p>\(HTML.buttonLink("Relire la revue", "/revues/2023-T1"))</p>
        """
    }
}
