import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// Why the code of an address opens nothing now.
enum ClosedCode {
    /// There is none of that name.
    case unknown(String)
    case early(OpenAttendance)
    case over
    /// Too many tries.
    case waiting(String)

    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .unknown, .early: .notFound
        case .over: .gone
        case .waiting: .tooManyRequests
        }
    }
}

/// What somebody without account does by the code of a meeting: within its hours, and in that meeting alone.
struct CodedVisit {
    let site: Site
    let purpose: CodePurpose
    /// The page that says why nothing is open.
    let closed: @Sendable (ClosedCode) -> Page

    /// Answers for the meeting of the code in the address; otherwise says why there is nothing to do.
    func within(
        _ visit: Visit, _ answer: (OpenAttendance) async throws -> Response
    ) async throws -> Response {
        let code = AttendanceCode.tidied(try visit.parameter("code"))
        do {
            let sitting = try await site.store.opened(code, purpose, from: visit.address, at: visit.moment)
            if visit.moment < sitting.code.hours.lowerBound { return refusal(.early(sitting)) }
            if visit.moment >= sitting.code.hours.upperBound { return refusal(.over) }
            return try await answer(sitting)
        } catch Refusal.notFound {
            return refusal(.unknown(code))
        } catch Refusal.conflict(let sentence) {
            return refusal(.waiting(sentence))
        }
    }

    private func refusal(_ why: ClosedCode) -> Response {
        .html(site.bareFrame.page(closed(why)), status: why.status)
    }
}

extension OpenAttendance {
    /// «2e COPIL, le 7 février 2023 à 15h00, hôtel de ville».
    var inWords: String {
        let hour = time.map { " à \($0.french)" } ?? ""
        return "\(name), \(when.when)\(hour)\(place.unlessBlank.map { ", \($0)" } ?? "")"
    }
}
