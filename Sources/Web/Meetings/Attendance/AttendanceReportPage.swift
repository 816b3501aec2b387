import Domain
import Drawings
import Formats
import HTML

/// Who came to the meetings, in words, as a picture, and in tables.
struct AttendanceReportPage {
    let viewer: Viewer
    let dossier: Dossier
    let report: AttendanceReport
    private let year: Int?
    private let kind: Meeting.Kind?
    private let fiche: Action?

    /// `asked` is the query of the address.
    init(viewer: Viewer, dossier: Dossier, asked: FormData) {
        self.viewer = viewer
        self.dossier = dossier
        let year = Int(asked["annee"])
        let kind = Meeting.Kind(rawValue: asked["type"])
        let fiche = Int(asked["fiche"]).flatMap { number in
            dossier.actions.first { $0.number == number }
        }
        (self.year, self.kind, self.fiche) = (year, kind, fiche)
        report = AttendanceReport(dossier.meetings) { meeting in
            (year.map { $0 == meeting.when.first.year } ?? true) && (kind.map { $0 == meeting.kind } ?? true)
                && (fiche.map { meeting.actions.contains($0.id) } ?? true)
        }
    }

    private var slug: String { dossier.contract.slug }
    private var isNarrow: Bool { year != nil || kind != nil || fiche != nil }

    var page: Page {
        let all = AttendanceReport(dossier.meetings)
        let csv = "\(Path.attendanceTotals(slug)).csv\(query)"
        return Page(
            "Participation aux réunions", lead: all.meetings.isEmpty ? nil : "\(lead)",
            breadcrumb: viewer.breadcrumb(
                dossier.contract, Link("Réunions", Path.meetings(slug))),
            actions: all.meetings.isEmpty
                ? .empty : HTML.buttonLink("CSV", csv, about: "de la participation"),
            content: all.meetings.isEmpty
                ? empty : filters(all) + (report.meetings.isEmpty ? nothing : picture + tables))
    }

    private var lead: String {
        let meetings = French.count(report.meetings.count, "réunion")
        return "\(meetings), \(French.count(report.total.participants, "participation")), "
            + "\(French.count(report.byOrganization.count, "structure")) et \(French.count(report.byCommune.count, "commune"))"
    }

    private var query: String {
        let pairs: [(String, String?)] = [
            ("annee", year.map(String.init)), ("type", kind?.rawValue),
            ("fiche", fiche.map { String($0.number) }),
        ]
        let parts = pairs.compactMap { name, value in value.map { "\(name)=\(Percent.encoded($0))" } }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }

    private func filters(_ all: AttendanceReport) -> HTML {
        let used = Set(all.byAction.keys)
        let fiches = dossier.actions.filter { used.contains($0.id) }
        return HTML.query(action: Path.attendanceTotals(slug), label: "Filtrer la participation") {
            Field("annee", "Année").select(
                all.byYear.keys.sorted(by: >).map { Choice(String($0), String($0)) },
                selected: year.map(String.init), blank: "Toutes")
                + Field("type", "Type de réunion").select(
                    Meeting.Kind.allCases.map { Choice($0.rawValue, $0.label) }, selected: kind?.rawValue,
                    blank: "Tous")
                + Field("fiche", "Fiche").select(
                    fiches.map { Choice(String($0.number), "\($0.shortName) – \($0.title)") },
                    selected: fiche.map { String($0.number) }, blank: "Toutes")
                + HTML.button("Filtrer", .secondary)
                + (isNarrow ? HTML.buttonLink("Tout afficher", Path.attendanceTotals(slug), .quiet) : .empty)
        }
    }

    private var picture: HTML {
        let rows = report.meetings.prefix(24).map { meeting in
            AttendanceBars.Row(
                meeting.when.french, meeting.name, meeting.attendanceTotals.participants,
                href: Path.meeting(slug, meeting.id))
        }
        let drawing = AttendanceBars("Participants par réunion", Array(rows)).drawing()
        return HTML.figure(
            HTML(trusted: drawing.svg(id: "participation")), label: "Participants par réunion",
            data: .table(drawing.data))
    }

    private var tables: HTML {
        let structures = dossier.$organizations.byID
        let actions = dossier.$actions.byID
        return meetings
            + table(
                "Par année", "Année",
                report.byYear.sorted { $0.key > $1.key }.map { ("\($0.key)", $0.value) })
            + table(
                "Par collège", "Collège",
                College.allCases.compactMap { college in
                    report.byCollege[college].map { ("\(college.label)", $0) }
                })
            + table(
                "Par structure", "Structure",
                ranked(report.byOrganization) { structures[$0]?.name ?? "" }.map { id, name, tally in
                    (HTML.link(name, Path.organization(slug, id)), tally)
                })
            + table(
                "Par commune", "Commune",
                ranked(report.byCommune, name: dossier.commune).map { ("\($0.1)", $0.2) })
            + table(
                "Par fiche", "Fiche",
                report.byAction.compactMap { id, tally in actions[id].map { ($0, tally) } }
                    .sorted { $0.0.number < $1.0.number }.map { action, tally in
                        (
                            HTML.link(
                                "\(action.shortName) – \(action.title)", Path.action(slug, action.number)),
                            tally
                        )
                    })
    }

    /// Those who came most first, then by name.
    private func ranked<Key>(
        _ tallies: [Key: AttendanceReport.Tally], name: (Key) -> String
    ) -> [(Key, String, AttendanceReport.Tally)] {
        tallies.map { ($0.key, name($0.key), $0.value) }.filter { !$0.1.isEmpty }
            .sorted { left, right in
                (-left.2.meetings.count, French.folded(left.1)) < (
                    -right.2.meetings.count, French.folded(right.1)
                )
            }
    }

    private var meetings: HTML {
        let table = Table(
            "Par réunion", caption: "\(French.count(report.meetings.count, "réunion"))",
            columns: [.init("Date"), .init("Réunion"), .init("Participation"), .init("Communes")]
        ).with(
            rows: report.meetings.map { meeting in
                [
                    "\(meeting.when.french)", HTML.link(meeting.name, Path.meeting(slug, meeting.id)),
                    "\(meeting.attendanceTotals.french)",
                    "\(French.list(meeting.attendanceTotals.communes.map(dossier.commune).sorted()))",
                ]
            })
        return "<section><h2>Par réunion</h2>\(table)</section>"
    }

    private func table(
        _ title: String, _ head: String, _ rows: [(name: HTML, tally: AttendanceReport.Tally)]
    ) -> HTML {
        guard !rows.isEmpty else { return .empty }
        let table = Table(
            title, caption: "\(French.count(rows.count, head.lowercased()))",
            columns: [
                .init(head), .init("Réunions", isNumeric: true), .init("Participants", isNumeric: true),
                .init("Élus référents", isNumeric: true),
            ]
        ).with(
            rows: rows.map { row in
                [
                    row.name, "\(row.tally.meetings.count)", "\(row.tally.participants)",
                    "\(row.tally.elected)",
                ]
            })
        let shown = rows.count > 12 ? HTML.details(French.count(rows.count, head.lowercased()), table) : table
        return "<section><h2>\(title)</h2>\(shown)</section>"
    }

    private var nothing: HTML {
        HTML.emptyState("Aucune réunion ne correspond", purpose: "Élargissez le filtre, ou affichez tout.")
    }

    private var empty: HTML {
        HTML.emptyState(
            "Aucun émargement",
            purpose: "Les comptes s’écrivent d’eux-mêmes dès qu’une réunion a son émargement.",
            example: "14 participants, dont 8 représentants des signataires et 6 des communes.")
    }
}
