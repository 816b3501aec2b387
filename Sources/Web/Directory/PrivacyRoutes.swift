import Documents
import Domain
import Formats
import HTML
import Hummingbird
import Storage

/// What a person may ask of its data: to read them all, to be erased.
struct PrivacyRoutes {
    var routes: [Route] {
        let root = "/cls/{slug}/annuaire/personnes/{id}"
        return [
            .get("\(root)/donnees.json", .editContract, data),
            .page("\(root)/effacement", in: .directory, .editContract, page),
            .post("\(root)/effacement", .editContract, erase),
        ]
    }

    private func data(_ visit: MemberVisit) async throws -> Response {
        let dossier = try await visit.dossier()
        let person = try dossier.person(visit.id(), for: visit.viewer)
        let slug = dossier.slug
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

    private func erase(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        var page = try await page(visit)
        let slug = page.slug
        do {
            try await rebuilding {
                try await visit.store.keptDocuments(in: slug, visibleTo: visit.member)
            } _: { basis in
                try await erase(page.person.id, form.version, basis, visit, slug)
            }
            return .seeOther(Path.person(slug, page.person.id))
        } catch Refusal.stale {
            page.warning = HTML.callout(
                .warning, "Ce contact a changé entre-temps", "<p>Relisez ce qui sera effacé.</p>")
            return visit.show(page, in: .directory, status: .conflict)
        }
    }

    /// Erases a person, in what was published and approved as well; what changes there is printed again.
    private func erase(
        _ id: ID<Person>, _ version: Int, _ basis: ReportBasis<KeptDocuments>, _ visit: MemberVisit,
        _ slug: String
    ) async throws {
        let kept = try basis.facts.withdrawing(id, on: visit.today)
        try await visit.store.erase(
            id, version: version, withdrawing: KeptErasure(from: basis, kept.versions, kept.minutes),
            in: slug,
            by: visit.signature)
        for version in kept.versions {
            await PublicationRoutes(site: visit.site).print(version.publication, slug)
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
struct ErasurePage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let person: Person
    let found: [PersonMention]
    var warning = HTML.empty

    private var path: String { Path.person(slug, person.id) }

    var page: Page {
        Page(
            "Effacer cette personne\u{202f}?", kicker: "\(person.fullName)",
            breadcrumb: above(.directory(slug), Link(person.fullName, path)),
            width: .text, content: warning + words + mentions + form)
    }

    private var words: HTML {
        let course = PersonCourse(dossier, person.id)
        let count = French.count(course.meetings.count, "ligne d’émargement", "lignes d’émargement")
        return """
            <div class="prose"><p>À la demande d’une personne, Jalon efface ce qui la nomme. \
            <strong>Cet acte ne s’annule pas.</strong></p><h2>Sont effacés</h2>\
            <ul><li>son prénom, son nom, sa civilité, son adresse, son téléphone, ses fonctions, son accord pour la revue\
            \u{202f};</li><li>son nom, son adresse et son téléphone dans les textes, où «\u{202f}\(Erasure.pseudonym(person.id))\
            \u{202f}» les remplace\u{202f};</li><li>son nom dans les comptes-rendus approuvés et dans les versions publiées, qui \
            disent alors qu’un nom en a été retiré et gardent le sceau d’origine\u{202f};</li><li>son nom dans l’historique, dont \
            la chaîne reste vérifiable, et dans la recherche\u{202f};</li><li>son nom dans ce que les imports gardent\
            \u{202f}; un fichier qui attend d’être importé et qui le porte est oublié.</li></ul><h2>Restent</h2>\
            <ul><li>«\u{202f}\(Erasure.pseudonym(person.id))\u{202f}», ses structures et leurs dates\u{202f};</li>\
            <li>\(count), que les comptes de participants gardent\u{202f};</li>\
            <li>le nom d’une structure ou d’une rue qui porterait le sien\u{202f}: corrigez-le dans l’annuaire\u{202f};</li>\
            <li>le compte de cette personne, si elle en a un\u{202f}: l’administration le ferme\u{202f};</li>\
            <li>les documents déjà téléchargés ou envoyés, et les photographies\u{202f}: demandez qu’on les détruise, retirez-les \
            de l’avancée qui les montre.</li></ul></div>
            """
    }

    /// Texts that people wrote: what is sure is replaced; what a namesake could be is left to a person.
    private var mentions: HTML {
        let (doubtful, sure) = (found.filter(\.isDoubtful), found.filter { !$0.isDoubtful })
        let replaced = callout(
            sure, "Des textes nomment cette personne",
            "Son nom y sera remplacé. Relisez-les ensuite\u{202f}: une phrase peut encore la faire reconnaître."
        )
        let left = callout(
            doubtful, "Des textes nomment cette personne ou un homonyme",
            "Ils restent tels qu’ils sont\u{202f}: corrigez d’abord ceux qui la nomment. Une fois la personne effacée, Jalon ne saura plus les retrouver."
        )
        return replaced + left
    }

    private func callout(_ mentions: [PersonMention], _ title: String, _ words: String) -> HTML {
        guard !mentions.isEmpty else { return .empty }
        let lines = mentions.map { mention -> HTML in
            let told = French.list(Array(Set(mention.words)).sorted().map { "«\u{202f}\($0)\u{202f}»" })
            let note = HTML.lineNote("\(mention.kind.label)\u{202f}: \(told)")
            let path = Path.object(mention.kind, mention.object, at: mention.place, in: slug)
            let name = path.map { HTML.link(mention.label, $0) } ?? "\(mention.label)"
            return "\(name) \(note)"
        }
        return HTML.callout(.warning, title, "<p>\(words)</p>\(HTML.list(lines))")
    }

    private var form: HTML {
        HTML.form(action: "\(path)/effacement", csrf: viewer.csrf, version: person.version) {
            HTML.formActions(
                HTML.button("Effacer cette personne", .danger), HTML.buttonLink("Annuler", path, .secondary))
        }
    }
}

extension KeptDocuments {
    /// What was published and approved, without the name of somebody who is erased.
    func withdrawing(
        _ id: ID<Person>, on day: Day
    ) throws -> (versions: [Withdrawal], minutes: [ApprovedMinutes]) {
        let book = dossier.nameBook(of: id)
        let withdrawn = try versions.compactMap { version -> Withdrawal? in
            let publication = version.publication
            let texts = try version.texts.compactMap { text in
                try FrozenReview.withdrawing(book, from: text.document, sealed: publication.digest, on: day)
                    .map {
                        FrozenText(audience: text.audience, document: $0)
                    }
            }
            let reason = book.masked(publication.reason)
            return texts.isEmpty && reason == publication.reason
                ? nil : Withdrawal(publication.saying(because: reason), texts)
        }
        let approved = try minutes.compactMap { kept -> ApprovedMinutes? in
            try FrozenMinutes(kept.frozen)?.withdrawing(book, on: day).map {
                ApprovedMinutes(id: kept.id, meeting: kept.meeting, frozen: try $0.text)
            }
        }
        return (withdrawn, approved)
    }
}
