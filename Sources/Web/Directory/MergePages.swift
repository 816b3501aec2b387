import Domain
import HTML

/// The pages that make two structures, or two contacts, one.
struct MergePages: OfDossier {
    /// One of the two, in words.
    struct Side {
        let name: String
        let path: String
        let version: Int
        let facts: [(name: String, value: String)]
        /// Two or three words that tell it from the other.
        let marks: [String]
    }

    let viewer: Viewer
    let dossier: Dossier

    /// «Doublons possibles», then the pairs that are known to be two.
    func list(_ duplicates: Duplicates, of all: Duplicates) -> Page {
        let most = max(duplicates.organizations.count, duplicates.people.count)
        let later: HTML =
            most > Self.shown
            ? " Les \(Self.shown) premières sont montrées ; les autres viennent à leur place." : ""
        let lead: HTML = duplicates.isEmpty ? "" : "\(Self.counted(duplicates)) à examiner.\(later)"
        let tables =
            table("Structures", rows(duplicates.organizations, "structures", side))
            + table("Contacts", rows(duplicates.people, "personnes", side))
        return Page(
            "Doublons possibles", lead: lead, breadcrumb: breadcrumb(),
            content: (duplicates.isEmpty ? none : tables) + toldApart(duplicates, all))
    }

    /// Pairs of one table: those of a directory imported twice would make a page that nobody reads.
    static let shown = 50

    private func rows<Item: Stored>(
        _ pairs: [Duplicates.Pair<Item>], _ kind: String, _ side: (Item) -> Side
    ) -> [[HTML]] {
        pairs.prefix(Self.shown).map { pair in
            let (first, second) = (side(pair.first), side(pair.second))
            return row(first, second, pair.reasons, "\(pair.second.id)")
                + [press("Ce ne sont pas des doublons", (first, second), kind, pair, areTwo: true)]
        }
    }

    private func toldApart(_ left: Duplicates, _ all: Duplicates) -> HTML {
        func lines<Item: Stored>(
            _ all: [Duplicates.Pair<Item>], _ left: [Duplicates.Pair<Item>], _ kind: String,
            _ side: (Item) -> Side
        ) -> [HTML] {
            let proposed = Set(left.map { PairOfIDs($0.first.id, $0.second.id) })
            return all.filter { !proposed.contains(PairOfIDs($0.first.id, $0.second.id)) }.map { pair in
                let (first, second) = (side(pair.first), side(pair.second))
                return "\(first.name) et \(second.name) "
                    + press("Proposer de nouveau", (first, second), kind, pair, areTwo: false)
            }
        }
        return HTML.section(
            "Ce ne sont pas des doublons",
            .lines(
                lines(all.organizations, left.organizations, "structures", side)
                    + lines(all.people, left.people, "personnes", side)))
    }

    private func press<Item: Stored>(
        _ label: String, _ sides: (Side, Side), _ kind: String, _ pair: Duplicates.Pair<Item>, areTwo: Bool
    ) -> HTML {
        HTML.postButton(
            label, action: Path.tellApart(slug), csrf: viewer.csrf, style: .quiet,
            about: "\(sides.0.name) et \(sides.1.name)",
            values: [
                "quoi": kind, "fiche": "\(pair.first.id)", "fiche": "\(pair.second.id)",
                "deux": areTwo ? "oui" : "non",
            ])
    }

    private static func counted(_ duplicates: Duplicates) -> String {
        French.list(
            [
                (duplicates.organizations.count, "paire de structures", "paires de structures"),
                (duplicates.people.count, "paire de contacts", "paires de contacts"),
            ].filter { $0.0 > 0 }.map { French.count($0.0, $0.1, $0.2) })
    }

    private var none: HTML {
        HTML.emptyState(
            "Aucun doublon en vue",
            purpose:
                "Deux fiches de même SIRET, de même adresse, de même nom ou de noms voisins seraient proposées ici, pour n’en garder qu’une.",
            example: "«\u{202f}UNAFAM 77\u{202f}» et «\u{202f}Unafam77\u{202f}»",
            action: HTML.buttonLink("Revenir à l’annuaire", Path.directory(slug)))
    }

    private func table(_ title: String, _ rows: [[HTML]]) -> HTML {
        guard !rows.isEmpty else { return .empty }
        return Table(
            title, caption: "\(title)",
            columns: [
                "L’une", "L’autre", "Pourquoi", .init("Fusionner", isTitleHidden: true),
                .init("Écarter", isTitleHidden: true),
            ]
        ).with(rows: rows)
    }

    private func row(_ first: Side, _ second: Side, _ reasons: [String], _ id: String) -> [HTML] {
        func cell(_ side: Side) -> HTML {
            .line(side.name, side.path, note: "\(side.marks.filter { !$0.isEmpty }.joined(separator: " · "))")
        }
        return [
            cell(first), cell(second), "\(French.capitalized(French.list(reasons)))",
            HTML.buttonLink(
                "Comparer", "\(first.path)/fusion?avec=\(id)", about: " \(first.name) et \(second.name)"),
        ]
    }

    /// Which one it should be merged with.
    func choice(_ kept: Side, among others: [Choice], errors: FieldErrors = FieldErrors()) -> Page {
        Page(
            "Fusionner", kicker: "\(kept.name)",
            lead:
                "Choisissez la fiche qui fait double emploi\u{202f}: vous verrez ce qui change avant de confirmer.",
            breadcrumb: breadcrumb(Link(kept.name, kept.path)),
            errors: errors, width: .text,
            content: HTML.query(action: "\(kept.path)/fusion", label: "Choisir l’autre fiche") {
                Field("avec", "L’autre fiche", errors: errors).select(others, selected: nil, blank: "Choisir")
                    + HTML.button("Comparer", .primary)
            })
    }

