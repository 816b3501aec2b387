import Domain
import Testing

@Suite struct MomentTests {
    @Test(arguments: [
        (1_675_778_400, "2023-02-07", "15:00"), (1_688_162_400, "2023-07-01", "00:00"),
        (1_679_792_399, "2023-03-26", "01:59"), (1_679_792_400, "2023-03-26", "03:00"),
        (1_698_541_199, "2023-10-29", "02:59"), (1_698_541_200, "2023-10-29", "02:00"),
    ])
    func `an instant is told in the time of Paris`(seconds: Int64, iso: String, time: String) {
        let moment = Moment(milliseconds: seconds * 1_000)
        #expect(moment.day.iso == iso)
        #expect(moment.time.code == time)
    }

    @Test func `an instant reads as a sentence does`() {
        #expect(
            Moment(milliseconds: 1_675_778_400_000).french == "7\u{a0}février\u{a0}2023 à 15h00")
    }

    @Test(arguments: [
        ("12", 12), ("+12", nil), ("0", nil), ("-1", nil), ("12a", nil), ("", nil), (" 1", nil),
    ])
    func `an id is digits alone`(text: String, value: Int64?) {
        #expect(ID<Action>(text)?.rawValue == value)
    }
}
