import Domain
import HTML
import Hummingbird

/// The addresses of an object's pages, from that of its list («/cls/{slug}/instances»).
struct ResourceAddresses: Sendable {
    /// Where the form of a new one stands.
    let new: String
    /// Where it is sent.
    let create: String
    /// Where the form of a known one stands.
    let edit: String
    /// Where it is sent.
    let save: String
    /// Where taking it out is asked and sent.
    let removal: String

    /// Forms beside the pages that show: «…/nouvelle», «…/12/modifier», «…/12/suppression».
    init(_ root: String, new: String) {
        (self.new, create) = ("\(root)/\(new)", root)
        (edit, save, removal) = ("\(root)/{id}/modifier", "\(root)/{id}", "\(root)/{id}/suppression")
    }

    /// Forms in the place of pages that show: «…/nouveau», «…/12».
    init(formsAt root: String, new: String) {
        (self.new, create) = ("\(root)/\(new)", "\(root)/\(new)")
        (edit, save, removal) = ("\(root)/{id}", "\(root)/{id}", "\(root)/{id}/suppression")
    }
}

/// What taking a thing out takes away, as its page says before.
struct Removal: Sendable {
    let title: String
    /// One line each.
    let takes: [String]
    /// The pages above.
    let breadcrumb: [Link]
    /// Where one goes without doing it.
    let back: String
    let version: Int
}

/// The pages that write one kind of object of a contract: a new one, a known one, one taken out. Said once an object; the
/// pages that show it are its own.
protocol Resource: Sendable {
    associatedtype Value: Sendable
    /// What its form and its pages need beside the thing, read once a request.
    associatedtype Context: OfContract
    typealias Typed = EditForm<Value>.Typed

    var addresses: ResourceAddresses { get }
    var section: Section { get }
    /// Whether its form may carry files.
    var takesFiles: Bool { get }
    /// The deed that all its routes ask for; nil where it depends on the thing, see `require`.
    var deed: Deed? { get }

    func context(_ visit: MemberVisit) async throws -> Context
    /// The thing of the address; one that is not there does not exist.
    func find(_ visit: MemberVisit, in context: Context) async throws -> Value
    /// What a new one begins with.
    func blank(_ visit: MemberVisit, in context: Context) async throws -> Value
    /// Refuses who may not write this thing, where the deed of the routes does not say it all.
    func require(_ visit: MemberVisit, _ value: Value) throws
    /// Its form, new or known.
    func form(_ value: Value, isNew: Bool, in context: Context, for visit: MemberVisit) -> EditForm<Value>
    /// Writes what was typed, and says where to go then.
    func save(_ typed: Typed, _ visit: MemberVisit, in context: Context) async throws -> String
    func removal(_ value: Value, in context: Context, for visit: MemberVisit) throws -> Removal
    /// Takes it out, and says where to go then.
    func remove(_ visit: MemberVisit, version: Int) async throws -> String
}

extension Resource {
    var takesFiles: Bool { false }
    var deed: Deed? { .editContract }

    func require(_ visit: MemberVisit, _ value: Value) throws {}

    /// Every route that writes it.
    var routes: [Route] {
        [
            .get(addresses.new, deed, new),
            .post(addresses.create, deed, create, takesFiles: takesFiles, showsForm: true),
            .get(addresses.edit, deed, edit),
            .post(addresses.save, deed, save, takesFiles: takesFiles, showsForm: true),
            .get(addresses.removal, deed, confirm), .post(addresses.removal, deed, remove),
        ]
    }

    private func new(_ visit: MemberVisit) async throws -> Response {
        let context = try await context(visit)
        let value = try await blank(visit, in: context)
        try require(visit, value)
        return form(value, isNew: true, in: context, for: visit).shown(to: visit)
    }

    private func create(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let context = try await context(visit)
        return try await answer(sent, try await blank(visit, in: context), isNew: true, context, visit)
    }

    private func edit(_ visit: MemberVisit) async throws -> Response {
        let context = try await context(visit)
        let value = try await find(visit, in: context)
        try require(visit, value)
        return form(value, isNew: false, in: context, for: visit).shown(to: visit)
    }

    private func save(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        let context = try await context(visit)
        return try await answer(sent, try await find(visit, in: context), isNew: false, context, visit)
    }

    private func answer(
        _ sent: FormData, _ value: Value, isNew: Bool, _ context: Context, _ visit: MemberVisit
    ) async throws -> Response {
        try require(visit, value)
        return try await form(value, isNew: isNew, in: context, for: visit).answer(sent, from: visit) {
            try await save($0, visit, in: context)
        }
    }

    private func confirm(_ visit: MemberVisit) async throws -> Response {
        let context = try await context(visit)
        let value = try await find(visit, in: context)
        try require(visit, value)
        let removal = try removal(value, in: context, for: visit)
        let page = CommonPages.removal(removal, action: visit.path, csrf: visit.csrf)
        return visit.show(page, of: context, in: section)
    }

    private func remove(_ visit: MemberVisit, _ sent: FormData) async throws -> Response {
        .seeOther(try await remove(visit, version: sent.version))
    }
}
