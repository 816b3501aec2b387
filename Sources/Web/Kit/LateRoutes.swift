import Domain
import Formats
import Hummingbird
import NIOCore
import Storage

/// What came too late is given back; how long the session lives.
struct LateRoutes {
    /// The routes that forms were sent to.
    let others: [Route]

    var routes: [Route] {
        [
            .get(Path.lateForm, giveBack), .post("\(Path.lateForm)/{id}/oubli", forget),
            .get(Path.session, life),
        ]
    }

    /// The form as it was when it was sent, before anything of it is written; as plain text when its page cannot show it.
    private func giveBack(_ visit: MemberVisit) async throws -> Response {
        guard let late = try await visit.store.lateForm(of: visit.member.id, at: visit.clock) else {
            return .seeOther(Path.home)
        }
        let form = late.form
        if let (route, places) = route(of: late.path), route.showsForm, let act = route.act {
            var again = visit
            (again.late, again.sent) = (late, form)
            again.visit = visit.visit.sending(late, to: places)
            do {
                return try await act(again, form)
            } catch is Refusal {
                // Its thing is gone since, or is no longer theirs: the words remain.
            }
        }
        return .html(visit.page(LatePages.asText(late, form, visit.csrf)))
    }

    private func forget(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        guard let id = Int64(try visit.visit.parameter("id")) else { throw Refusal.notFound }
        try await visit.store.forgetLateForm(id, of: visit.member.id)
        return .seeOther(Path.home)
    }

    private func life(_ visit: MemberVisit) async throws -> Response {
        let left = visit.session
        let text = "{\"seconds\": \(left.seconds), \"isLast\": \(left.isLast)}"
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    private func route(of path: String) -> (Route, [(key: Substring, value: Substring)])? {
        others.filter { $0.method == .post && $0.audience == .members }
            .compactMap { route in
                let pattern = AddressPattern(route.path)
                return pattern.places(in: path).map { (route, $0, pattern.fixed) }
            }
            .max { $0.2 < $1.2 }.map { ($0.0, $0.1) }
    }
}
