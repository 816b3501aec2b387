import Domain
import HTTPTypes
import Hummingbird
import Logging
import Storage

/// Keeps what is refused in the security log, beside every route.
extension Site {
    /// Answers a visit; what is refused is noted, without a word of the visitor.
    func watched(_ route: Route, _ visit: Visit) async throws -> Response {
        do {
            let response = try await route.answer(visit)
            if response.status == .notFound, route.holdsSecret {
                await note(.deadLink, visit, nil, at: route.name)
            }
            return response
        } catch let refusal as Refusal {
            if let kind = route.noted(refusal) {
                await note(kind, visit, try? visit.signedIn()?.member.id, at: route.name)
            }
            throw refusal
        }
    }

    /// Notes a refusal of a visit.
    func note(_ kind: SecurityEvent.Kind, _ visit: Visit, _ member: ID<Member>?, at route: String) async {
        await note(kind, member, from: visit.address, at: route)
    }

    /// Notes a refusal; a disk that is full is no reason to answer otherwise.
    func note(
        _ kind: SecurityEvent.Kind, _ member: ID<Member>?, from address: String, at route: String
    ) async {
        let event = SecurityEvent(kind, member, from: address.bounded(to: 64), at: route.bounded(to: 200))
        do {
            try await store.note(event, at: clock())
        } catch {
            logger.warning("A refusal was not noted: \(String(reflecting: error))")
        }
    }
}

extension Route {
    /// «POST /connexion».
    fileprivate var name: String { "\(method.rawValue) \(path)" }

    /// Whether a secret stands in its address.
    fileprivate var holdsSecret: Bool { path.contains("{token}") || path.contains("{code}") }

    /// What a refusal is in the log; nil for what was merely typed wrong.
    fileprivate func noted(_ refusal: Refusal) -> SecurityEvent.Kind? {
        switch refusal {
        case .expiredForm: .wrongToken
        case .forbidden: .forbidden
        case .notFound: holdsSecret ? .deadLink : .missing
        case .invalid, .conflict, .stale: nil
        }
    }
}

extension Refusal {
    /// A form that does not carry the token of its session, or of its cookie.
    static let expiredForm = Refusal.forbidden(
        "Ce formulaire a expiré\u{202f}: revenez à la page, rechargez-la et recommencez.")
}
