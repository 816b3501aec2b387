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
        ]
    }

    private func show(_ visit: Visit) async throws -> Response {
        try await within(visit) { meeting in
            PublicForm(visit: visit).answer(.ok) { AnswerPages(meeting: meeting, csrf: $0).name() }
        }
    }

    private func thank(_ visit: Visit) async throws -> Response {
        try await within(visit) { meeting in
            .html(site.bareFrame.page(AnswerPages(meeting: meeting, csrf: "").thanks()))
        }
    }

    private func answer(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        try PublicForm(visit: visit).requireToken(form)
        return try await within(visit) { meeting in
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

    /// Answers for the meeting of the code in the address; otherwise says why there is nothing to answer.
    private func within(
        _ visit: Visit, _ answer: (OpenAttendance) async throws -> Response
    ) async throws -> Response {
        let code = AttendanceCode.tidied(try visit.parameter("code"))
        do {
            let meeting = try await site.store.convocation(
                byCode: code, from: visit.address, at: visit.moment)
            guard visit.moment < meeting.code.hours.upperBound else {
                return closed("La réunion a commencé ou a eu lieu\u{202f}: on n’y répond plus ici.", .gone)
            }
            return try await answer(meeting)
        } catch Refusal.notFound {
            return closed(
                "Relisez l’adresse de la convocation, ou répondez à la personne qui vous a écrit.", .notFound)
        } catch Refusal.conflict(let sentence) {
            return closed(sentence, .tooManyRequests)
        }
    }

    private func closed(_ words: String, _ status: HTTPResponse.Status) -> Response {
        .html(site.bareFrame.page(AnswerPages.closed(words)), status: status)
    }
}
