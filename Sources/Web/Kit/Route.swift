import Domain
import HTTPTypes
import Hummingbird

/// One address, one method, who may ask for it, and what answers.
package struct Route: Sendable {
    /// Who reaches the handler; within a contract the store decides again what exists.
    package enum Audience: Hashable, Sendable {
        /// Anybody, signed in or not.
        case everyone
        /// Any account that is signed in.
        case members
    }

    package let method: HTTPRequest.Method
    /// «/cls/{slug}/fiches/{number}».
    package let path: String
    package let audience: Audience
    /// Whether the form may carry files, and so be larger than others.
    var takesFiles = false
    let answer: @Sendable (Visit) async throws -> Response

    /// An address that answers nothing, to compare others with.
    package static func empty(_ path: String) -> Route {
        .open(.get, path) { _ in Response(status: .ok) }
    }

    /// A page that anybody may read.
    static func open(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) -> Route {
        Route(method: method, path: path, audience: .everyone, answer: answer)
    }

    /// A page of signed-in people: others are sent to sign in; a POST must carry the session's token.
    static func get(
        _ path: String, _ answer: @escaping @Sendable (MemberVisit) async throws -> Response
    ) -> Route {
        Route(method: .get, path: path, audience: .members) { visit in
            guard let member = try await visit.signedIn() else { return visit.toSignIn() }
            return try await answer(member)
        }
    }

    /// A page of a contract for who may do the deed there: what one may not see does not exist, then what one may not do
    /// is refused, before the handler looks for anything.
    static func get(
        _ path: String, _ deed: Deed?, _ answer: @escaping @Sendable (MemberVisit) async throws -> Response
    ) -> Route {
        get(path) { visit in
            if let deed { try await visit.require(deed) }
            return try await answer(visit)
        }
    }

    /// An act in a contract for who may do the deed there.
    static func post(
        _ path: String, _ deed: Deed?,
        _ answer: @escaping @Sendable (MemberVisit, FormData) async throws -> Response,
        takesFiles: Bool = false
    ) -> Route {
        var route = post(path) { visit, form in
            if let deed { try await visit.require(deed) }
            return try await answer(visit, form)
        }
        route.takesFiles = takesFiles
        return route
    }

    /// Up or down by a place, and where one goes then.
    static func moves(
        _ path: String, _ deed: Deed?,
        _ move: @escaping @Sendable (MemberVisit, _ up: Bool) async throws -> Response
    ) -> [Route] {
        [("montee", true), ("descente", false)].map { word, up in
            post("\(path)/\(word)", deed) { visit, _ in try await move(visit, up) }
        }
    }

    /// An act of signed-in people, with the form that they sent.
    static func post(
        _ path: String, _ answer: @escaping @Sendable (MemberVisit, FormData) async throws -> Response
    ) -> Route {
        Route(method: .post, path: path, audience: .members) { visit in
            guard var member = try await visit.signedIn() else { return visit.toSignIn() }
            let form = try await visit.form()
            try member.requireToken(form)
            member.sent = form
            for _ in 0..<3 {
                do { return try await answer(member, form) } catch is Overtaken { continue }
            }
            throw Refusal.stale
        }
    }
}
