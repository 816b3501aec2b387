import Domain
import Testing

@Suite struct AttendanceCodeTests {
    private func meeting(_ day: Day, _ start: String?, _ end: String? = nil) -> Meeting {
        var meeting = Meeting(.steering, "COPIL", .day(day), .planned)
        meeting.time = start.flatMap(TimeOfDay.init(code:))
        meeting.ends = end.flatMap(TimeOfDay.init(code:))
        return meeting
    }

    private func moment(_ day: Day, _ time: String) throws -> Moment {
        Moment(day, try #require(TimeOfDay(code: time)))
    }

    @Test func `an hour in Paris is an instant, in winter and in summer`() throws {
        let winter = try moment(try #require(Day(2023, 2, 7)), "15:00")
        #expect(winter.seconds == 1_675_778_400)
        let summer = try moment(try #require(Day(2023, 7, 7)), "15:00")
        #expect(summer.seconds == 1_688_734_800)
        #expect(summer.french == "7\u{a0}juillet\u{a0}2023 à 15h00")
    }

    @Test func `the night that loses an hour and the one that has it twice have their instants`() throws {
        let spring = try #require(Day(2023, 3, 26))
        #expect(try moment(spring, "01:59").adding(seconds: 60) == moment(spring, "03:00"))
        #expect(try moment(spring, "02:30") == moment(spring, "03:30"))
        let autumn = try #require(Day(2023, 10, 29))
        #expect(try moment(autumn, "02:30").adding(seconds: 7_200) == moment(autumn, "03:30"))
    }

    @Test func `the code opens an hour before and closes two hours after the planned times`() throws {
        let day = try #require(Day(2023, 2, 7))
        let hours = try meeting(day, "15:00", "17:00").signingHours(at: moment(day, "09:00"))
        #expect(hours == (try moment(day, "14:00")..<moment(day, "19:00")))
    }

    @Test func `on the days when the clock changes the hours are those of the clock on the wall`() throws {
        let spring = try #require(Day(2023, 3, 26))
        let hours = try meeting(spring, "10:00", "12:00").signingHours(at: moment(spring, "08:00"))
        #expect(hours.lowerBound.time.code == "09:00" && hours.upperBound.time.code == "14:00")
        let early = try meeting(spring, "03:30", "04:00").signingHours(at: moment(spring, "01:00"))
        // An hour before 03:30 is 01:30: 02:30 does not exist that night.
        #expect(early.lowerBound.time.code == "01:30")
    }

    @Test func `without an end, the agenda tells it, and two hours at least`() throws {
        let day = try #require(Day(2023, 2, 7))
        var meeting = meeting(day, "15:00")
        #expect(try meeting.signingHours(at: moment(day, "15:00")).upperBound == moment(day, "19:00"))
        meeting.agenda = [AgendaItem("I", minutes: 90), AgendaItem("II", minutes: 90)]
        #expect(try meeting.signingHours(at: moment(day, "15:00")).upperBound == moment(day, "20:00"))
    }

    @Test func `without a time it opens at once, for three hours, on its day alone`() throws {
        let day = try #require(Day(2023, 2, 7))
        let now = try moment(day, "09:12")
        #expect(try meeting(day, nil).signingHours(at: now) == now..<now.adding(seconds: 10_800))
        #expect(throws: Refusal.self) { try meeting(day, nil).signingHours(at: now.adding(seconds: 86_400)) }
    }

    @Test func `once its hours have passed it opens no more`() throws {
        let day = try #require(Day(2023, 2, 7))
        #expect(throws: Refusal.self) {
            try meeting(day, "15:00", "17:00").signingHours(at: moment(day, "19:00"))
        }
    }

    @Test func `codes are long, of letters that nobody confuses, and never the same`() {
        var generator = SystemRandomNumberGenerator()
        let codes = (0..<500).map { _ in AttendanceCode.random(using: &generator) }
        #expect(Set(codes).count == 500)
        #expect(codes.allSatisfy { $0.count == 10 && !$0.contains { "IO01".contains($0) } })
        #expect(
            codes.allSatisfy { AttendanceCode.tidied(" \($0.lowercased().prefix(5))-\($0.suffix(5)) ") == $0 }
        )
    }

    @Test func `a name is found whole, in any order, and never by its first letters`() {
        let person = Person(.madame, "Aline", "Bertin-Roy")
        for typed in ["Bertin Roy", "bertin-roy aline", "Mme Aline BERTIN-ROY", "Bértin Roy"] {
            #expect(person.isMeant(by: typed), "\(typed)")
        }
        for typed in ["", "Ber", "Aline", "Bertin", "Bertin Roy Lucie", "e"] {
            #expect(!person.isMeant(by: typed), "\(typed)")
        }
        #expect(person.answers(to: "bertin roy aline") && !person.answers(to: "Bertin-Roy"))
    }
}
