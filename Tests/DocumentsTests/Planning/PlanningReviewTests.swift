import Documents
import Domain
import Sample
import Testing

/// What a review says of the planning.
@Suite struct PlanningReviewTests {
    private let quarter = Quarter(of: MelunSample.steeringDay)

    private func said(_ dossier: Dossier, _ quarter: Quarter) -> String {
        ReviewDocument.build(QuarterlyReview(quarter, of: dossier), on: quarter.next.first).said
    }

    @Test func `the review says in one sentence what moved since the COPIL`() {
        let said = said(MelunSample.dossier(), quarter)
        #expect(
            said.contains("Depuis le COPIL du 7 février 2023 : 17 étapes ajoutées, dont 7 datées et à venir"))
        #expect(said.components(of: "aucune n’a glissé") == 1)
    }

    @Test func `it says nothing of it where no COPIL was shown a planning, or where nothing moved`() {
        var dossier = MelunSample.dossier()
        let versions = dossier.planningVersions
        dossier.planningVersions = []
        #expect(!said(dossier, quarter).contains("Depuis le COPIL"))
        let day = quarter.last
        dossier.planningVersions = versions.prefix(1).map { version in
            var same = version
            same.steps = dossier.known(on: day).photograph(on: day)
            return same
        }
        #expect(!said(dossier, quarter).contains("Depuis le COPIL"))
    }
}
