import Domain
import HTML
import Storage

/// A contact: where it serves, what it does in the contract.
struct PersonPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    let person: Person
    /// The account by which it comes to the contract; nil for none, or where one may not know.
    let account: ContractAccount?

    private var path: String { Path.person(slug, person.id) }

    var page: Page {
        let course = PersonCourse(dossier, person.id)
        let content: HTML = """
            <div class="sheet"><div class="sheet-text">\(erased)\
            \(DirectoryLines.section("Fonctions", roles(person.present(on: viewer.today))))\
            \(DirectoryLines.section("Anciennes fonctions", roles(person.past(on: viewer.today))))\
            \(DirectoryLines.section("Instances", seats(course)))\(DirectoryLines.section("Fiches", fiches(course)))\
            \(meetings(course))\(DirectoryLines.section("Tâches", tasks(course)))\(nothing(course))</div>\
            <aside class="sheet-facts">\(HTML.summaryList(facts(course)))\
            <p>\(HTML.link("Historique de ce contact", Path.history(slug, .person, person.id.rawValue)))</p>\
            \(rights)\
            </aside></div>
            """
        return Page(
            person.fullName, kicker: "Contact", breadcrumb: above(.directory(slug)), actions: buttons,
            content: content)
    }

    private var buttons: HTML {
        .when(
            mayEdit && !person.isErased,
            .buttonLink("Supprimer", "\(path)/suppression", .quiet)
                + .buttonLink("Fusionner", "\(path)/fusion", .quiet)
                + .buttonLink("Modifier", "\(path)/modifier", .primary))
    }

    /// What the person may ask for.
    private var rights: HTML {
        guard mayEdit else { return .empty }
        let data = HTML.link("Ses données en JSON", Path.personData(slug, person.id))
        if person.isErased { return "<p>\(data)</p>" }
        return """
            \(GuestPages.access(of: person, account, in: slug))<p>\(data)</p>\
            <p>\(HTML.link("Effacer à sa demande", Path.erasure(slug, person.id)))</p>
            """
    }

    private var erased: HTML {
        .when(
            person.isErased,
            .callout(
                .info, "Cette personne a été effacée à sa demande",
                "<p>Ses présences restent comptées, sans son nom.</p>"))
    }

    private func facts(_ course: PersonCourse) -> [(name: String, value: HTML)] {
        let consent =
            person.receivesReview
            ? "Oui" + (person.consentOn.map { ", accord du \(French.date($0))" } ?? ", avec son accord")
            : "Non"
        return [
            ("Adresse électronique", .mail(person.email)), ("Téléphone", "\(person.telephone)"),
            ("Reçoit la revue", .when(!person.isErased, "\(consent)")),
            ("Personne à contacter pour", dossier.links(to: course.structures.map(\.id))),
        ]
    }

    private func roles(_ roles: [Person.Role]) -> [HTML] {
        roles.compactMap { role in
            dossier.$organizations[role.organization].map {
                DirectoryLines.line($0.name, Path.organization(slug, $0.id), role.words)
            }
        }
    }

    private func seats(_ course: PersonCourse) -> [HTML] {
        course.seats.map { committee, seat in
            let place = dossier.$organizations[seat.organization].map { "pour \($0.shortName)" }
            let words = [seat.words, place].compactMap(\.self).joined(separator: ", ")
            return DirectoryLines.line(committee.name, Path.committee(slug, committee.id), words)
        }
    }

    private func fiches(_ course: PersonCourse) -> [HTML] {
        func lines(_ actions: [Action], _ duty: String) -> [HTML] {
            actions.map {
                DirectoryLines.line("\($0.shortName) – \($0.title)", Path.action(slug, $0.number), duty)
            }
        }
        return lines(course.contactOf, "contact de la structure pilote")
            + lines(course.referentOf, "élu·e référent·e")
    }

    private func meetings(_ course: PersonCourse) -> HTML {
        guard !course.meetings.isEmpty else { return .empty }
        let lines = course.meetings.map { meeting, row in
            let note = [meeting.when.french, row.presence.label.lowercased(), row.function]
            return DirectoryLines.line(
                meeting.name, Path.meeting(slug, meeting.id),
                note.filter { !$0.isEmpty }.joined(separator: ", "))
        }
        let years = course.meetings.filter { $0.row.isCounted }.map { $0.meeting.when.first.year }
        let title = years.isEmpty ? "Réunions" : "Réunions\u{202f}: \(DirectoryLines.yearly(years))"
        return DirectoryLines.section(title, lines)
    }

    private func tasks(_ course: PersonCourse) -> [HTML] {
        course.tasks.map { meeting, task in
            let state =
                task.doneOn.map { "faite le \(French.date($0))" }
                ?? (task.isLate(on: viewer.today) ? "en retard" : "en cours")
            let due = task.due.map { "échéance\u{202f}: \($0.french)" }
            return DirectoryLines.line(
                task.text, Path.meeting(slug, meeting.id),
                [state, due].compactMap(\.self).joined(separator: ", "))
        }
    }

    private func nothing(_ course: PersonCourse) -> HTML {
        guard course.isEmpty, person.roles.isEmpty else { return .empty }
        return HTML.emptyState(
            "Rien encore dans le contrat",
            purpose:
                "Ses fonctions, ses présences, ses fiches et ses tâches se liront ici, à mesure qu’elles sont notées."
        )
    }
}
