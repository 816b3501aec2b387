import Hummingbird
import NIOCore

/// The body of a request, taken whole before any handler is asked, whatever the address: nobody holds a connection
/// open by sending slowly what nobody reads.
enum RequestBodyLimit {
    /// How large a body may be, and how long it may take from the end of the head to its own.
    struct Room {
        let bytes: Int
        let seconds: Int
        /// How much may come in all: what will not be kept of a form with files is read, and goes at once.
        var coming: Int?

        /// 2 MiB in 15 s.
        static let usual = Room(bytes: 2 * 1_024 * 1_024, seconds: 15)
        /// 32 MiB in 3 min, of the 100 MiB that may come: the files that a form keeps and its words, from a phone.
        static let files = Room(bytes: 32 * 1_024 * 1_024, seconds: 180, coming: 100 * 1_024 * 1_024)
    }

    /// Puts the body in memory. Throws 413 when it is too large, 408 when it is too slow, 503 when the bodies of all
    /// requests leave it no room, 400 when it breaks off.
    static func take(_ request: inout Request, in room: Room = .usual, of budget: BodyBudget.Share)
        async throws
    {
        guard isExpected(request) else { return }
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        let seconds = room.seconds
        guard announced <= room.coming ?? room.bytes else { throw HTTPError(.contentTooLarge) }
        let body = request.body
        let sieve = room.coming == nil ? nil : UploadSieve(contentType: request.headers[.contentType])
        do {
            request.body = RequestBody(
                buffer: try await Deadline.within(seconds: seconds) {
                    try await whole(body, in: room, through: sieve, of: budget)
                })
        } catch let error as any HTTPResponseError {
            throw HTTPError(error.status)
        } catch {
            throw HTTPError(.badRequest)
        }
    }

    private static func whole(
        _ body: RequestBody, in room: Room, through sieve: UploadSieve?, of budget: BodyBudget.Share
    ) async throws -> ByteBuffer {
        var (whole, sieve) = (ByteBuffer(), sieve)
        var (came, taken) = (0, 0)
        for try await part in body {
            came += part.readableBytes
            guard came <= room.coming ?? room.bytes else { throw HTTPError(.contentTooLarge) }
            if let kept = sieve?.take(part.readableBytesView) {
                whole.writeBytes(kept)
            } else {
                whole.writeImmutableBuffer(part)
            }
            let held = whole.readableBytes + (sieve?.waiting ?? 0)
            guard whole.readableBytes <= room.bytes else { throw HTTPError(.contentTooLarge) }
            try await budget.take(max(0, held - taken))
            taken = max(taken, held)
        }
        if let last = sieve?.end() { whole.writeBytes(last) }
        return whole
    }

    private static func isExpected(_ request: Request) -> Bool {
        switch request.method {
        case .get, .head: request.headers[.contentLength] != nil || request.headers[.transferEncoding] != nil
        default: true
        }
    }
}

/// The memory that the bodies of all requests may take together. What came counts, not what was announced: who sends
/// slowly keeps nobody out. Beyond, who sends waits a little, then is told to come back.
actor BodyBudget {
    /// 64 MiB.
    static let whole = 64 * 1_024 * 1_024

    private var left: Int

    init(_ bytes: Int = BodyBudget.whole) {
        left = bytes
    }

    fileprivate func take(_ bytes: Int) -> Bool {
        guard left >= bytes else { return false }
        left -= bytes
        return true
    }

    fileprivate func giveBack(_ bytes: Int) { left += bytes }

    /// What one request took, from the first byte of its body to its answer.
    actor Share {
        private let budget: BodyBudget
        private var taken = 0

        init(of budget: BodyBudget) {
            self.budget = budget
        }

        /// Takes some more. Throws 503 when there is no room for it within five seconds.
        func take(_ bytes: Int) async throws {
            for _ in 0..<20 {
                if await budget.take(bytes) {
                    taken += bytes
                    return
                }
                try await Task.sleep(for: .milliseconds(250))
            }
            throw HTTPError(.serviceUnavailable)
        }

        /// Gives all back, once the request is answered.
        func end() async {
            let bytes = taken
            taken = 0
            await budget.giveBack(bytes)
        }
    }
}
