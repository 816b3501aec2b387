import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// The answer to a convocation of who has no account: by the code of its link, until the meeting, and nothing else. To open
/// a page changes nothing.
struct AnswerRoutes {
    let site: Site

    var routes: [Route] {
        let path = Path.convocationAnswer("{code}")
        return [
            .open(.get, path, show), .open(.post, path, answer), .open(.get, "\(path)/merci", thank),
            .open(.get, Path.joinedDocument("{code}", "{rank}"), document),
        ]
    }

    private var code: CodedVisit { CodedVisit(site: site, purpose: .answering, closed: AnswerPages.closed) }

    private func show(_ visit: Visit) async throws -> Response {
        try await code.within(visit) { meeting in
            PublicForm(visit: visit).answer(.ok) { AnswerPages(meeting: meeting, csrf: $0).name() }
        }
    }

    private func thank(_ visit: Visit) async throws -> Response {
        try await code.within(visit) { meeting in
            .html(site.bareFrame.page(AnswerPages(meeting: meeting, csrf: "").thanks()))
        }
    }

    /// A document that is joined, to who has the link.
    private func document(_ visit: Visit) async throws -> Response {
        guard let rank = Int(try visit.parameter("rank")) else { throw Refusal.notFound }
        return try await code.within(visit) { meeting in
            let found = try await site.store.joinedDocument(rank, byCode: meeting.code.code)
            return .kept(found.file, found.bytes, titled: found.document.title)
        }
    }

    private func answer(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        try PublicForm(visit: visit).requireToken(form)
        return try await code.within(visit) { meeting in
            do {
                let typed = try AnswerPages.search.read(form, over: Signing()).value.lastName
                let rows = try await site.store.convened(
                    named: typed, byCode: meeting.code.code, from: visit.address, at: visit.moment)
                guard !rows.isEmpty, form["step"] == "choice" else {
                    return found(visit, meeting, rows, form, named: typed)
                }
                return try await keep(visit, meeting, rows, form, named: typed)
            } catch Refusal.invalid(let faults) {
                return PublicForm(visit: visit).answer(.unprocessableContent) {
                    AnswerPages(meeting: meeting, csrf: $0).name(form, FieldErrors(faults))
                }
            }
        }
    }

    private func found(
        _ visit: Visit, _ meeting: OpenAttendance, _ rows: [ConvenedRow], _ form: FormData,
        named typed: String
    ) -> Response {
        PublicForm(visit: visit).answer(.ok) { csrf in
            let pages = AnswerPages(meeting: meeting, csrf: csrf)
            return rows.isEmpty ? pages.name(form, isUnknown: true) : pages.choice(rows, named: typed, form)
        }
    }

    private func keep(
        _ visit: Visit, _ meeting: OpenAttendance, _ rows: [ConvenedRow], _ form: FormData,
        named typed: String
    ) async throws -> Response {
        do {
            let sent = try SentAnswer.form(rows).read(form, over: SentAnswer()).value
            guard let row = sent.row else { throw Refusal.notFound }
            try await site.store.answer(
                sent.answer, of: row, named: typed, byCode: meeting.code.code, from: visit.address,
                at: visit.moment)
            return .seeOther("\(Path.convocationAnswer(meeting.code.code))/merci")
        } catch Refusal.invalid(let faults) {
            return PublicForm(visit: visit).answer(.unprocessableContent) {
                AnswerPages(meeting: meeting, csrf: $0).choice(rows, named: typed, form, FieldErrors(faults))
            }
        }
    }
}
