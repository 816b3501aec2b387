import Domain
import HTML

/// The instances: what the contract wants of each, and where each stands.
struct CommitteeListPage: OfDossier, ShownPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier

    var page: Page {
        Page(
            "Instances", lead: "\(French.count(dossier.committees.count, "instance"))",
            breadcrumb: above(Link("Instances", "", isCurrent: true)),
            actions: .when(
                mayEdit, .buttonLink("Ajouter une instance", Path.newCommittee(slug), .primary)),
            content: dossier.committees.isEmpty ? empty : lists)
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucune instance",
            purpose:
                "Une instance dit qui décide et qui suit\u{202f}: Jalon veille à son rythme, propose son ordre du jour et prépare ses convocations.",
            example:
                "Le comité de pilotage, composé des signataires, qui se réunit au moins une fois par an (article\u{a0}6)."
        )
    }

    private var lists: HTML {
        ruled + groups("Groupes de travail", .workingGroup)
            + groups("Instances animées par des partenaires", .external)
    }

    private var ruled: HTML {
        let committees = dossier.committees.filter {
            $0.kind == .steering || $0.kind == .technical || $0.everyMonths != nil
        }
        guard !committees.isEmpty else { return .empty }
        let table = Table(
            "Instances du contrat", caption: "Les instances que le contrat fixe, et leur rythme",
            columns: [
                "Instance", "Règle", "Dernière réunion", "Prochaine",
                "Doit se réunir", "État",
            ]
        ).with(rows: committees.map(row))
        return .section("Instances du contrat", table)
    }

    private func row(_ committee: Committee) -> [HTML] {
        let due = dossier.due(of: committee, on: viewer.today)
        let own = dossier.meetings(of: committee)
        let last = own.last { $0.state == .held && $0.when.first <= viewer.today }
        let next = own.first { $0.state == .planned && viewer.today <= $0.when.last }
        let state = due.map { CommitteeState(due: $0, day: viewer.today) }
        return [
            HTML.link(committee.name, Path.committee(slug, committee.id)), rule(committee),
            last.map(link) ?? "Jamais réunie", next.map(link) ?? "Aucune prévue",
            state?.deadline ?? "–", state?.tag ?? HTML.tag("Sans rythme fixé", .grey),
        ]
    }

    private func link(_ meeting: Meeting) -> HTML {
        HTML.link(meeting.when.french, Path.meeting(slug, meeting.id))
    }

    private func rule(_ committee: Committee) -> HTML {
        let article = dossier.$articles[committee.article]
        let source = article.map { "article\u{a0}\($0.number)" }
        return "\([committee.rule, source].compactMap(\.self).joined(separator: ", "))"
    }

    private func groups(_ title: String, _ kind: Committee.Kind) -> HTML {
        let committees = dossier.committees.filter { $0.kind == kind && $0.everyMonths == nil }
        let lines = committees.map { committee in
            HTML.line(committee.name, Path.committee(slug, committee.id), note: "\(notes(committee))")
        }
        return .section("\(title)", .lines(lines))
    }

    private func notes(_ committee: Committee) -> String {
        let own = dossier.meetings(of: committee)
        let numbers = dossier.actions.filter { committee.actions.contains($0.id) }.map { String($0.number) }
        let fiches =
            numbers.isEmpty ? nil : "\(French.noun(numbers.count, "fiche"))\u{a0}\(French.list(numbers))"
        let leader = dossier.$organizations[committee.leader].map {
            "animée par \($0.called)"
        }
        let held = own.count { $0.state == .held }
        let next = own.first { $0.state == .planned && viewer.today <= $0.when.last }
        return [
            leader, fiches, French.count(held, "réunion tenue", "réunions tenues"),
            next.map { "prochaine \($0.when.when)" },
        ].compactMap(\.self).joined(separator: " · ")
    }
}
