import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import MarkupCheck
import Storage
import Testing

@testable import Web

@Suite struct EntryFormTests {
    private let root = "/cls/\(TestSite.slug)/journal"

    @Test func `an advance is written with its structures, created on the spot`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let form = try await visitor.get("\(root)/nouveau?fiche=9").text
            #expect(MarkupChecker.faults(in: form, isWholePage: true) == [])
            let nine = try #require(site.dossier.actions.first { $0.number == 9 })
            #expect(form.contains("value=\"\(nine.id)\" checked"))
            let answer = try await visitor.post(
                root,
                [
                    "title": "Atelier dépistage", "when": "2 mars 2023", "kind": "action",
                    "actions": "\(nine.id)", "text": "- un\n- **deux**", "communes": "77288",
                    "structures.0.name": "cpam 77", "structures.1.name": "Maison nouvelle",
                    "_annuaire.Maison nouvelle": "+",
                    "participants": "12", "nextStep": "Second atelier", "next": "9 mai 2023",
                    "nextTime": "10h", "isToComplete": "oui",
                ])
            #expect(answer.status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let entry = try #require(dossier.entries.first { $0.title == "Atelier dépistage" })
            #expect(answer.headers[.location] == "\(root)/\(entry.id)")
            #expect(entry.actions == [nine.id] && entry.communes == ["77288"] && entry.participants == 12)
            let names = entry.organizations.compactMap { dossier.$organizations[$0]?.shortName }
            #expect(names == ["CPAM 77", "Maison nouvelle"])
            #expect(entry.nextTime == TimeOfDay(10, 0) && entry.isToComplete)
        }
    }

    @Test func `a refused advance comes back with all that was typed and every fault`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let answer = try await visitor.post(
                root,
                [
                    "title": "", "when": "hier matin", "kind": "inconnu", "text": "Un <récit> à garder",
                    "participants": "beaucoup", "structures.3.name": "Gardée aussi", "nextTime": "25h",
                    "_annuaire.Gardée aussi": "+",
                ])
            #expect(answer.status == .unprocessableContent)
            #expect(MarkupChecker.faults(in: answer.text, isWholePage: true) == [])
            for kept in ["Un &lt;récit&gt; à garder", "hier matin", "beaucoup", "Gardée aussi", "25h"] {
                #expect(answer.text.contains(kept))
            }
            #expect(answer.text.contains("5\u{a0}points sont à corriger"))
            let dossier = try await site.site.store.dossier(TestSite.slug)
            #expect(dossier.entries.count == site.dossier.entries.count)
            #expect(!dossier.organizations.contains { $0.name == "Gardée aussi" })
        }
    }

    @Test func `every advance of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            let member = try site.member(.coordinator)
            #expect(!site.dossier.entries.isEmpty)
            for entry in site.dossier.entries {
                let form = JournalEntry.form(
                    JournalEntry.Choices(
                        site.dossier, for: entry, offering: EntryOffer(), at: "", by: member),
                    on: Day.last(ofMonth: 3, 2023))
                let read = try form.read(form.answers(of: entry), over: entry)
                #expect(read.value == entry)
                #expect(read.newcomers.isEmpty)
            }
        }
    }

    @Test func `two who write other photographs of one advance lose neither`() async throws {
        try await TestSite.run { site in
            var entry = try #require(site.dossier.entries.first)
            entry.pictures = ["a", "b"].map {
                PictureUse(String(repeating: $0, count: 64) + ".jpg", alternative: "Avant", credit: "")
            }
            let form = JournalEntry.form(
                JournalEntry.Choices(
                    site.dossier, for: entry, offering: EntryOffer(), at: "",
                    by: try site.member(.coordinator)), on: TestSite.moment.day)
            let read = ReadMarks(of: form.answers(of: entry), in: form.shape)
            var (mine, theirs) = (entry, entry)
            mine.pictures[0].alternative = "Un stand"
            theirs.pictures[1].alternative = "Une file"
            theirs.place = "Maincy"
            let merge = FormMerge(
                mine: form.answers(of: mine), theirs: form.answers(of: theirs), read: read, in: form.shape)
            #expect(merge.disputed.isEmpty)
            var both = theirs
            both.pictures[0].alternative = "Un stand"
            #expect(try form.read(merge.answers, over: theirs).value == both)
        }
    }

    @Test func `an advance that is refused adds no structure, and one that is kept adds it once`()
        async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let fields = [
                ("title", "Atelier"), ("when", "mars 2023"), ("kind", "action"),
                ("structures.0.name", "Maison neuve"), ("structures.1.name", "maison neuve"),
                ("_annuaire.Maison neuve", "+"), ("_annuaire.maison neuve", "+"),
            ]
            let refused = try await visitor.post(root, fields + [("nextTime", "10h00")])
            #expect(refused.status == .unprocessableContent)
            #expect(refused.text.contains("Indiquez le jour qui va avec l’heure."))
            let untouched = try await site.site.store.dossier(TestSite.slug)
            #expect(untouched.organizations == site.dossier.organizations)
            #expect(try await visitor.post(root, fields).status == .seeOther)
            let dossier = try await site.site.store.dossier(TestSite.slug)
            let added = dossier.organizations.filter { $0.name == "Maison neuve" }
            #expect(added.count == 1)
            #expect(dossier.entries.first { $0.title == "Atelier" }?.organizations == added.map(\.id))
        }
    }

    @Test func `the next advance is begun on the same fiche, with a link to the one just added`() async throws
    {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let nine = try #require(site.dossier.actions.first { $0.number == 9 })
            let answer = try await visitor.post(
                root,
                [
                    "title": "Atelier", "when": "mars 2023", "kind": "action", "actions": "\(nine.id)",
                    "_then": "autre",
                ])
            let next = try #require(answer.headers[.location])
            #expect(next.hasPrefix("\(root)/nouveau?fiche=9&apres="))
            #expect(try await visitor.get(next).text.contains("Avancée ajoutée"))
        }
    }

    @Test func `who saves second is shown both texts and loses neither`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let entry = try #require(site.dossier.entries.first)
            let path = "\(root)/\(entry.id)"
            let first = try await visitor.post(
                path, ["_version": "1", "title": "Premier", "when": "mars 2023", "kind": "action"])
            #expect(first.status == .seeOther)
            let second = try await visitor.post(
                path, ["_version": "1", "title": "Second", "when": "mars 2023", "kind": "action"])
            #expect(second.status == .conflict)
            #expect(second.text.contains("Premier") && second.text.contains("Second"))
            #expect(second.text.contains("name=\"_version\" value=\"2\""))
            #expect(MarkupChecker.faults(in: second.text, isWholePage: true) == [])
        }
    }

    @Test func `a contributor writes on its own fiches alone`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.contributor)
            let form = try await visitor.get("\(root)/nouveau").text
            let nine = try #require(site.dossier.actions.first { $0.number == 9 })
            let one = try #require(site.dossier.actions.first { $0.number == 1 })
            #expect(form.contains("Fiches que vous pilotez"))
            #expect(!form.contains("name=\"actions\" value=\"\(one.id)\""))
            let fields = (title: "Atelier", when: "mars 2023")
            let own = try await visitor.post(
                root,
                ["title": fields.title, "when": fields.when, "kind": "action", "actions": "\(nine.id)"])
            #expect(own.status == .seeOther)
            let other = try await visitor.post(
                root, ["title": fields.title, "when": fields.when, "kind": "action", "actions": "\(one.id)"])
            #expect(other.status == .unprocessableContent)
            let unknown = try await visitor.post(
                root,
                [
                    "title": fields.title, "when": fields.when, "kind": "action", "actions": "\(nine.id)",
                    "structures.0.name": "Inconnue",
                ])
            #expect(unknown.status == .unprocessableContent)
            #expect(unknown.text.contains("n’est pas dans l’annuaire"))
            let foreign = try #require(
                site.dossier.entries.first {
                    !$0.actions.isEmpty && $0.actions.allSatisfy { ![9, 10, 12].contains($0.rawValue) }
                })
            #expect(try await visitor.get("\(root)/\(foreign.id)/modifier").status == .forbidden)
        }
    }

    @Test func `an advance is removed after a page that says what goes`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let entry = try #require(site.dossier.entries.first)
            let page = try await visitor.get("\(root)/\(entry.id)/suppression")
            #expect(page.status == .ok && page.text.contains(entry.title))
            let gone = try await visitor.post("\(root)/\(entry.id)/suppression", ["_version": "1"])
            #expect(gone.status == .seeOther)
            #expect(try await visitor.get("\(root)/\(entry.id)").status == .notFound)
            let reader = try await site.visitor(.reader)
            let other = site.dossier.entries[1]
            #expect(try await reader.get("\(root)/\(other.id)/suppression").status == .forbidden)
            #expect(try await reader.get("\(root)/nouveau").status == .forbidden)
        }
    }
}
