import Domain
import HTML

/// The register of decisions: what waits for a COPIL, then every decision with what became of it.
struct RegisterPage {
    let visit: MemberVisit
    let dossier: Dossier
    let filter: RegisterFilter
    let register: Register
    let lines: [Register.Line]

    init(visit: MemberVisit, dossier: Dossier) {
        self.visit = visit
        self.dossier = dossier
        filter = RegisterFilter(visit)
        register = Register(dossier, on: visit.today)
        lines = filter.lines(of: register, dossier)
    }

    private var slug: String { dossier.contract.slug }
    private var path: String { Path.decisions(slug) }

    var page: Page {
        Page(
            "Décisions", lead: lead,
            breadcrumb: visit.breadcrumb(dossier.contract, Link("Décisions", "", isCurrent: true)),
            actions: register.lines.isEmpty ? .empty : downloads,
            content: waiting + (register.lines.isEmpty ? empty : filters + (lines.isEmpty ? nothing : groups))
        )
    }

    private var lead: HTML? {
        guard !register.lines.isEmpty else { return nil }
        let total = French.count(register.lines.count, "décision")
        let shown =
            filter.isNarrow
            ? "\(French.count(lines.count, "décision")) sur\u{a0}\(register.lines.count)" : total
        let without = lines.count { $0.sequel == .without || $0.sequel == .late }
        return without == 0 ? "\(shown)" : "\(shown), dont \(without) à relancer"
    }

    private var downloads: HTML {
        HTML.prints(path, filter.query, about: "du registre")
            + HTML.buttonLink("CSV", "\(path).csv\(filter.query)", .quiet, about: "du registre")
    }

    private var waiting: HTML {
        guard !register.waiting.isEmpty else { return .empty }
        let items = HTML.joined(register.waiting) { proposal in
            let by = proposal.conclusion.organization.flatMap { dossier.organizationsByID[$0]?.shortName }
            let link = HTML.link(
                proposal.meeting.called,
                Path.conclusion(slug, proposal.meeting.id, proposal.conclusion.id))
            return """
                <li>\(HTML.markup(proposal.conclusion.text))<span class="line-note">\(link)\
                \(by.map { ", proposée par \($0)" }) · \(proposal.french)</span></li>
                """
        }
        return """
            <section><h2>Propositions en attente d’un COPIL \(HTML.count(register.waiting.count, "propositions"))</h2>\
            <ul class="lines prose">\(items)</ul></section>
            """
    }

    private var filters: HTML {
        let years = Set(register.lines.map(\.meeting.when.first.year)).sorted(by: >).map(String.init)
        let used = Set(register.lines.compactMap(\.meeting.committee))
        let committees = dossier.committees.filter { used.contains($0.id) }
        let fiches = dossier.actions.map { Choice(String($0.number), "\($0.shortName) – \($0.title)") }
        return HTML.query(action: path, label: "Filtrer les décisions") {
            Field("annee", "Année").select(
                years.map { Choice($0, $0) }, selected: filter.year.map(String.init), blank: "Toutes")
                + Field("instance", "Instance").select(
                    committees.map { Choice($0.id.description, $0.name) },
                    selected: filter.committee?.description, blank: "Toutes")
                + Field("fiche", "Fiche").select(
                    fiches, selected: filter.action.map(String.init), blank: "Toutes")
                + Field("effet", "Effet").select(
                    Decision.Effect.allCases.map { Choice($0.rawValue, $0.label) },
                    selected: filter.effect?.rawValue, blank: "Tous")
                + Field("suite", "Suite").select(
                    Register.Sequel.allCases.map { Choice($0.rawValue, $0.label) },
                    selected: filter.sequel?.rawValue, blank: "Toutes")
                + HTML.button("Filtrer", .secondary)
                + (filter.isNarrow ? HTML.buttonLink("Tout afficher", path, .quiet) : .empty)
        }
    }

    private var groups: HTML {
        let groups = lines.reduce(into: [[Register.Line]]()) { groups, line in
            if groups.last?.first?.meeting.id == line.meeting.id {
                groups[groups.count - 1].append(line)
            } else {
                groups.append([line])
            }
        }
        return HTML.joined(groups) { group in
            let meeting = group[0].meeting
            let title = HTML.link(French.capitalized(meeting.called), Path.meeting(slug, meeting.id))
            let shown = RegisterLine(visit: visit, dossier: dossier)
            return """
                <section><h2>\(title)</h2><ul class="lines prose">\(HTML.joined(group) { shown.item($0) })</ul></section>
                """
        }
    }

    private var nothing: HTML {
        HTML.emptyState(
            "Aucune décision ne correspond", purpose: "Élargissez le filtre, ou affichez tout le registre.")
    }

    private var empty: HTML {
        HTML.emptyState(
            "Le registre est vide",
            purpose:
                "Chaque décision d’une réunion tenue s’inscrit ici d’elle-même, avec ce qu’elle est devenue.",
            example:
                "2e COPIL du 7 février 2023\u{202f}: priorité donnée à la fiche 9, adoptée, un groupe de travail le 9 mai."
        )
    }
}
