import Domain
import HTTPTypes
import HummingbirdTesting
import Sample
import Storage
import Testing

@testable import Web

/// The pages of a contract of the measured country, three times as old as its others: more meetings than a page holds and
/// a form offers, more advances than are remembered, dates past and to come.
@Suite struct CountryReadingsTests {
    private static let addresses = [
        "", "/fiches", "/fiches/9", "/bilans", "/bilans?bilans=tous", "/bilans/nouveau", "/synthese",
        "/arbre",
        "/journal", "/journal?page=2", "/journal?fiche=9", "/journal/nouveau", "/journal/nouveau?annee=2021",
        "/reunions", "/reunions?page=2", "/reunions/participation", "/reunions/nouvelle", "/instances",
        "/decisions", "/agenda", "/agenda?de=2022-11", "/annuaire", "/recherche?q=partenaires",
    ]

    @Test func `each page of an old contract is what the whole of it makes`() async throws {
        try await TestSite.run { site in
            let country = try #require(Country.contract(1, times: 3))
            let (store, slug) = (site.site.store, country.contract.slug)
            var member = try site.member(.coordinator)
            member.contracts.insert(try await store.add(country, at: TestSite.moment))
            try await store.save(member, by: nil, at: TestSite.moment)
            let dossier = try await store.dossier(slug)
            let things = try [
                Path.organization(slug, #require(dossier.organizations.first).id),
                Path.meeting(slug, #require(dossier.meetings.last).id),
                Path.editEntry(slug, #require(dossier.entries.first).id),
            ]
            var whole = site.model
            whole.store = store.readingWhole()
            try await TestSite.run(on: site.model) { [whole] site in
                try await TestSite.run(on: whole) { whole in
                    let visitor = try await site.visitor(.coordinator)
                    let other = try await whole.visitor(.coordinator)
                    for address in Self.addresses.map({ "/cls/\(slug)\($0)" }) + things {
                        let page = try await visitor.get(address)
                        #expect(page.status == .ok, "\(address)")
                        let (own, all) = (page.text, try await other.get(address).text)
                        #expect(PageText.settled(own) == PageText.settled(all), "\(address)")
                    }
                }
            }
        }
    }
}
