import Domain
import Testing

@Suite struct TimetableTests {
    private func meeting(_ minutes: [Int?], from start: TimeOfDay?, to end: TimeOfDay? = nil) -> Meeting {
        var meeting = Meeting(.steering, "COPIL", .day(day("2023-02-07")))
        (meeting.time, meeting.ends) = (start, end)
        meeting.agenda = minutes.enumerated().map { rank, minutes in
            var item = AgendaItem("Point \(rank + 1)", minutes: minutes)
            item.id = ID(Int64(rank + 1))
            return item
        }
        return meeting
    }

    @Test func `each point starts when those before it are over`() {
        let table = Timetable(meeting([20, 45, 15], from: TimeOfDay(15, 0)))
        #expect(table.slots.map { $0.starts?.french } == ["15h00", "15h20", "16h05"])
        #expect(table.planned == 80 && table.available == nil && table.excess == nil)
        #expect(table.french == "1\u{a0}h\u{a0}20 pour les points")
    }

    @Test func `after a point without duration, and without an hour, nothing is made up`() {
        let table = Timetable(meeting([20, nil, 15], from: TimeOfDay(15, 0)))
        #expect(table.slots.map { $0.starts?.french } == ["15h00", "15h20", nil])
        #expect(table.french == "35\u{a0}min pour les points (1\u{a0}point sans durée)")
        #expect(Timetable(meeting([20], from: nil)).slots.map(\.starts) == [nil])
        #expect(Timetable(meeting([], from: TimeOfDay(9, 0))).french == nil)
        #expect(Timetable(meeting([60, 10], from: TimeOfDay(23, 30))).slots[1].starts == TimeOfDay(0, 30))
    }

    @Test func `points that do not fit say by how much`() {
        let fits = Timetable(meeting([60, 60], from: TimeOfDay(15, 0), to: TimeOfDay(17, 0)))
        #expect(fits.excess == nil)
        #expect(fits.french == "2\u{a0}h pour les points, 2\u{a0}h de réunion")
        let tight = Timetable(meeting([60, 85], from: TimeOfDay(15, 0), to: TimeOfDay(17, 0)))
        #expect(tight.excess == 25)
        #expect(
            tight.french
                == "2\u{a0}h\u{a0}25 pour les points, 2\u{a0}h de réunion, 25\u{a0}min de trop")
    }

    @Test func `points are moved, ordered and taken out, and none is lost`() throws {
        var meeting = meeting([1, 2, 3, 4], from: nil)
        func order() -> [Int64] { meeting.agenda.map(\.id.rawValue) }
        try meeting.move(ID(2), up: true)
        #expect(order() == [2, 1, 3, 4])
        try meeting.move(ID(2), up: true)
        try meeting.move(ID(4), up: false)
        #expect(order() == [2, 1, 3, 4])
        meeting.order([ID(4), ID(3), ID(4), ID(99)])
        #expect(order() == [4, 3, 2, 1])
        try meeting.removeItem(ID(3))
        #expect(order() == [4, 2, 1])
        #expect(throws: Refusal.notFound) { try meeting.removeItem(ID(3)) }
        #expect(throws: Refusal.notFound) { try meeting.move(ID(3), up: true) }
    }

    @Test func `a meeting ends after it starts, and its link is one of the web`() {
        var meeting = meeting([], from: TimeOfDay(15, 0), to: TimeOfDay(15, 0))
        #expect(faults { () throws(Refusal) in try meeting.validate(today: day("2023-03-06")) } == ["ends"])
        meeting.time = nil
        meeting.link = "javascript:alert(1)"
        #expect(
            faults { () throws(Refusal) in try meeting.validate(today: day("2023-03-06")) } == [
                "time", "link",
            ])
        for bad in ["https://", "https://a b.fr", "ftp://a.fr", "https://a.fr/\"onclick"] {
            #expect(!Meeting.isLink(bad), "\(bad)")
        }
        #expect(Meeting.isLink("https://visio.exemple.fr/salle?n=3&x=é".replacing("é", with: "e")))
    }
}
