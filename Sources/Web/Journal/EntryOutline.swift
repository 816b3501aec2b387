import Domain
import HTML

/// The questions about an advance: what a phone asks first, then the rest, folded.
struct EntryOutline {
    let form: EntryForm
    let entry: JournalEntry

    private var dossier: Dossier { form.dossier }
    private var visit: MemberVisit { form.visit }
    private var slug: String { dossier.contract.slug }

    var outline: FormOutline {
        FormOutline([
            .init(title: "", hint: nil, fields: first),
            .init(
                title: "Plus de précisions", hint: nil, fields: next + place + counts + links, isFolded: true),
        ])
    }

    private var first: [FormField] {
        let kinds = JournalEntry.Kind.allCases.map { Choice($0.rawValue, $0.label) }
        return [
            FormField(
                "title", "Que s’est-il passé\u{202f}?", hint: "En quelques mots.", isRequired: true,
                .text(.full)),
            FormField("when", "Quand", isRequired: true, .date(.any)),
            FormField("kind", "Type", .choice(kinds, blank: nil)), fiches,
            FormField("text", "Récit", .area(rows: 6)),
            FormField(
                "pictures", "Photos",
                hint: """
                    JPEG, PNG ou WebP, 10\u{a0}Mo au plus chacune. Le lieu et l’appareil notés dans le fichier sont \
                    effacés. Une fois la photo envoyée, décrivez en une phrase ce qu’elle montre\u{202f}: une personne \
                    aveugle l’entendra, et la revue ne se publie qu’avec ce texte.
                    """,
                .pictures(slug: slug, noun: "Photo", adding: "Prendre ou choisir des photos")),
        ]
    }

    private var fiches: FormField {
        // Those that are ticked come first: one sees at once what the advance is about.
        let ticked = form.writable.filter { entry.actions.contains($0.id) }
        let ordered = ticked + form.writable.filter { !entry.actions.contains($0.id) }
        let mayBeNone = visit.may(.writeJournal(on: []))
        return FormField(
            "actions", mayBeNone ? "Fiches concernées" : "Fiches que vous pilotez",
            hint: mayBeNone
                ? "Aucune fiche cochée\u{202f}: «\u{202f}autres actions en lien avec les objectifs du CLS\u{202f}»."
                : nil,
            .boxes(ordered.map { Choice($0.id.description, "\($0.shortName) – \($0.title)") }))
    }

    private var next: [FormField] {
        [
            FormField("nextStep", "Ce qui vient ensuite", .text(.full)),
            FormField("next", "À quelle date", .date(.any)),
            FormField("nextTime", "À quelle heure", hint: "Par exemple\u{202f}: 10h00", .text(.tiny)),
            FormField(
                "isToComplete", "À compléter dans la prochaine revue",
                hint: "La prochaine revue rappellera cette promesse tant qu’aucune avancée n’y répond.", .box),
        ]
    }

    private var place: [FormField] {
        let names = dossier.organizations.map(\.name)
        return [
            FormField("place", "Lieu", .text(.half)),
            FormField("communes", "Communes", .boxes(dossier.communes.map { Choice($0.insee, $0.name) })),
            FormField(
                "structures", "Structures", hint: "Écrivez les premières lettres, puis choisissez.",
                .rows([RowColumn("name", "Structure", .suggested(names), weight: 4)], spare: 1)),
        ]
    }

    private var counts: [FormField] {
        [
            FormField("participants", "Nombre de participants", .number(unit: nil)),
            FormField("communesRepresented", "Nombre de communes représentées", .number(unit: nil)),
            FormField(
                "counts", "Autres nombres",
                hint:
                    "Ce qui se compte, au pluriel\u{202f}: 350\u{a0}«\u{202f}kits distribués\u{202f}», 120\u{a0}«\u{202f}personnes touchées\u{202f}».",
                .rows(
                    [
                        RowColumn("number", "Nombre", .number, weight: 1),
                        RowColumn("label", "De quoi", .suggested(known), weight: 3),
                    ], spare: 1)),
            FormField(
                "attachments", "Documents", hint: "PDF ou fichier bureautique, 10\u{a0}Mo au plus chacun.",
                .documents(slug: slug)),
        ]
    }

    /// What the journal counted already, then what CLS count most.
    private var known: [String] {
        let usual = [
            "personnes touchées", "kits distribués", "élèves sensibilisés", "professionnels formés",
            "consultations réalisées", "dépistages réalisés", "affiches posées", "repas servis",
        ]
        let used = Set(dossier.entries.flatMap { $0.counts.map(\.label) })
        return used.sorted() + usual.filter { !used.contains($0) }
    }

    private var links: [FormField] {
        [
            FormField(
                "answers", "Répond à une avancée «\u{202f}à compléter\u{202f}»",
                .choice(promises, blank: "Aucune")),
            FormField("meeting", "Réunion racontée", .choice(meetings, blank: "Aucune")),
        ] + followed
    }

    /// The decisions that an advance may carry on: those on its fiches first.
    private var followed: [FormField] {
        let offered = dossier.meetings.reversed().flatMap { meeting in
            meeting.decisions.filter { decision in
                entry.follows.contains(decision.id) || (meeting.state == .held && decision.outcome.isAdopted)
            }.map { (meeting, $0) }
        }
        guard !offered.isEmpty else { return [] }
        let own = Set(entry.actions)
        let near = offered.filter { !own.isDisjoint(with: $0.1.actions) }
        let far = offered.filter { own.isDisjoint(with: $0.1.actions) }
        let choices = (near + far).map { Choice($0.1.id.description, DecisionChoices.label($0.0, $0.1.text)) }
        return [FormField("follows", "Décisions que cette avancée poursuit", .boxes(choices))]
    }

    private var promises: [Choice] {
        let answered = JournalList.answers(dossier.entries)
        return dossier.entries.reversed().filter { promise in
            promise.id != entry.id
                && (promise.id == entry.answers || (promise.isToComplete && answered[promise.id] == nil))
        }.map { Choice($0.id.description, "\($0.title) (\($0.when.french))") }
    }

    private var meetings: [Choice] {
        dossier.meetings.reversed().filter { $0.state == .held || $0.id == entry.meeting }
            .map { Choice($0.id.description, "\($0.name) (\($0.when.french))") }
    }
}
