import Domain
import HTML
import Storage

/// Counts that write themselves: who came, by meeting, college, structure, commune, year and fiche.
struct AttendanceReportRoutes {
    var routes: [Route] {
        Route.list(Path.attendanceTotals("{slug}"), in: .meetings) { visit in
            AttendanceReportPage(
                viewer: visit.viewer, dossier: try await visit.dossier(.attendanceReport), asked: visit.asked)
        }
    }
}

extension AttendanceReport {
    /// The meetings that an address asks for.
    func listing(of dossier: Dossier, _ asked: FormData) -> Listing<Meeting> {
        let years = byYear.keys.sorted(by: >).map { Choice(String($0), String($0)) }
        let fiches = dossier.actions.filter { byAction[$0.id] != nil }.map {
            Choice(String($0.number), "\($0.shortName) – \($0.title)")
        }
        return Listing(
            Path.attendanceTotals(dossier.slug), "réunion", of: meetings, asked,
            filters: [
                .any("annee", "Année", years, all: "Toutes") { [String($0.when.first.year)] },
                .one("type", "Type de réunion", .all(\Meeting.Kind.label)) { [$0.kind.rawValue] },
                .any("fiche", "Fiche", fiches, all: "Toutes") {
                    dossier.actions($0.actions).map { String($0.number) }
                },
            ], columns: columns(of: dossier))
    }

    private func columns(of dossier: Dossier) -> [ListingColumn<Meeting>] {
        @Sendable func communes(_ meeting: Meeting) -> [String] {
            meeting.attendanceTotals.communes.map(dossier.commune).sorted()
        }
        var columns: [ListingColumn<Meeting>] = [
            .shown("Date", text: { $0.when.french }, cell: { "\($0.when.french)" }),
            .exported("Type") { $0.kind.label },
            .shown(
                "Réunion", text: { $0.title }, cell: { HTML.link($0.name, Path.meeting(dossier.slug, $0.id)) }
            ),
            .exported("Fiches") {
                dossier.actions($0.actions).map { String($0.number) }.joined(separator: ", ")
            },
            .exported("Participants") { String($0.attendanceTotals.participants) },
            .shown("Participation") { "\($0.attendanceTotals.french)" },
        ]
        columns += College.allCases.map { college in
            .exported(college.label) { String($0.attendanceTotals.byCollege[college] ?? 0) }
        }
        columns += [
            .shown(
                "Communes", text: { communes($0).joined(separator: ", ") },
                cell: { "\(French.list(communes($0)))" }),
            .exported("Élus référents") { String($0.attendanceTotals.elected) },
            .exported("En toutes lettres") { $0.attendanceTotals.french },
        ]
        return columns
    }
}
