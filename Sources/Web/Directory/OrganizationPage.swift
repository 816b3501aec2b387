import Domain
import HTML
import Storage

/// A structure: who serves there, what it does in the contract.
struct OrganizationPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let organization: Organization

    private var path: String { Path.organization(slug, organization.id) }
    private var id: ID<Organization> { organization.id }
    private var course: OrganizationCourse { OrganizationCourse(dossier, id) }

    var page: Page {
        let course = course
        let content: HTML = """
            <div class="sheet"><div class="sheet-text">\(signs)\(contacts)\
            \(DirectoryLines.section("Fiches pilotées", fiches(course.piloted)))\
            \(DirectoryLines.section("Partenaire des fiches", fiches(course.partnered)))\
            \(DirectoryLines.section("Instances", seats(course)))\(attended(course))\(contributed(course))\
            \(DirectoryLines.section("Tâches en cours", tasks(course)))\
            \(DirectoryLines.section("Au journal", entries(course)))\(nothing(course))</div>\
            <aside class="sheet-facts">\(HTML.summaryList(facts))\
            <p>\(HTML.link("Historique de cette structure", Path.history(slug, .organization, id.rawValue)))</p>\
            </aside></div>
            """
        return Page(
            organization.name, kicker: "\(organization.acronym.unlessBlank ?? organization.college.label)",
            breadcrumb: above(.directory(slug)),
            tags: HTML.tag(
                organization.isSignatory ? "Signataire" : "Partenaire",
                organization.isSignatory ? .green : .grey), actions: buttons, content: content)
    }

    private var buttons: HTML {
        let contact = "\(Path.directory(slug))/personnes/nouvelle?structure=\(id)"
        return .when(
            mayEdit,
            .buttonLink("Supprimer", "\(path)/suppression", .quiet)
                + .buttonLink("Fusionner", "\(path)/fusion", .quiet)
                + .buttonLink("Ajouter un contact", contact)
                + .buttonLink("Modifier", "\(path)/modifier", .primary))
    }

    private var facts: [(name: String, value: HTML)] {
        let contact = organization.contact.flatMap { id in
            dossier.contacts(for: viewer).first { $0.id == id }
        }
        return [
            ("Nature", .when(organization.kind != .other, "\(organization.kind.label)")),
            ("Collège", "\(organization.college.label)"),
            ("Commune", "\(organization.insee.isEmpty ? "" : dossier.commune(organization.insee))"),
            ("Signataire depuis", "\(organization.signatorySince?.french)"),
            ("Partenaire depuis", "\(organization.partnerSince?.french)"),
            (
                "Personne à contacter",
                contact.map { HTML.link($0.fullName, Path.person(slug, $0.id)) } ?? .empty
            ),
            ("Adresse électronique", .mail(organization.email)),
            ("Téléphone", "\(organization.telephone)"),
            ("Adresse postale", HTML.joined(organization.address.lines) { "\($0)<br>" }),
            ("SIRET", "\(organization.siret)"),
            ("FINESS", "\(organization.finess)"),
        ]
    }

    /// The contract and its amendments, since it signs them.
    private var signs: HTML {
        guard let since = organization.signatorySince else { return .empty }
        let amendments = dossier.amendments.filter { $0.signed.last >= since.first }
        let contract = DirectoryLines.line(
            dossier.contract.name, Path.strategy(slug), "signataire depuis \(since.french)")
        return DirectoryLines.section(
            "Ce qu’elle signe",
            [contract] + amendments.map { "\($0.label) \(HTML.lineNote("\($0.signed.french)"))" })
    }

    private var contacts: HTML {
        let today = viewer.today
        let serving = dossier.contacts(for: viewer).flatMap { person in
            person.roles.filter { $0.organization == id }.map { (person: person, role: $0) }
        }
        func lines(_ isHeld: Bool) -> [HTML] {
            serving.filter { $0.role.isHeld(on: today) == isHeld }.map {
                DirectoryLines.line($0.person.fullName, Path.person(slug, $0.person.id), $0.role.words)
            }
        }
        return DirectoryLines.section("Contacts", lines(true))
            + DirectoryLines.section("Anciens contacts", lines(false))
    }

    private func fiches(_ actions: [Action]) -> [HTML] {
        actions.map { HTML.link("\($0.shortName) – \($0.title)", Path.action(slug, $0.number)) }
    }

    private func seats(_ course: OrganizationCourse) -> [HTML] {
        course.led.map { DirectoryLines.line($0.name, Path.committee(slug, $0.id), "Animation") }
            + course.seats.map { committee, seat in
                let person = seat.person.flatMap { id in dossier.contacts(for: viewer).first { $0.id == id } }
                let words = [seat.words, person.map { "par \($0.fullName)" }].compactMap(\.self)
                return DirectoryLines.line(
                    committee.name, Path.committee(slug, committee.id), words.joined(separator: ", "))
            }
    }

    private func attended(_ course: OrganizationCourse) -> HTML {
        guard !course.attended.isEmpty else { return .empty }
        let lines = course.attended.map { meeting, people in
            DirectoryLines.line(
                meeting.name, Path.meeting(slug, meeting.id),
                "\(meeting.when.french), \(French.count(people, "personne"))")
        }
        let years = course.attended.map { $0.meeting.when.first.year }
        return DirectoryLines.section("Réunions\u{202f}: \(DirectoryLines.yearly(years))", lines)
    }

    private func contributed(_ course: OrganizationCourse) -> HTML {
        let lines = course.contributions.map { meeting, words in
            let link = HTML.link(meeting.name, Path.meeting(slug, meeting.id))
            return HTML.paragraphs(words) + .lineNote("\(link), \(meeting.when.french)")
        }
        return DirectoryLines.section("Apports et propositions", lines, limit: 6)
    }

    private func tasks(_ course: OrganizationCourse) -> [HTML] {
        course.tasks.map { meeting, task in
            let due = task.due.map { "échéance\u{202f}: \($0.french)" }
            let words = [due, task.isLate(on: viewer.today) ? "en retard" : nil].compactMap(\.self)
            return DirectoryLines.line(
                task.text, Path.meeting(slug, meeting.id), words.joined(separator: ", "))
        }
    }

    private func entries(_ course: OrganizationCourse) -> [HTML] {
        course.entries.map { DirectoryLines.line($0.title, Path.entry(slug, $0.id), $0.when.french) }
    }

    private func nothing(_ course: OrganizationCourse) -> HTML {
        let serves = dossier.people.contains { $0.roles.contains { $0.organization == id } }
        guard course.isEmpty, !serves, !organization.isSignatory else { return .empty }
        return HTML.emptyState(
            "Rien encore dans le contrat",
            purpose:
                "Ses contacts, ses fiches, ses instances, ses présences et ses apports se liront ici, à mesure qu’ils sont notés ailleurs."
        )
    }
}
