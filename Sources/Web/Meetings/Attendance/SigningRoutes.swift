import Domain
import HTML
import HTTPTypes
import Hummingbird
import Storage

/// The émargement of who has no account: by the code of a meeting, in its hours, and nothing else.
struct SigningRoutes {
    let site: Site

    var routes: [Route] {
        [
            .open(.get, Path.publicAttendance, enter), .open(.get, Path.publicAttendance("{code}"), show),
            .open(.post, Path.publicAttendance("{code}"), sign),
            .open(.get, Path.publicThanks("{code}"), thank),
        ]
    }

    private var code: CodedVisit { CodedVisit(site: site, purpose: .signing, closed: SigningPages.closed) }

    private func enter(_ visit: Visit) async throws -> Response {
        let code = AttendanceCode.tidied(visit.query("code"))
        return code.isEmpty
            ? .html(site.bareFrame.page(SigningPages.entry())) : .seeOther(Path.publicAttendance(code))
    }

    private func show(_ visit: Visit) async throws -> Response {
        try await code.within(visit) { sitting in
            PublicForm(visit: visit).answer(.ok) { SigningPages(sitting: sitting, csrf: $0).name() }
        }
    }

    private func thank(_ visit: Visit) async throws -> Response {
        try await code.within(visit) { sitting in
            let page = SigningPages(sitting: sitting, csrf: "").thanks(isAgain: visit.query("deja") == "oui")
            return .html(site.bareFrame.page(page))
        }
    }

    private func sign(_ visit: Visit) async throws -> Response {
        let form = try await visit.form()
        try PublicForm(visit: visit).requireToken(form)
        return try await code.within(visit) { sitting in
            do {
                guard let signing = try await signing(visit, form, sitting) else {
                    return try await search(visit, form, sitting)
                }
                let thanks = Path.publicThanks(sitting.code.code)
                return .seeOther(signing == .again ? "\(thanks)?deja=oui" : thanks)
            } catch Refusal.invalid(let faults) {
                return PublicForm(visit: visit).answer(.unprocessableContent) {
                    SigningPages(sitting: sitting, csrf: $0).refused(form, FieldErrors(faults))
                }
            }
        }
    }

    /// What the form signs: a row that was found, or somebody new; nil when it only looks for a name.
    private func signing(
        _ visit: Visit, _ form: FormData, _ sitting: OpenAttendance
    ) async throws -> CodeSigning? {
        let (code, address) = (sitting.code.code, visit.address)
        if let row = ID<Attendance>(form["row"]) {
            return try await site.store.sign(
                row, named: form["lastName"], byCode: code, from: address, at: visit.moment)
        }
        guard form["new"] == "oui" else { return nil }
        return try await site.store.sign(
            Signing.newcomerForm.read(form, over: Signing()).value.arrival, byCode: code, from: address,
            at: visit.moment)
    }

    private func search(_ visit: Visit, _ form: FormData, _ sitting: OpenAttendance) async throws -> Response
    {
        let typed = try Signing.searchForm.read(form, over: Signing()).value
        let found = try await site.store.awaited(
            named: typed.lastName, byCode: sitting.code.code, from: visit.address, at: visit.moment)
        return PublicForm(visit: visit).answer(.ok) {
            SigningPages(sitting: sitting, csrf: $0).found(found, form)
        }
    }
}
