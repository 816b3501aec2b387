import Domain
import HTML
import HTTPTypes
import HummingbirdTesting
import Storage
import Testing

@testable import Web

@Suite struct StrategyFormTests {
    @Test func `every axis and objective of the sample passes through its form unchanged`() async throws {
        try await TestSite.run { site in
            #expect(!site.dossier.axes.isEmpty && !site.dossier.objectives.isEmpty)
            for axis in site.dossier.axes {
                let read = try Axis.form.read(Axis.form.answers(of: axis), over: axis)
                #expect(read.value == axis)
            }
            let form = Objective.form(Objective.Choices(site.dossier))
            for objective in site.dossier.objectives {
                let read = try form.read(form.answers(of: objective), over: objective)
                #expect(read.value == objective)
            }
        }
    }

    @Test func `two people who change the number and the title of an axis both hold`() async throws {
        try await TestSite.run { site in
            let visitor = try await site.visitor(.coordinator)
            let axis = try #require(site.dossier.axes.last)
            let path = Path.axis(TestSite.slug, axis.id)
            let marks = try await visitor.marks(of: path)
            let answers = Axis.form.answers(of: axis).replacing("_read", marks)
            let first = try await visitor.send(path, answers.replacing("number", "9"), version: 1)
            #expect(first.status == .seeOther)
            let second = try await visitor.send(path, answers.replacing("title", "Deux plumes"), version: 1)
            #expect(second.headers[.location] == "\(Path.axes(TestSite.slug))#axe-9")
            let stored = try await site.site.store.dossier(TestSite.slug).axes.first { $0.id == axis.id }
            #expect(stored?.number == 9 && stored?.title == "Deux plumes")
            let late = try await visitor.send(path, answers.replacing("title", "Une troisième"), version: 1)
            #expect(late.status == .conflict && late.text.contains("Deux plumes"))
        }
    }

    @Test func `a new objective begins on the axis that one came from`() async throws {
        try await TestSite.run { site in
            let axis = try #require(site.dossier.axes.last)
            let page = try await site.visitor(.coordinator).get(
                Path.newObjective(TestSite.slug, axis: axis.number))
            #expect(page.text.contains("value=\"\(axis.id)\" checked"))
        }
    }
}
