import Domain
import HTTPTypes
import Storage
import Testing

@testable import Web

@Suite struct FieldNamesTests {
    /// What no form asks: an address given once, a colour that two questions make, the fiche of the page.
    private static let unasked: Set<String> = ["slug", "accent", "action_id", "is_erased"]

    @Test(arguments: [
        ObjectKind.contract, .axis, .objective, .action, .indicator, .committee, .organization, .person,
    ])
    func `what a form asks, the history tells in its words`(kind: ObjectKind) async throws {
        try await TestSite.run { site in
            let rows = try await site.site.store.history(
                of: TestSite.slug, kind: kind, limit: 1_000, visibleTo: site.member(.coordinator))
            let told = Set(rows.flatMap { $0.changes.map(\.field) })
            let fields = told.filter(kind.tells).subtracting(Self.unasked)
            #expect(!fields.isEmpty)
            let asked = Set(try #require(FieldQuestions.labels[kind]).values)
            for field in fields {
                #expect(asked.contains(kind.label(of: field)), "\(kind).\(field)")
            }
        }
    }

    @Test(arguments: ObjectKind.allCases)
    func `what the history tells has its French, said once`(kind: ObjectKind) {
        for field in kind.fields where kind.tells(field) {
            let (own, asked) = (kind.french(of: field), FieldQuestions.label(kind, field))
            #expect((own == nil) != (asked == nil), "\(kind.rawValue).\(field): \(own ?? asked ?? "")")
        }
    }

    @Test func `the long texts of a fiche bear the names of their questions`() throws {
        let labels = try #require(FieldQuestions.labels[.action])
        let passages = Action(number: 1, code: "", title: "", axis: .unsaved).passages
        #expect(passages.count == 9)
        for passage in passages { #expect(labels[passage.field] == passage.title) }
    }

    @Test func `the public of a fiche has one name`() {
        #expect(ObjectKind.action.label(of: "target_public") == "Public cible")
        #expect(ObjectKind.action.label(of: "pilot_id") == "Structure pilote")
        #expect(ObjectKind.action.label(of: "action_partner") == "Partenaires")
        #expect(ObjectKind.assessment.label(of: "action_id") == "Fiche")
    }
}
