import Domain
import HTML
import Hummingbird
import Storage

/// The accounts: invite, change role and grants, disable. For administrators alone.
struct AdminRoutes {
    let site: Site

    var routes: [Route] {
        [
            .get(Path.admin, list), .get("/admin/comptes/nouveau", new), .post("/admin/comptes", create),
            .get("/admin/comptes/{id}", edit), .post("/admin/comptes/{id}", save),
            .post("/admin/comptes/{id}/invitation", invite), .get("/admin/historique", history),
        ]
    }

    private func list(_ visit: MemberVisit) async throws -> Response {
        try require(visit)
        let members = try await visit.store.members()
        let contracts = try await visit.store.allContracts()
        return .html(visit.page(AdminPages.list(members.map(\.member), invited(members), contracts)))
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        try require(visit)
        return try await form(visit, Self.blank, Self.blank, FieldErrors())
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        try require(visit)
        let member = try await visit.store.member(visit.id())
        return try await form(visit, member, member, FieldErrors())
    }

    private func create(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try require(visit)
        let member = MemberForm(form).member(of: Self.blank)
        do {
            let id = try await visit.store.save(member, by: visit.signature, at: visit.moment)
            return try await invitation(visit, id)
        } catch Refusal.invalid(let faults) {
            return try await self.form(
                visit, Self.blank, MemberForm(form).asTyped(member), FieldErrors(faults))
        }
    }

    private func save(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try require(visit)
        let former = try await visit.store.member(visit.id())
        var member = MemberForm(form).member(of: former)
        member.version = form.version
        do {
            try await visit.store.save(member, by: visit.signature, at: visit.moment)
            return .seeOther(Path.admin)
        } catch Refusal.invalid(let faults) {
            return try await self.form(visit, former, MemberForm(form).asTyped(member), FieldErrors(faults))
        } catch Refusal.stale {
            return try await conflict(visit, member)
        }
    }

    /// Somebody else saved first: what was typed, with the version now stored, under both in words.
    private func conflict(_ visit: MemberVisit, _ typed: Member) async throws -> Response {
        let stored = try await visit.store.member(typed.id)
        var mine = typed
        mine.version = stored.version
        let contracts = try await visit.store.allContracts()
        let actions = try await visit.store.grantableActions(of: mine.contracts.union(stored.contracts))
        let words = AccountWords(contracts: contracts, actions: actions)
        let page = AdminPages.Form(
            former: stored, member: mine, contracts: contracts, actions: actions, csrf: visit.csrf,
            errors: FieldErrors(),
            warning: CommonPages.conflict(words.differences(mine: mine, theirs: stored))
        ).page
        return .html(visit.page(page), status: .conflict)
    }

    private func invite(_ visit: MemberVisit, _ form: FormData) async throws -> Response {
        try require(visit)
        return try await invitation(visit, visit.id())
    }

    private func history(_ visit: MemberVisit) async throws -> Response {
        try require(visit)
        let rows = try await visit.store.instanceHistory(before: Int64(visit.query("avant")))
        return .html(visit.page(AdminPages.history(rows)))
    }

    private func invitation(_ visit: MemberVisit, _ id: ID<Member>) async throws -> Response {
        let member = try await visit.store.member(id)
        let token = Token.random()
        try await visit.store.invite(id, tokenHash: Token.hash(token), at: visit.moment)
        let scheme = site.origin.isSecure ? "https" : "http"
        let address = "\(scheme)://\(visit.visit.request.head.authority ?? "")\(Path.invitation(token))"
        return .html(visit.page(AdminPages.invitation(member, address)))
    }

    private func form(
        _ visit: MemberVisit, _ former: Member, _ member: Member, _ errors: FieldErrors
    ) async throws -> Response {
        let contracts = try await visit.store.allContracts()
        let actions = try await visit.store.grantableActions(of: member.contracts)
        let page = AdminPages.Form(
            former: former, member: member, contracts: contracts, actions: actions, csrf: visit.csrf,
            errors: errors
        ).page
        return .html(visit.page(page), status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    /// An account before anything is known of it.
    private static let blank = Member(email: "", name: "", role: .reader)

    private func require(_ visit: MemberVisit) throws(Refusal) {
        // To others the administration does not exist: an address tells nothing of what is behind it.
        guard visit.may(.administer) else { throw .notFound }
    }

    private func invited(_ members: [(member: Member, isInvited: Bool)]) -> Set<ID<Member>> {
        Set(members.filter(\.isInvited).map(\.member.id))
    }
}

/// What the form of an account says.
struct MemberForm {
    let form: FormData

    init(_ form: FormData) {
        self.form = form
    }

    /// The account with the e-mail as it was typed, to give back when it is refused.
    func asTyped(_ member: Member) -> Member {
        var member = member
        member.email = form["email"]
        return member
    }

    func member(of former: Member) -> Member {
        var member = former
        member.email = form["email"].lowercased()
        member.name = form["name"]
        member.role = Role(rawValue: form["role"]) ?? .reader
        member.region = form["region"]
        member.isDisabled = form.has("disabled")
        member.contracts = Set(form.all("contracts").compactMap { ID($0) })
        member.piloted = Set(form.all("piloted").compactMap { ID($0) })
        return member
    }
}

extension FieldErrors {
    /// The faults of a refusal, at their fields.
    init(_ faults: [Invalid]) {
        self.init()
        for fault in faults { add(fault.field, fault.message) }
    }
}
