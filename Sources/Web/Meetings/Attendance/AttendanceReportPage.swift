import Domain
import Drawings
import Formats
import HTML

/// Who came to the meetings, in words, as a picture, and in tables.
struct AttendanceReportPage: OfDossier, ListPage, Viewed {
    let viewer: Viewer
    let dossier: Dossier
    private let listing: Listing<Meeting>
    private let report: AttendanceReport

    /// `asked` is the query of the address.
    init(viewer: Viewer, dossier: Dossier, asked: FormData) {
        self.viewer = viewer
        self.dossier = dossier
        let all = AttendanceReport(dossier.meetings)
        listing = all.listing(of: dossier, asked)
        report = AttendanceReport(listing.matching)
    }

    var spreadsheet: Spreadsheet {
        Spreadsheet(name: "participation", label: "Participation aux réunions", rows: listing.rows)
    }

    var page: Page {
        Page(
            "Participation aux réunions", lead: listing.total == 0 ? nil : "\(lead)",
            breadcrumb: above(.meetings(slug)),
            actions: .when(
                listing.total > 0,
                .spreadsheets(listing.address, .secondary, about: "de la participation")),
            content: listing.total == 0
                ? empty
                : listing.form("Filtrer la participation")
                    + (listing.shown.isEmpty ? nothing : picture + tables))
    }

    private var lead: String {
        let meetings = French.count(report.meetings.count, "réunion")
        return "\(meetings), \(French.count(report.total.participants, "participation")), "
            + "\(French.count(report.byOrganization.count, "structure")) et \(French.count(report.byCommune.count, "commune"))"
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
        meetings
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
                ranked(report.byOrganization) { dossier.$organizations[$0]?.name ?? "" }.map {
                    id, name, tally in
                    (HTML.link(name, Path.organization(slug, id)), tally)
                })
            + table(
                "Par commune", "Commune",
                ranked(report.byCommune, name: dossier.commune).map { ("\($0.1)", $0.2) })
            + table(
                "Par fiche", "Fiche",
                report.byAction.compactMap { id, tally in dossier.$actions[id].map { ($0, tally) } }
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
        .section(
            "Par réunion",
            listing.table("Par réunion", caption: "\(French.count(report.meetings.count, "réunion"))"))
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
        return .section("\(title)", shown)
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
