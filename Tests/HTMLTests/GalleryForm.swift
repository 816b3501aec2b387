import HTML

extension Gallery {
    var errors: FieldErrors {
        [
            "title": say("Donnez un intitulé à la fiche."),
            "attained": say("Dites si les objectifs sont atteints."),
            "steps.0.date": say("Écrivez une date, par exemple juillet 2023."),
            "agree": say("Cochez la case."),
        ]
    }

    /// A form with every kind of field, some of them refused.
    var form: HTML {
        frame.page(
            Page(
                say("Modifier la fiche 9"),
                breadcrumb: [Link("Fiches action", "/fiches"), Link("Fiche 9", "/fiches/9")],
                errors: errors, width: .text,
                content: HTML.form(
                    action: "/fiches/9", csrf: "jeton", version: 4, isDraft: true, hasFiles: true
                ) {
                    HTML.formSection("Identité", hint: say("Ce que le contrat dit de la fiche."), textFields)
                        + HTML.formSection("Suivi", choices) + HTML.formSection("Étapes", rows)
                        + HTML.formActions(
                            HTML.button("Enregistrer"),
                            HTML.button("Enregistrer et continuer", .secondary, name: "suite", value: "oui"),
                            HTML.buttonLink("Annuler", "/fiches/9", .quiet))
                }))
    }

    private var textFields: HTML {
        [
            Field("title", "Intitulé", hint: say("Comme dans le contrat"), errors: errors, isRequired: true)
                .text(say("")),
            Field("code", "Code ARS").text(say("2021-516"), width: .short),
            Field("contact", "Adresse du contact").email(say("contact@exemple.fr")),
            Field("phone", "Téléphone").telephone(say("01 64 00 00 00")),
            Field("secret", "Phrase de passe").password(isNew: true),
            Field("budget", "Budget", hint: say("Toutes sources confondues")).number(
                say("12 500"), unit: "€"),
            Field("horizon", "Échéance prévue").date(say("T3 2023")),
            Field("start", "Début").date(precision: .day),
            Field("pilot", "Structure pilote").suggested(say("CAMVS"), from: [say("CAMVS"), say("GHSIF")]),
            Field("context", "Constat").textarea(say("\nUne première ligne"), rows: 5, allowsMarkup: true),
            Field("photo", "Photo").file(accept: "image/jpeg,image/png"),
        ].reduce(into: HTML.empty) { $0 += $1 }
    }

    private var choices: HTML {
        let answers = [
            Choice("atteint", say("Atteint")),
            Choice("partiel", say("Partiellement atteint"), hint: say("Dites le reste-à-faire.")),
            Choice("non", say("Non atteint")),
        ]
        let communes = [
            "Boissettes", "Dammarie-les-Lys", "Le Mée-sur-Seine", "Melun", "Rubelles", "Vaux-le-Pénil",
        ]
        .map { Choice($0, say($0)) }
        return [
            Field("attained", "Atteinte des objectifs", errors: errors, isRequired: true).radios(answers),
            Field("started", "Démarrée").radios(
                [Choice("oui", "Oui"), Choice("non", "Non")], selected: "oui", isInline: true),
            Field("communes", "Communes", hint: say("Celles que la fiche concerne"))
                .checkboxes(communes, selected: ["Melun"], isFilterable: true, selectsAll: true),
            Field("participation", "Participation des habitants")
                .select(
                    [Choice("aucune", say("Aucune")), Choice("concertation", say("Concertation"))],
                    selected: "concertation"),
            Field("agree", "La fiche a été relue par le pilote", errors: errors).checkbox(isOn: false),
        ].reduce(into: HTML.empty) { $0 += $1 }
    }

    private var rows: HTML {
        Field("steps", "Étapes", hint: say("Une ligne par étape; les lignes vides ne comptent pas.")).rows(
            [
                RowColumn("date", "Date", .date, weight: 1), RowColumn("title", "Étape", weight: 3),
                RowColumn("owner", "Structure", .suggested([say("CAMVS"), say("CPAM 77")])),
                RowColumn("state", "État", .choice([Choice("faite", say("Faite"))]), weight: 1),
            ], values: [[say("mars"), say("Réunion"), say("CPAM 77"), "faite"]], errors: errors)
    }

    /// What the other pages do not use.
    var parts: HTML {
        let tasks = HTML.taskList([
            TaskItem(say("Identité"), "/s/1", .complete),
            TaskItem(say("Objectifs"), "/s/2", .started, hint: say("Manque l’objectif général")),
            TaskItem(say("Moyens"), "/s/3", .empty),
        ])
        let items = (1...3).map { number in
            ReorderItem(
                id: String(number), label: say("Fiche \(number)"), content: "\(say("Fiche \(number)"))",
                up: "/m/\(number)", down: "/d/\(number)")
        }
        let reorder = HTML.reorderList(items, label: "Fiches", action: "/fiches/ordre", csrf: "jeton")
        let single = HTML.postButton(
            "Retirer", action: "/x", csrf: "jeton", version: 2, style: .danger, about: say("la fiche"),
            values: ["sens": "bas"])
        let tones = HTML.joined(Tone.allCases) { HTML.tag(say("État"), $0) }
        let buttons = HTML.formActions(
            HTML.button("Retirer la fiche", .danger), HTML.button("Autre", .secondary))
        return frame.page(
            Page(
                "Composants", notice: HTML.notice(.info, say("Nouveau"), "<p>\(say("Un texte."))</p>"),
                content: """
                    <h2>Sections</h2>\(tasks)<h2>Ordre</h2>\(reorder)\(single)<h2>États</h2><p class="page-tags">\(tones)</p>\
                    \(HTML.callout(.info, nil, "<p>\(HTML.externalLink(say("Le site"), "https://exemple.fr/?a=1&b=2"))</p>"))\
                    <form class="form" method="post" action="/x">\(buttons)</form><h2>Arbre</h2>\(tree)
                    """))
    }
}