    /// What will go where, and the button that does it.
    func confirmation(
        _ kept: Side, _ other: Side, _ ids: (kept: String, other: String), _ merge: Merge, warning: HTML
    ) -> Page {
        let rows = zip(kept.facts, other.facts).filter { !$0.value.isEmpty || !$1.value.isEmpty }
        let table = Table(
            "Comparaison", caption: "Les deux fiches",
            columns: ["Champ", "Gardée", "Retirée"]
        ).with(rows: rows.map { ["\($0.name)", HTML.paragraphs($0.value), HTML.paragraphs($1.value)] })
        let form = HTML.form(action: "\(kept.path)/fusion", csrf: viewer.csrf, version: kept.version) {
            Field.hidden("other", ids.other) + Field.hidden("otherVersion", String(other.version))
                + HTML.formActions(
                    HTML.button("Fusionner"),
                    HTML.buttonLink("Garder l’autre à la place", "\(other.path)/fusion?avec=\(ids.kept)"),
                    HTML.buttonLink("Annuler", Path.duplicates(slug), .quiet))
        }
        return Page(
            "Fusionner deux fiches\u{202f}?", kicker: "\(kept.name)",
            breadcrumb: breadcrumb(Link("Doublons", Path.duplicates(slug))),
            content: warning + table + effects(kept, other, merge) + form)
    }

    private func effects(_ kept: Side, _ other: Side, _ merge: Merge) -> HTML {
        let moved = MergeWords(merge).moved
        var lines: [HTML] = [
            moved.isEmpty
                ? "Rien d’autre ne nommait la fiche retirée."
                : "Passent à «\u{202f}\(kept.name)\u{202f}»\u{202f}: \(French.list(moved))."
        ]
        if !merge.removedAttendance.isEmpty {
            let count = French.count(
                merge.removedAttendance.count, "ligne d’émargement", "lignes d’émargement")
            let verb = French.noun(merge.removedAttendance.count, "est retirée", "sont retirées")
            lines.append(
                "\(count) en double \(verb)\u{202f}: une personne compte une fois par réunion, par la ligne qui compte."
            )
        }
        if !merge.filled.isEmpty { lines.append("Se complètent\u{202f}: \(French.list(merge.filled)).") }
        if !merge.lost.isEmpty {
            let words = merge.lost.map { "\($0.label) («\u{202f}\($0.other)\u{202f}»)" }
            lines.append(
                "Ne sont pas repris, la fiche gardée disant autre chose\u{202f}: \(French.list(words)).")
        }
        lines.append(
            "«\u{202f}\(other.name)\u{202f}» quitte l’annuaire. Chaque objet touché garde sa ligne d’historique."
        )
        return "<section class=\"prose\"><h2>Ce qui va se passer</h2>\(HTML.list(lines))</section>"
    }

    private func breadcrumb(_ links: Link...) -> [Link] {
        viewer.breadcrumb(contract, .directory(slug)) + links
    }
}

extension MergePages {
    func side(_ organization: Organization) -> Side {
        let contact = dossier.$people[organization.contact]?.fullName ?? ""
        return Side(
            name: organization.name, path: Path.organization(slug, organization.id),
            version: organization.version,
            facts: [
                ("Nom", organization.name), ("Sigle", organization.acronym),
                ("Collège", organization.college.label), ("Nature", organization.kind.label),
                ("Commune", organization.insee.isEmpty ? "" : dossier.commune(organization.insee)),
                ("Signataire depuis", organization.signatorySince?.french ?? ""),
                ("Partenaire depuis", organization.partnerSince?.french ?? ""),
                ("Personne à contacter", contact), ("Adresse électronique", organization.email),
                ("Téléphone", organization.telephone), ("Adresse postale", organization.address.inOneLine),
                ("SIRET", organization.siret),
                ("FINESS", organization.finess),
            ], marks: [organization.acronym, organization.college.label, organization.siret])
    }

    func side(_ person: Person) -> Side {
        let roles = person.roles.map { role in
            [dossier.$organizations[role.organization]?.shortName ?? "", role.words].filter { !$0.isEmpty }
                .joined(separator: ", ")
        }
        return Side(
            name: person.fullName, path: Path.person(slug, person.id), version: person.version,
            facts: [
                ("Nom", person.fullName), ("Fonctions", roles.joined(separator: "\n")),
                ("Adresse électronique", person.email), ("Téléphone", person.telephone),
                ("Reçoit la revue", person.receivesReview ? "Oui" : "Non"),
                ("Accord du", person.consentOn.map(French.date) ?? ""),
            ], marks: roles.prefix(1) + [person.email])
    }
}

/// What a merge moves, counted in words.
struct MergeWords {
    private let merge: Merge

    init(_ merge: Merge) {
        self.merge = merge
    }

    /// «2 fiches», «5 lignes d’émargement»…
    var moved: [String] {
        let counts = [
            (merge.actions.count, "fiche", "fiches"),
            (merge.attendance.count, "ligne d’émargement", "lignes d’émargement"),
            (
                merge.meetings.count, "réunion (apports, propositions ou tâches)",
                "réunions (apports, propositions ou tâches)"
            ),
            (merge.committees.count, "instance", "instances"), (merge.entries.count, "avancée", "avancées"),
        ]
        return counts.filter { $0.0 > 0 }.map { French.count($0.0, $0.1, $0.2) }
    }
}
