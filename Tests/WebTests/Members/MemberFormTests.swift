import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

/// The form of an account.
@Suite struct MemberFormTests {
    @Test func `every account of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            let members = try await site.site.store.members().map(\.member)
            try #require(members.count > 3)
            let contracts = try await site.site.store.allContracts()
            for member in members {
                let actions = try await site.site.store.grantableActions(of: member.contracts)
                let form = Member.form(Member.Choices(contracts, actions), isNew: false)
                let read = try form.read(form.answers(of: member), over: member)
                #expect(read.value == member)
            }
        }
    }

    @Test func `an invitation gives its link once, and a refused one comes back whole`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.administrator)
            let contract = try #require(try await site.site.store.allContracts().first)
            let refused = try await visitor.post(
                "/admin/comptes",
                [
                    "name": "", "email": "Sans Adresse", "role": "referent", "region": "",
                    "contracts": "\(contract.id)",
                ])
            #expect(refused.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: refused.text, isWholePage: true) == [])
            for words in [
                "nom@exemple.fr", "Indiquez le nom de la personne.", "Indiquez la région", "Sans Adresse",
                "Fiches pilotées",
            ] { #expect(refused.text.contains(words), "\(words)") }
            let invited = try await visitor.post(
                "/admin/comptes",
                [
                    "name": "Ana Ferrand", "email": "Ana@Melun.Example", "role": "contributor",
                    "contracts": "\(contract.id)",
                ])
            #expect(invited.status == .ok && invited.text.contains("/invitation/"))
            let members = try await site.site.store.members().map(\.member)
            let ana = try #require(members.first { $0.name == "Ana Ferrand" })
            #expect(ana.email == "ana@melun.example" && ana.role == .contributor)
            #expect(ana.contracts == [contract.id] && !ana.isDisabled)
        }
    }

    @Test func `who changes one answer and who changes another both hold; what both wrote is shown`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.administrator)
            let member = try site.member(.contributor)
            let path = "/admin/comptes/\(member.id)"
            let stored = try await site.site.store.member(member.id)
            let store = site.site.store
            let actions = try await store.grantableActions(of: stored.contracts)
            let choices = Member.Choices(try await store.allContracts(), actions)
            let page = try await visitor.get(path).text
            let read = try #require(page.firstMatch(of: #/name="_read" value="([^"]*)"/#)?.1)
            let sent = Member.form(choices, isNew: false).answers(of: stored)
                .replacing("_read", String(read))
            let version = stored.version
            let first = try await visitor.send(path, sent.replacing("name", "Nom un"), version: version)
            #expect(first.status == .seeOther)
            let second = try await visitor.send(path, sent.replacing("role", "reader"), version: version)
            #expect(second.status == .seeOther)
            let both = try await store.member(member.id)
            #expect(both.name == "Nom un" && both.role == .reader && both.piloted == stored.piloted)
            let third = try await visitor.send(path, sent.replacing("name", "Nom deux"), version: version)
            #expect(third.status == .conflict)
            #expect(third.text.contains("Nom un") && third.text.contains("Nom deux"))
        }
    }

    @Test func `the last account that administers stays one, and what was typed stays too`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.administrator)
            let member = try site.member(.administrator)
            let answer = try await visitor.post(
                "/admin/comptes/\(member.id)",
                [
                    "_version": "\(member.version)", "name": "Nom tapé", "email": member.email,
                    "role": "reader",
                ])
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("dernier compte d’administration"))
            #expect(answer.text.contains("Nom tapé"))
        }
    }
}
