import Hummingbird
import NIOCore

/// The body of a request, taken whole before any handler is asked, whatever the address: nobody holds a connection
/// open by sending slowly what nobody reads.
enum RequestBodyLimit {
    /// How large a body may be, and how long it may take from the end of the head to its own.
    struct Room {
        let bytes: Int
        let seconds: Int

        /// 2 MiB in 15 s.
        static let usual = Room(bytes: 2 * 1_024 * 1_024, seconds: 15)
        /// 32 MiB in 3 min: three files of the heaviest that a form takes, from a phone.
        static let files = Room(bytes: 32 * 1_024 * 1_024, seconds: 180)
    }

    /// Puts the body in memory. Throws 413 when it is too large, 408 when it is too slow, 503 when the bodies of all
    /// requests leave it no room, 400 when it breaks off.
    static func take(_ request: inout Request, in room: Room = .usual, of budget: BodyBudget.Share)
        async throws
    {
        guard isExpected(request) else { return }
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        let (limit, seconds) = (room.bytes, room.seconds)
        guard announced <= limit else { throw HTTPError(.contentTooLarge) }
        let body = request.body
        do {
            request.body = RequestBody(
                buffer: try await Deadline.within(seconds: seconds) {
                    try await whole(body, upTo: limit, of: budget)
                })
        } catch let error as any HTTPResponseError {
            throw HTTPError(error.status)
        } catch {
            throw HTTPError(.badRequest)
        }
    }

    private static func whole(
        _ body: RequestBody, upTo limit: Int, of budget: BodyBudget.Share
    ) async throws -> ByteBuffer {
        var whole = ByteBuffer()
        for try await part in body {
            guard whole.readableBytes + part.readableBytes <= limit else {
                throw HTTPError(.contentTooLarge)
            }
            try await budget.take(part.readableBytes)
            whole.writeImmutableBuffer(part)
        }
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
