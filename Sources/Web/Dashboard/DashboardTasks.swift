import Domain
import HTML

/// What each role has to do: write and submit, judge, answer, look again.
struct DashboardTasks {
    private let dashboard: Dashboard
    private let viewer: Viewer
    private let slug: String

    init(_ dashboard: Dashboard, for viewer: Viewer) {
        self.dashboard = dashboard
        self.viewer = viewer
        slug = dashboard.dossier.slug
    }

    /// For the ARS referent: the bilans that wait for a verdict.
    var judgements: HTML {
        guard viewer.may(.judgeAssessment) else { return .empty }
        let waiting = dashboard.bilans([.submitted])
        guard !waiting.isEmpty else {
            return Panel.wide("À valider", .soft("Aucun bilan n’attend votre avis."))
        }
        return Panel.wide(
            "À valider", count: (waiting.count, "bilan"), .lines(waiting.prefix(8).map(bilan)))
    }

    /// For a contributor: the fiches that it pilots, and where they stand.
    var own: HTML {
        guard viewer.member.role == .contributor else { return .empty }
        let lines = dashboard.synthesis.lines.filter { viewer.member.piloted.contains($0.action.id) }
        guard !lines.isEmpty else {
            return Panel.wide("Vos fiches", .soft("Aucune fiche ne vous est confiée."))
        }
        return Panel.wide(
            "Vos fiches", count: (lines.count, "fiche"),
            .lines(
                lines.map { line in
                    .line(
                        "\(line.action.shortName)\u{202f}: \(line.action.title)",
                        Path.action(slug, line.action.number), note: HTML.tag(line.verdict))
                }))
    }

    /// Bilans to submit and promises to keep.
    var finishing: HTML {
        guard viewer.writesAssessments else { return .empty }
        let open = dashboard.bilans([.draft, .returned]).filter {
            viewer.may(.writeAssessment(of: $0.action))
        }
        let promises = dashboard.promises.filter { viewer.may(.writeJournal(on: $0.actions)) }
        let lines = untold + open.map(bilan) + promises.map(promise)
        guard !lines.isEmpty else {
            return Panel.of(
                "À terminer", .soft("Ni bilan à soumettre, ni promesse à tenir, ni réunion à raconter."))
        }
        return Panel.of("À terminer", count: (lines.count, "point"), .lines(lines.prefix(10)))
    }

    /// The meetings of this quarter and the last that no advance tells, for who may write it.
    private var untold: [HTML] {
        let dossier = dashboard.dossier
        return dossier.untoldMeetings(since: Quarter(of: viewer.today).previous.first)
            .filter { viewer.may(.writeJournal(on: dossier.proposedEntry(of: $0).actions)) }
            .map { meeting in
                .line(
                    meeting.title, "\(Path.meeting(slug, meeting.id))#au-journal",
                    note: "Réunion tenue \(meeting.when.when), une avancée est prête pour le journal")
            }
    }

    /// What the product noticed by itself, for whoever may mend it.
    var checks: HTML {
        guard viewer.may(.editContract) else { return .empty }
        let groups = dashboard.calmChecks
        guard !groups.isEmpty else {
            return Panel.of(
                "À vérifier",
                .soft("Rien à signaler\u{202f}: les informations du contrat se répondent."))
        }
        let total = groups.map(\.found.count).reduce(0, +)
        return Panel.of(
            "À vérifier", count: (total, "point"),
            HTML.joined(groups) { group in
                HTML.details(
                    "\(group.kind.label) (\(group.found.count))", isOpen: groups.count == 1,
                    .lines(lines(group.found)))
            })
    }

    /// A line a finding; what several fiches share is said once, with each of them.
    private func lines(_ found: [Check]) -> [HTML] {
        let shared = Dictionary(grouping: found.indices) { found[$0].common ?? found[$0].sentence }
        return shared.values.sorted { $0[0] < $1[0] }.map { places in
            let same = places.map { found[$0] }
            guard same.count > 1, let words = same[0].common else { return line(same[0]) }
            return "\(fiches(same))\u{202f}: \(words)."
        }
    }

    /// «Fiches 1, 2 et 3», each leading to its page.
    private func fiches(_ found: [Check]) -> HTML {
        let links = found.flatMap(\.actions).compactMap(dashboard.number).map { number -> HTML in
            "<a href=\"\(Path.action(slug, number))\"><span class=\"hidden\">fiche\u{a0}</span>\(number)</a>"
        }
        let last = links.last.map { " et \($0)" as HTML }
        return "Fiches\u{a0}\(HTML.joined(links.dropLast(), separator: ", "))\(last)"
    }

    private func line(_ check: Check) -> HTML {
        if let meeting = check.meeting { return HTML.link(check.sentence, Path.meeting(slug, meeting)) }
        guard let number = check.actions.first.flatMap(dashboard.number) else { return "\(check.sentence)" }
        return HTML.link(check.sentence, Path.action(slug, number))
    }

    private func bilan(_ bilan: Assessment) -> HTML {
        let fiche = dashboard.number(bilan.action).map { "Fiche\u{a0}\($0)\u{202f}: " } ?? ""
        var note = HTML.tag(bilan.state.name)
        if case .returned(_, _, let reason) = bilan.state { note += "\u{202f}: «\u{202f}\(reason)\u{202f}»" }
        return .line(
            fiche + bilan.label.lowercasedFirst, Path.assessment(slug, bilan.id), note: note)
    }

    private func promise(_ entry: JournalEntry) -> HTML {
        .line(
            Markup(entry.title).plainText, Path.entry(slug, entry.id),
            note: "À compléter dans la prochaine revue, noté \(entry.when.when)")
    }
}
