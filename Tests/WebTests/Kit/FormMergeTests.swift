import Domain
import HTML
import Sample
import Testing

@testable import Web

/// Two people write one thing from one reading: what only one wrote stands, what both wrote is disputed.
@Suite struct FormMergeTests {
    private struct Point: Sendable, Equatable {
        var id: ID<Point> = .unsaved
        var title: String
        /// Never asked.
        var owner = ""
    }

    private struct Thing: Sendable, Equatable {
        var title = "Titre"
        var place = "Melun"
        var points = [
            Point(id: ID(1), title: "un", owner: "Aline"), Point(id: ID(2), title: "deux", owner: "Bruno"),
        ]
    }

    private let form = Form<Thing>(
        [
            .text("title", "Titre", \.title), .text("place", "Lieu", \.place),
            .rows(
                "points", "Points", \.points, key: \.id, new: { Point(title: "") },
                [
                    .text("title", "Point", \.title)
                ]),
        ], rule: { _ throws(Refusal) in })

    /// What comes of two writings from one reading: the value, and the questions that both wrote.
    private func merged(
        _ mine: (inout Thing) -> Void, _ theirs: (inout Thing) -> Void
    ) throws -> (value: Thing, disputed: Set<String>) {
        let read = Thing()
        var (own, other) = (read, read)
        mine(&own)
        theirs(&other)
        let merge = FormMerge(
            mine: form.answers(of: own), theirs: form.answers(of: other),
            read: ReadMarks(ReadMarks(of: form.answers(of: read), in: form.shape).text), in: form.shape)
        return (try form.read(merge.answers, over: other).value, merge.disputed)
    }

    @Test func `what nobody else touched is mine, what I did not touch is theirs`() throws {
        let (value, disputed) = try merged({ $0.title = "Le mien" }, { $0.place = "Vaux-le-Pénil" })
        #expect(value.title == "Le mien" && value.place == "Vaux-le-Pénil")
        #expect(disputed.isEmpty)
    }

    @Test func `what both wrote is disputed, unless they wrote the same`() throws {
        let (value, disputed) = try merged({ $0.title = "Le mien" }, { $0.title = "Le sien" })
        #expect(disputed == ["title"])
        #expect(value.title == "Le mien")
        #expect(try merged({ $0.title = "Le même" }, { $0.title = "Le même" }).disputed.isEmpty)
    }

    @Test func `rows are merged one by one and keep what the form does not ask`() throws {
        let (value, disputed) = try merged(
            { $0.points[0].title = "un bis" }, { $0.points[1].title = "deux bis" })
        #expect(disputed.isEmpty)
        #expect(value.points.map(\.title) == ["un bis", "deux bis"])
        #expect(value.points.map(\.owner) == ["Aline", "Bruno"])
        let both = try merged({ $0.points[0].title = "un bis" }, { $0.points[0].title = "un ter" })
        #expect(both.disputed == ["points"])
    }

    @Test func `new rows of both stay`() throws {
        let (value, disputed) = try merged(
            { $0.points.append(Point(title: "le mien")) },
            { $0.points.append(Point(id: ID(3), title: "le sien", owner: "Chloé")) })
        #expect(disputed.isEmpty)
        #expect(Set(value.points.map(\.title)) == ["un", "deux", "le mien", "le sien"])
        #expect(value.points.first { $0.title == "le sien" }?.owner == "Chloé")
    }

    @Test func `a row taken out stays out, unless the other changed it`() throws {
        let mine = try merged({ $0.points.removeFirst() }, { $0.title = "Le sien" })
        #expect(mine.disputed.isEmpty && mine.value.points.map(\.title) == ["deux"])
        let theirs = try merged({ $0.title = "Le mien" }, { $0.points.removeFirst() })
        #expect(theirs.disputed.isEmpty && theirs.value.points.map(\.title) == ["deux"])
        #expect(
            try merged({ $0.points.removeFirst() }, { $0.points[0].title = "un bis" }).disputed == ["points"])
        #expect(
            try merged({ $0.points[0].title = "un bis" }, { $0.points.removeFirst() }).disputed == ["points"])
    }

    @Test func `an order that I left is theirs, one that I made is mine`() throws {
        let theirs = try merged({ $0.title = "Le mien" }, { $0.points.reverse() })
        #expect(theirs.value.points.map(\.title) == ["deux", "un"])
        let mine = try merged({ $0.points.reverse() }, { $0.title = "Le sien" })
        #expect(mine.value.points.map(\.title) == ["deux", "un"])
    }

    private struct Course: Sendable, Equatable {
        var steps = ["début", "milieu", "fin"].map { Milestone($0) }
    }

    private let course = Form<Course>(
        [.rows("steps", "Étapes", \.steps, new: { Milestone("") }, [.text("label", "Étape", \.title)])],
        rule: { _ throws(Refusal) in })

    /// What comes of a form sent with some answers changed, once somebody else wrote these steps.
    private func merged(
        _ changed: [String: String], _ theirs: [String]
    ) throws -> (steps: [String], disputed: Set<String>) {
        let read = course.answers(of: Course())
        let mine = changed.reduce(read) { $0.replacing($1.key, $1.value) }
        let other = Course(steps: theirs.map { Milestone($0) })
        let merge = FormMerge(
            mine: course.shape.tidied(mine), theirs: course.answers(of: other),
            read: ReadMarks(of: read, in: course.shape), in: course.shape)
        return (try course.read(merge.answers, over: other).value.steps.map(\.title), merge.disputed)
    }

    @Test func `rows without an id are merged one by one too`() throws {
        let both = try merged(["steps.0.label": "départ"], ["début", "milieu", "arrivée"])
        #expect(both.disputed.isEmpty && Set(both.steps) == ["départ", "milieu", "arrivée"])
        let added = try merged(["steps.3.label": "bilan"], ["début", "milieu", "fin", "suite"])
        #expect(added.disputed.isEmpty && Set(added.steps) == ["début", "milieu", "fin", "bilan", "suite"])
        let gone = try merged(["steps.0.label": "départ"], ["début", "fin"])
        #expect(gone.disputed.isEmpty && gone.steps == ["départ", "fin"])
        let same = try merged(["steps.0.label": "départ"], ["ouverture", "milieu", "fin"])
        #expect(same.disputed == ["steps"] && same.steps.contains("départ"))
    }

    @Test func `two who write an objective each keep what they wrote`() throws {
        let dossier = MelunSample.dossier()
        let form = Objective.form(Objective.Choices(dossier))
        let read = try #require(dossier.objectives.first)
        var (mine, theirs) = (read, read)
        mine.title = "Le mien"
        theirs.axis = try #require(dossier.axes.first { $0.id != read.axis }).id
        let merge = FormMerge(
            mine: form.answers(of: mine), theirs: form.answers(of: theirs),
            read: ReadMarks(of: form.answers(of: read), in: form.shape), in: form.shape)
        let kept = try form.read(merge.answers, over: theirs).value
        #expect(merge.disputed.isEmpty && kept.title == "Le mien" && kept.axis == theirs.axis)
    }

    @Test func `a form without marks disputes whatever differs`() {
        let (own, other) = (form.answers(of: Thing(title: "Le mien")), form.answers(of: Thing()))
        let merge = FormMerge(mine: own, theirs: other, read: ReadMarks("n’importe quoi"), in: form.shape)
        #expect(merge.disputed == ["title"])
    }
}
