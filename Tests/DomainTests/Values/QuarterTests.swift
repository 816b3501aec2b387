import Domain
import Testing

@Suite struct QuarterTests {
    private func quarter(_ code: String) throws -> Quarter {
        try #require(Quarter(code: code))
    }

    @Test func `a quarter has its three months`() throws {
        #expect(try quarter("2023-T1").first == day("2023-01-01"))
        #expect(try quarter("2023-T1").last == day("2023-03-31"))
        #expect(try quarter("2024-T4").last == day("2024-12-31"))
        #expect(try quarter("2023-T2").contains(day("2023-04-01")))
        #expect(try !quarter("2023-T2").contains(day("2023-07-01")))
    }

    @Test func `quarters follow one another across the year`() throws {
        #expect(try quarter("2022-T4").next == quarter("2023-T1"))
        #expect(try quarter("2023-T1").previous == quarter("2022-T4"))
        #expect(try quarter("2023-T2").next == quarter("2023-T3"))
        #expect(try quarter("2022-T4") < quarter("2023-T1"))
    }

    @Test func `every day is in its own quarter`() {
        for number in day("2022-12-01").daysSinceEpoch...day("2024-03-01").daysSinceEpoch {
            let day = Day(daysSinceEpoch: number)
            let quarter = Quarter(of: day)
            #expect(quarter.contains(day) && Quarter(code: quarter.code) == quarter)
        }
    }

    @Test func `a quarter is told as covers and screens do`() throws {
        #expect(try quarter("2023-T1").span == "de janvier à mars\u{a0}2023")
        #expect(try quarter("2023-T2").span == "d’avril à juin\u{a0}2023")
        #expect(try quarter("2023-T4").span == "d’octobre à décembre\u{a0}2023")
        #expect(try quarter("2023-T1").french == "1er trimestre\u{a0}2023")
        #expect(try quarter("2023-T3").french == "3e trimestre\u{a0}2023")
    }

    @Test(arguments: [
        "2023-T0", "2023-T5", "2023-1", "T1-2023", "2023T1", "2023-t1", "2023-T+", "", "1800-T1",
    ])
    func `what is no quarter is not read`(code: String) {
        #expect(Quarter(code: code) == nil)
    }
}
