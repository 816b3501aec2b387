import Domain
import HTML
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

    @Test func `a form without marks disputes whatever differs`() {
        let (own, other) = (form.answers(of: Thing(title: "Le mien")), form.answers(of: Thing()))
        let merge = FormMerge(mine: own, theirs: other, read: ReadMarks("n’importe quoi"), in: form.shape)
        #expect(merge.disputed == ["title"])
    }
}
