import Domain
import Testing

@Suite struct AttendanceTotalsTests {
    private func row(
        _ college: College, _ presence: Attendance.Presence = .present, from insee: String = "",
        elected: Bool = false, headcount: Int = 1
    ) -> Attendance {
        var row = Attendance(college, presence, organization: ID(1), insee: insee)
        row.isElected = elected
        row.headcount = headcount
        return row
    }

    @Test func `those present or represented count, those excused or absent do not`() {
        let attendanceTotals = AttendanceTotals(Attendance.Presence.allCases.map { row(.partners, $0) })
        #expect(attendanceTotals.participants == 2)
        #expect(AttendanceTotals([]).participants == 0)
        #expect(AttendanceTotals([]).french == "0\u{a0}participant")
    }

    @Test func `a row may stand for several people of one commune`() {
        let attendanceTotals = AttendanceTotals([
            row(.communes, from: "77288", headcount: 3), row(.communes, from: "77288"),
            row(.communes, from: "77152", headcount: 2),
            row(.communes, .excused, from: "77255", headcount: 9),
        ])
        #expect(attendanceTotals.participants == 6)
        #expect(attendanceTotals.communes == ["77288", "77152"])
        #expect(attendanceTotals.french == "6\u{a0}participants représentant 2\u{a0}communes")
    }

    @Test func `numbers agree when there is but one`() {
        let attendanceTotals = AttendanceTotals([
            row(.signatories), row(.communes, from: "77288", elected: true),
        ])
        #expect(
            attendanceTotals.french.replacing("\u{a0}", with: " ")
                == "2 participants, dont 1 représentant des signataires et 1 des communes "
                + "(1 élu référent de 1 commune)")
    }

    @Test func `two elected members of one commune are one commune`() {
        let rows =
            [row(.signatories)] + Array(repeating: row(.communes, from: "77288", elected: true), count: 2)
        let attendanceTotals = AttendanceTotals(rows)
        #expect(attendanceTotals.elected == 2)
        #expect(attendanceTotals.electedCommunes == ["77288"])
    }

    @Test func `a signatory that sent somebody else is not excused`() {
        let attendanceTotals = AttendanceTotals([row(.signatories), row(.signatories, .excused)])
        #expect(attendanceTotals.excusedSignatories.isEmpty)
        #expect(AttendanceTotals([row(.signatories, .excused)]).excusedSignatories == [ID(1)])
    }
}
