import HTTPTypes
import Hummingbird

/// The body of a request, taken whole before any handler is asked, whatever the address: nobody holds a connection
/// open by sending slowly what nobody reads.
enum WireBody {
    /// 2 MiB.
    static let limit = 2 * 1_024 * 1_024
    /// From the end of the head to the end of the body.
    static let seconds = 15

    /// Puts the body in memory. Throws 413 when it is too large, 408 when it is too slow, 400 when it breaks off.
    static func take(_ request: inout Request) async throws {
        guard isExpected(request) else { return }
        let announced = request.headers[.contentLength].flatMap { Int($0) } ?? 0
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
