import Hummingbird

/// The body of a request, taken whole before any handler is asked, whatever the address: nobody holds a connection
/// open by sending slowly what nobody reads.
enum RequestBodyLimit {
    /// How large a body may be, and how long it may take from the end of the head to its own.
    struct Room {
        let bytes: Int
        let seconds: Int

        /// 2 MiB in 15 s.
        static let usual = Room(bytes: 2 * 1_024 * 1_024, seconds: 15)
        /// 12 MiB in 3 min, for photographs sent from a phone.
        static let files = Room(bytes: 12 * 1_024 * 1_024, seconds: 180)
    }

    /// Puts the body in memory. Throws 413 when it is too large, 408 when it is too slow, 400 when it breaks off.
    static func take(_ request: inout Request, in room: Room = .usual) async throws {
        guard isExpected(request) else { return }
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
        let (limit, seconds) = (room.bytes, room.seconds)
        guard announced <= limit else { throw HTTPError(.contentTooLarge) }
        let body = request.body
        do {
            request.body = RequestBody(
                buffer: try await Deadline.within(seconds: seconds) { try await body.collect(upTo: limit) })
        } catch let error as any HTTPResponseError {
            throw HTTPError(error.status)
        } catch {
            throw HTTPError(.badRequest)
        }
    }

    private static func isExpected(_ request: Request) -> Bool {
        switch request.method {
        case .get, .head: request.headers[.contentLength] != nil || request.headers[.transferEncoding] != nil
        default: true
        }
    }
}
