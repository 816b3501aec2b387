import Domain
import HTML
import Storage

/// What a search found, by kind, the words found marked.
struct SearchPage: ShownPage {
    let found: SearchFound
    let query: String
    let viewer: Viewer

    var contract: Contract { found.contract }
    private var hits: [SearchHit] { found.hits }

    /// What the frame shows.
    var page: Page {
        Page(
            query.isEmpty ? "Rechercher" : "Recherche\u{202f}: \(query)", lead: lead,
            breadcrumb: viewer.breadcrumb(contract), width: .text, content: form + results)
    }

    private var lead: HTML? {
        if query.isEmpty { return nil }
        let count = hits.count + found.decisions.count
        if found.isCut {
            return
                "Les \(French.count(count, "premier résultat", "premiers résultats"))\u{202f}; ajoutez un mot."
        }
        return "\(French.count(count, "résultat")) dans le contrat."
    }

    private var form: HTML {
        HTML.query(action: Path.search(contract.slug), label: "Rechercher encore") {
            Field("q", "Mots cherchés").text(query, width: .half) + HTML.button("Chercher", .secondary)
        }
    }

    private var results: HTML {
        guard !hits.isEmpty else { return empty }
        let groups = Dictionary(grouping: hits, by: \.kind)
        return HTML.joined(Site.objects) { object in
            let own = groups[object.kind].map { section(object.kind, $0) } ?? .empty
            return object.kind == .meeting ? own + decisions : own
        }
    }

    private var decisions: HTML {
        guard !found.decisions.isEmpty else { return .empty }
        let lines = found.decisions.map { decision -> HTML in
            let path = Path.decision(contract.slug, decision.meeting, decision.id)
            let text = SearchMarks(query).marked(decision.text.shortened(160))
            return "<a href=\"\(path)\">\(text)</a>\(HTML.lineNote("\(decision.meetingCalled)"))"
        }
        return .section("Décisions \(HTML.count(lines.count, "résultat"))", .lines(lines))
    }

    private var empty: HTML {
        HTML.emptyState(
            query.isEmpty ? "Que cherchez-vous\u{202f}?" : "Rien ne correspond à tous ces mots",
            purpose:
                "La recherche lit les fiches, bilans, indicateurs, avancées, réunions, décisions, structures et contacts "
                + "du contrat. Le début d’un mot suffit, accents et majuscules ne comptent pas\u{202f}; un numéro "
                + "(«\u{202f}fiche 9\u{202f}», «\u{202f}bilan 9\u{202f}», «\u{202f}2e COPIL\u{202f}»), un sigle ou un "
                + "téléphone suffisent aussi. La touche / y mène de partout.",
            example:
                "«\u{202f}depist sein\u{202f}» trouve «\u{202f}dépistage organisé du cancer du sein\u{202f}»."
        )
    }

    private func section(_ kind: ObjectKind, _ hits: [SearchHit]) -> HTML {
        .section("\(kind.plural) \(HTML.count(hits.count, "résultat"))", .lines(hits.map(line)))
    }

    private func line(_ hit: SearchHit) -> HTML {
        let title = SearchMarks(query).marked(hit.title)
        let place = ObjectPlace(action: hit.actionNumber)
        let target = Path.object(hit.kind, hit.objectID, at: place, in: contract.slug)
        let link: HTML = target.map { "<a href=\"\($0)\">\(title)</a>" } ?? title
        let fiche: HTML? =
            hit.kind == .action || hit.actionNumber == nil
            ? nil : "<span class=\"soft\"> · fiche\u{a0}\(hit.actionNumber ?? 0)</span>"
        let excerpt = HTML.joined(hit.excerpt) { run in
            let words = run.text.replacing("**", with: "")
            return run.isMatch ? "<mark>\(words)</mark>" : "\(words)"
        }
        return "\(link)\(fiche)\(HTML.lineNote(excerpt))"
    }
}

/// Marks in a title the words that begin as one of those typed.
struct SearchMarks {
    private let words: [String]

    init(_ query: String) {
        words = French.folded(query).split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// The title with its matches marked.
    func marked(_ title: String) -> HTML {
        var out = HTML.empty
        var word = ""
        for character in title {
            if character.isLetter || character.isNumber {
                word.append(character)
                continue
            }
            out += piece(word)
            word = ""
            out += "\(String(character))"
        }
        return out + piece(word)
    }

    private func piece(_ word: String) -> HTML {
        let folded = French.folded(word)
        return !word.isEmpty && words.contains(where: folded.hasPrefix) ? "<mark>\(word)</mark>" : "\(word)"
    }
}
