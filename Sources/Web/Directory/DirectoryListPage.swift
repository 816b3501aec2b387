import Domain
import HTML

/// The list of the directory: structures, contacts, or both.
struct DirectoryListPage: ListPage, Viewed {
    let list: DirectoryList
    let structures: Listing<Organization>
    let contacts: Listing<Person>
    let viewer: Viewer

    init(_ list: DirectoryList, _ asked: FormData, for viewer: Viewer) {
        self.list = list
        self.viewer = viewer
        structures = list.structures(asked)
        contacts = list.contacts(beside: structures)
    }

    var contract: Contract { list.contract }
    private var base: String { structures.path }
    /// The side that the address asks for alone; nil for both.
    private var side: String? { structures.query["voir"] }
    private var showsStructures: Bool { side != "contacts" && !structures.shown.isEmpty }
    private var showsContacts: Bool { side != "structures" && !contacts.shown.isEmpty }

    var spreadsheet: Spreadsheet {
        let rows = list.sheet.rows(
            showsStructures ? structures.matching : [], showsContacts ? contacts.matching : [])
        return Spreadsheet(name: "annuaire", label: "Annuaire", rows: rows)
    }

    var page: Page {
        Page(
            "Annuaire", lead: lead, breadcrumb: viewer.breadcrumb(contract), actions: buttons, tabs: tabs,
            content: structures.foldedForm("Chercher dans l’annuaire") + content + exports)
    }

    /// «62 structures et 39 contacts».
    private var lead: HTML {
        let total = structures.matching.count + contacts.matching.count
        let counts = [
            French.count(structures.matching.count, "structure"),
            French.count(contacts.matching.count, "contact"),
        ]
        let verb = structures.isNarrow ? " \(French.noun(total, "correspond", "correspondent"))" : ""
        return "\(French.list(counts))\(verb)."
    }

    private var buttons: HTML {
        .when(
            mayEdit,
            .buttonLink("Importer", Path.directoryImport(slug), .quiet)
                + .buttonLink("Doublons", Path.duplicates(slug), .quiet)
                + .buttonLink("Comptes", Path.guests(slug), .quiet)
                + .buttonLink("Ajouter une structure", "\(base)/structures/nouvelle")
                + .buttonLink("Ajouter un contact", "\(base)/personnes/nouvelle", .primary))
    }

    private var tabs: HTML {
        func tab(_ label: String, _ side: String?) -> Link {
            Link(
                label, base + structures.query.asking("voir", side).string, isCurrent: self.side == side)
        }
        return HTML.tabs(
            [
                tab("Tout", nil), tab("Structures (\(structures.matching.count))", "structures"),
                tab("Contacts (\(contacts.matching.count))", "contacts"),
            ], label: "Listes de l’annuaire")
    }

    private var exports: HTML {
        guard showsStructures || showsContacts else { return .empty }
        return """
            <div class="form-actions">\(HTML.spreadsheets(structures.address, about: "de ces listes"))</div>
            """
    }

    private var content: HTML {
        guard showsStructures || showsContacts else { return empty }
        return .when(showsStructures, table(structures, "Structures", "structures"))
            + .when(showsContacts, table(contacts, "Contacts", "contacts"))
    }

    /// A page of the list, and what leads to the others.
    private func table<Line>(_ listing: Listing<Line>, _ label: String, _ side: String) -> HTML {
        let table = listing.table(
            label, caption: "\(French.count(listing.matching.count, listing.noun))")
        guard listing.pages > 1 else { return table }
        let rest =
            self.side == nil
            ? HTML.link(
                "Voir les \(French.count(listing.matching.count, listing.noun))",
                base + structures.query.asking("voir", side).string)
            : listing.pagination
        return table + "<div class=\"list-rest\">\(rest)</div>"
    }

    private var empty: HTML {
        if structures.isNarrow || side != nil {
            return HTML.emptyState(
                "Personne ne correspond",
                purpose:
                    "Essayez un mot plus court, ou retirez un filtre\u{202f}: les accents ne comptent pas.",
                example: "«\u{202f}cpam\u{202f}», «\u{202f}referente\u{202f}»",
                action: HTML.buttonLink("Tout afficher", base))
        }
        return HTML.emptyState(
            "L’annuaire est vide",
            purpose:
                "Les structures et les contacts notés ici se choisissent ensuite en quelques lettres, dans les réunions, le journal et les fiches.",
            example: "CPAM 77, signataire\u{202f}; Mme Aline Bertin, chargée de prévention.")
    }
}
