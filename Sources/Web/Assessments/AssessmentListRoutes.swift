import Storage

/// The list of bilans, on screen and as a table for a spreadsheet.
struct AssessmentListRoutes {
    var routes: [Route] {
        Route.list(Path.assessments("{slug}"), in: .assessments) { visit in
            let asked = visit.asked
            let list = try await visit.store.assessmentList(
                AssessmentList.asksAll(asked) ? .all : .latest(visit.today), in: visit.slug(),
                visibleTo: visit.member)
            return AssessmentListPage(list, asked, for: visit.viewer)
        }
    }
}
