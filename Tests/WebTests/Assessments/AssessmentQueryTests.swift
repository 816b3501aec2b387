import Domain
import Storage
import Testing

@testable import Web

@Suite struct AssessmentQueryTests {
    @Test func `a query is read back from the address that it writes`() {
        var query = AssessmentQuery()
        query.text = "santé & mère"
        query.showsAll = true
        query.kind = .annual
        query.axis = 3
        query.underway = false
        query.attainment = .partial
        query.state = .missing
        query.size = nil
        (query.order, query.isDescending, query.page) = (.axis, true, 2)
        #expect(AssessmentQuery(FormData(String(query.string.dropFirst()))) == query)
    }

    @Test func `the list as it opens has a bare address`() {
        #expect(AssessmentQuery().string.isEmpty)
        #expect(AssessmentQuery(FormData("lignes=7&type=rien&page=0&tri=inconnu")) == AssessmentQuery())
    }

    @Test func `a column asked for twice sorts the other way, from the first page`() {
        let once = AssessmentQuery().page(3).sorted(by: .state)
        #expect(once.page == 1 && once.order == .state && !once.isDescending)
        #expect(once.sorted(by: .state).isDescending)
        #expect(!once.sorted(by: .state).sorted(by: .state).isDescending)
    }

    @Test func `filters, pages and counts agree with the sample`() async throws {
        try await TestSite.run { site in
            let list = try await site.site.store.assessmentList(
                in: TestSite.slug, visibleTo: site.member(.reader))
            let attained = AssessmentSelection(list, AssessmentQuery(FormData("atteinte=atteint")))
            #expect(attained.lines.map(\.number) == [4, 5, 11, 14])
            let second = AssessmentSelection(list, AssessmentQuery(FormData("lignes=10&page=2")))
            #expect(second.lines.map(\.number) == [11, 12, 13, 14, 15])
            #expect(second.pages == 2)
            let beyond = AssessmentSelection(list, AssessmentQuery(FormData("lignes=10&page=99")))
            #expect(beyond.page == 2)
            let last = AssessmentSelection(list, AssessmentQuery(FormData("tri=-fiche")))
            #expect(last.lines.first?.number == 15)
            #expect(AssessmentCounts(list, on: TestSite.moment.day).started == 13)
        }
    }
}
