import Testing

@testable import Domain

/// What an exit code means, and when a letter is tried again.
@Suite struct DeliveryTests {
    @Test func `a code of success is sent, whatever was said`() {
        #expect(Delivery(exitCode: 0, said: "msmtp: 451 warning") == .sent)
    }

    @Test(arguments: [64, 65, 67, 76, 77, 78])
    func `what trying again would not change is never tried again`(code: Int) {
        guard case .never = Delivery(exitCode: code, said: "msmtp: server message: 550 5.1.1 Unknown user")
        else {
            Issue.record("\(code) is tried again")
            return
        }
    }

    @Test(arguments: [1, 68, 69, 71, 74, 75, 124, 126, 127, 137])
    func `what may pass is tried again`(code: Int) {
        guard case .later = Delivery(exitCode: code, said: "") else {
            Issue.record("\(code) is given up")
            return
        }
    }

    @Test(arguments: [65, 76, 77])
    func `a reply that begins with 4 asks to come back`(code: Int) {
        let said =
            "msmtp: recipient address a550@b.example not accepted\nmsmtp: server message: 451 4.3.0 later"
        guard case .later = Delivery(exitCode: code, said: said) else {
            Issue.record("given up")
            return
        }
    }

    @Test func `delays grow, and three days are enough`() {
        let start = Moment(milliseconds: 0)
        var (moment, attempts, delays) = (start, 0, [Int64]())
        while true {
            attempts += 1
            guard let next = Delivery.nextTry(after: attempts, queued: start, at: moment) else { break }
            delays.append((next.seconds - moment.seconds) / 60)
            moment = next
        }
        #expect(delays == [1, 5, 15, 60, 240, 720, 1_440, 1_440])
    }
}
