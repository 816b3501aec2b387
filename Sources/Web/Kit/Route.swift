import Domain
import HTTPTypes
import Hummingbird
import Storage

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
    /// Whether it answers a form that is shown again where it is asked, see `EditForm`.
    var showsForm = false
    /// What it does of a form once somebody is signed in; nil where none is sent, or by anybody.
    var act: Act?
    let answer: @Sendable (Visit) async throws -> Response

    typealias Act = @Sendable (MemberVisit, FormData) async throws -> Response

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
            guard let member = try await visit.signedIn()?.hearing() else { return visit.toSignIn() }
            return member.told(try await answer(member))
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
        _ path: String, _ deed: Deed?, _ answer: @escaping Act, takesFiles: Bool = false,
        showsForm: Bool = false
    ) -> Route {
        var route = post(path) { visit, form in
            if let deed { try await visit.require(deed) }
            return try await answer(visit, form)
        }
        (route.takesFiles, route.showsForm) = (takesFiles, showsForm)
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

    /// An act of signed-in people, with the form that they sent. One that comes after its session ended by itself is kept
    /// for its author; one that is sent again brings its files with it, and is forgotten once it was accepted.
    static func post(_ path: String, _ act: @escaping Act, showsForm: Bool = false) -> Route {
        let answer: @Sendable (Visit) async throws -> Response = { visit in
            guard var member = try await visit.signedIn() else { return try await visit.takeLate() }
            var form = try await visit.form()
            try await member.requireToken(form)
            let late = try await member.lateForm(named: form)
            if let late { form = form.with(filesOf: late.form) }
            member.sent = form
            let last = try await member.store.lastHistoryRow()
            let response = try await member.telling(
                retrying { try await act(member, form) }, since: last)
            if let late, response.status.code < 400 {
                try await member.store.forgetLateForm(late.id, of: member.member.id)
            }
            return response
        }
        return Route(
            method: .post, path: path, audience: .members, showsForm: showsForm, act: act, answer: answer)
    }

    /// Asks again when somebody wrote in between.
    private static func retrying(_ answer: () async throws -> Response) async throws -> Response {
        for _ in 0..<3 {
            do { return try await answer() } catch is Overtaken { continue }
        }
        throw Refusal.stale
    }
}
