import Domain
import HTML
import Storage

extension JournalEntry {
    /// What a phone asks first, then the rest, folded.
    static func form(_ choices: Choices, on today: Day) -> Form<JournalEntry> {
        Form(
            [
                .init(first(choices)),
                .init(
                    "Plus de précisions", note: older(choices.older), isFolded: true,
                    whatComes + circumstances(choices) + counted(choices) + links(choices)
                        + (choices.datesFacts ? [.known(\.known, on: today)] : [])),
            ],
            rule: { entry throws(Refusal) in
                try entry.validate(by: choices.member)
                try entry.known.requireKnown(by: today)
            })
    }

    private static func first(_ choices: Choices) -> [Question<JournalEntry>] {
        [
            .text(
                "title", "Que s’est-il passé\u{202f}?", \.title, hint: "En quelques mots.", isRequired: true),
            .horizon("when", "Quand", \.when, missing: "Indiquez quand."),
            .one(
                "kind", "Type", \.kind, among: .all(\.label), as: .list(blank: nil),
                missing: "Choisissez le type d’avancée."),
            fiches(choices),
            .area("text", "Récit", \.text, rows: 6),
            .pictures(
                "pictures", "Photos", \.pictures, of: choices.contract.slug, noun: "Photo",
                adding: "Prendre ou choisir des photos", most: 20,
                hint: """
                    JPEG, PNG ou WebP, 10\u{a0}Mo au plus chacune, 30\u{a0}Mo par envoi. Le lieu et l’appareil notés dans le fichier sont \
                    effacés. Une fois la photo envoyée, décrivez en une phrase ce qu’elle montre\u{202f}: une personne \
                    aveugle l’entendra, et la revue ne se publie qu’avec ce texte.
                    """),
        ]
    }

    private static func fiches(_ choices: Choices) -> Question<JournalEntry> {
        let mayBeOfNone = choices.mayBeOfNone
        return .many(
            "actions", mayBeOfNone ? "Fiches concernées" : "Fiches que vous pilotez", \.actions,
            among: choices.actions.all,
            hint: mayBeOfNone
                ? "Aucune fiche cochée\u{202f}: «\u{202f}autres actions en lien avec les objectifs du CLS\u{202f}»."
                : nil
        ).offering(choices.actions.offered)
    }

    private static var whatComes: [Question<JournalEntry>] {
        [
            .text("nextStep", "Ce qui vient ensuite", \.nextStep),
            .horizon("next", "À quelle date", \.next),
            .time("nextTime", "À quelle heure", \.nextTime, hint: "Par exemple\u{202f}: 10h00"),
            .flag(
                "isToComplete", "À compléter dans la prochaine revue", \.isToComplete,
                hint: "La prochaine revue rappellera cette promesse tant qu’aucune avancée n’y répond."),
        ]
    }

    private static func circumstances(_ choices: Choices) -> [Question<JournalEntry>] {
        [
            .text("place", "Lieu", \.place, width: .half),
            .many("communes", "Communes", \.communes, among: choices.communes),
            .structures(
                "structures", "Structures", \.organizations, in: choices.names, orNew: choices.newStructures,
                hint: "Écrivez les premières lettres, puis choisissez."),
        ]
    }

    private static func counted(_ choices: Choices) -> [Question<JournalEntry>] {
        [
            .number("participants", "Nombre de participants", \.participants),
            .number("communesRepresented", "Nombre de communes représentées", \.communesRepresented),
            .rows(
                "counts", "Autres nombres", \.counts,
                hint:
                    "Ce qui se compte, au pluriel\u{202f}: 350\u{a0}«\u{202f}kits distribués\u{202f}», 120\u{a0}«\u{202f}personnes touchées\u{202f}».",
                new: { Count(0, "") }, Count.questions(choices.countLabels)),
            .documents(
                "attachments", "Documents", \.attachments, of: choices.contract.slug, most: 10,
                hint: "PDF ou fichier bureautique, 10\u{a0}Mo au plus chacun, 30\u{a0}Mo en un envoi."),
        ]
    }

    private static func links(_ choices: Choices) -> [Question<JournalEntry>] {
        let known: [Question<JournalEntry>] = [
            .one(
                "answers", "Répond à une avancée «\u{202f}à compléter\u{202f}»", \.answers,
                among: choices.promises, as: .list(blank: "Aucune")),
            .one(
                "meeting", "Réunion racontée", \.meeting, among: choices.meetings,
                as: .list(blank: "Aucune")),
        ]
        if choices.decisions.isEmpty { return known }
        return known + [
            .many(
                "follows", "Décisions que cette avancée poursuit", \.follows, among: choices.decisions)
        ]
    }

    /// Leads to the same form with what older meetings offer; nothing where all are offered.
    private static func older(_ years: [Link]) -> HTML {
        guard !years.isEmpty else { return .empty }
        let links = years.map { year -> HTML in
            year.isCurrent ? "<strong>\(year.label)</strong>" : HTML.link(year.label, year.href)
        }
        return """
            <p class="soft">Les \(EntryOffer.recent) dernières réunions et leurs décisions sont proposées. \
            Proposer aussi celles de\u{202f}: \(HTML.joined(links, separator: ", ")).</p>
            """
    }
}

extension JournalEntry.Count {
    fileprivate static func questions(_ labels: [String]) -> [Question<Self>] {
        [
            .one(
                FieldShape("number", "Nombre", .number(unit: nil)), say: { String($0.number) },
                read: { count, reader, name in
                    if reader.text(name).isBlank { reader.add(name, "Indiquez le nombre.") }
                    if let number = reader.number(name) { count.number = number }
                }
            ).weight(1), .suggested("label", "De quoi", \.label, from: labels).weight(3),
        ]
    }
}

extension ObjectPage {
    static let entry = ObjectPage(.entry) { slug, id, _ in Path.entry(slug, ID(id)) }
}
