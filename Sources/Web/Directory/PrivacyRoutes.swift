import Domain
import Formats
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// What a person may ask of its data: to read them all, to be erased.
struct PrivacyRoutes {
    let site: Site

    var routes: [Route] {
        let root = "/cls/{slug}/annuaire/personnes/{id}"
        return [
            .get("\(root)/donnees.json", .editContract, data),
            .get("\(root)/effacement", .editContract, confirm),
            .post("\(root)/effacement", .editContract, erase),
        ]
    }

    private func data(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let person = try dossier.person(visit.id(), for: visit.viewer)
        let slug = dossier.contract.slug
        let history = try await visit.store.history(about: person.id, in: slug, visibleTo: visit.member)
        var data = PersonData(dossier: dossier, person: person, history: history, today: visit.today)
        data.mentions = try await visit.store.mentions(of: person.id, in: slug, visibleTo: visit.member)
        data.letters = try await visit.store.letters(to: person.id, in: slug, visibleTo: visit.member)
        let text = try data.json.written() + "\n"
        // Without the name: the history keeps this line after an erasure.
        try await visit.noteExport("Données du contact n°\u{a0}\(person.id) en JSON", in: slug)
        return .file(
            Array(text.utf8), "application/json; charset=utf-8", named: "contact-\(person.id).json")
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let page = try await page(visit)
        return .html(visit.page(page.page(.empty), of: page.dossier.contract, in: .directory))
    }

    private func erase(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        let page = try await page(visit)
        let slug = page.dossier.contract.slug
        do {
            try await visit.store.erase(page.person.id, version: form.version, in: slug, by: visit.signature)
            return .seeOther(Path.person(slug, page.person.id))
        } catch Refusal.stale {
            let warning = HTML.callout(
                .warning, "Ce contact a changé entre-temps", "<p>Relisez ce qui sera effacé.</p>")
            return .html(
                visit.page(page.page(warning), of: page.dossier.contract, in: .directory), status: .conflict)
        }
    }

    private func page(_ visit: MemberVisit) async throws -> ErasurePage {
        let dossier = try await visit.dossier()
        let person = try dossier.person(visit.id(), for: visit.viewer)
        _ = try Erasure.erased(person)
        let mentions = try await visit.store.mentions(
            of: person.id, in: dossier.contract.slug, visibleTo: visit.member)
        return ErasurePage(viewer: visit.viewer, dossier: dossier, person: person, found: mentions)
    }
}

/// What an erasure takes away, and what it leaves.
struct ErasurePage {
    let viewer: Viewer
    let dossier: Dossier
    let person: Person
    let found: [PersonMention]

    private var slug: String { dossier.contract.slug }
    private var path: String { Path.person(slug, person.id) }

    func page(_ warning: HTML) -> Page {
        Page(
            "Effacer cette personne\u{202f}?", kicker: "\(person.fullName)",
            breadcrumb: viewer.breadcrumb(
                dossier.contract, Link("Annuaire", Path.directory(slug)), Link(person.fullName, path)),
            width: .text, content: warning + words + mentions + form)
    }

    private var words: HTML {
        let course = PersonCourse(dossier, person.id)
        let count = French.count(course.meetings.count, "ligne d’émargement", "lignes d’émargement")
        return """
            <div class="prose"><p>À la demande d’une personne, Jalon efface ce qui la nomme. \
            <strong>Cet acte ne s’annule pas.</strong></p><h2>Sont effacés</h2>\
            <ul><li>son prénom, son nom, sa civilité, son adresse, son téléphone, ses fonctions, son accord pour la revue\
            \u{202f};</li><li>son nom dans les champs «\u{202f}représenté par\u{202f}», «\u{202f}animé par\u{202f}» et \
            «\u{202f}auteur de la remarque\u{202f}»\u{202f};</li><li>son nom dans l’historique, dont la chaîne reste \
            vérifiable, et dans la recherche.</li></ul><h2>Restent</h2>\
            <ul><li>«\u{202f}\(Erasure.pseudonym(person.id))\u{202f}», ses structures et leurs dates\u{202f};</li>\
            <li>\(count), que les comptes de participants gardent\u{202f};</li>\
            <li>les comptes-rendus déjà approuvés et les documents déjà téléchargés, tels qu’ils sont.</li></ul></div>
            """
    }

    /// Texts that people wrote: nobody but a person can take a name out of a sentence.
    private var mentions: HTML {
        guard !found.isEmpty else { return .empty }
        let lines = found.map { mention -> HTML in
            let note = "<span class=\"line-note\">\(mention.kind.label)</span>" as HTML
            let path = Path.object(mention.kind, mention.object, at: mention.place, in: slug)
            let name = path.map { HTML.link(mention.label, $0) } ?? "\(mention.label)"
            return "<li>\(name) \(note)</li>"
        }
        return HTML.callout(
            .warning, "Des textes nomment cette personne",
            """
            <p>Corrigez d’abord ceux qui s’écrivent encore\u{202f}: une fois la personne effacée, Jalon ne saura plus \
            les retrouver. Un compte-rendu approuvé et une revue publiée restent tels qu’ils sont.</p>\
            <ul>\(lines)</ul>
            """)
    }

    private var form: HTML {
        HTML.form(action: "\(path)/effacement", csrf: viewer.csrf, version: person.version) {
            HTML.formActions(
                HTML.button("Effacer cette personne", .danger), HTML.buttonLink("Annuler", path, .secondary))
        }
    }
}
