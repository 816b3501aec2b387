import Domain
import HTML
import Hummingbird
import Storage

/// What the pages that write an object are called.
struct ResourceWords: Sendable {
    let new: String
    let edit: String
    let remove: String
    /// The crumb of its page, where it has one.
    var crumb: String?
    /// The button of a new one.
    var add = "Enregistrer"
    /// The second button of a new one, which leads to the next: «Créer et suivant».
    var andNext: String?
    /// Under its form, where it has no page: what leads to taking it out.
    var wayOut: String?
}

/// The pages that write an object with an id and a version: what they say follows from its words, its addresses and the
/// pages above.
protocol ObjectResource: Resource where Value: Versioned {
    /// The pages above, from below the dashboard: the last one lists it.
    func above(_ context: Context) -> [Link]
    func words(_ value: Value) -> ResourceWords
    func questions(_ value: Value, in context: Context, for visit: MemberVisit) -> Form<Value>
    /// What its form has beside; one of a new thing has no version.
    func dress(_ form: inout EditForm<Value>, in context: Context, for visit: MemberVisit)
    /// Writes what was typed, over the version read, and says where to go then.
    func write(_ typed: Typed, _ visit: MemberVisit, in context: Context) async throws -> String
    /// What taking it out takes away, a line each.
    func takes(_ value: Value, in context: Context) -> [String]
    /// The act of the store that takes it out.
    typealias Removing = (Store) -> (ID<Value>, _ version: Int, _ slug: String, Signature) async throws ->
        Void
    var removing: Removing { get }
}

/// One that the contract keeps in a list, where an address names it by its id.
protocol KeptResource: ObjectResource where Context == Dossier {
    typealias Kept = any (KeyPath<Dossier, Keyed<Value>> & Sendable)
    var kept: Kept { get }
}

extension KeptResource {
    func find(_ visit: MemberVisit, in dossier: Dossier) throws -> Value {
        guard let found = dossier[keyPath: kept][try visit.id() as ID<Value>] else { throw Refusal.notFound }
        return found
    }
}

extension ObjectResource {
    func dress(_ form: inout EditForm<Value>, in context: Context, for visit: MemberVisit) {}

    func form(_ value: Value, isNew: Bool, in context: Context, for visit: MemberVisit) -> EditForm<Value> {
        let (words, above) = (words(value), above(context))
        let page = visit.address(addresses.save)
        let own = isNew ? nil : words.crumb.map { Link($0, page) }
        var form = EditForm(
            contract: context.contract, section: section, title: isNew ? words.new : words.edit,
            breadcrumb: visit.viewer.breadcrumb(context.contract) + above + (own.map { [$0] } ?? []),
            action: isNew ? visit.address(addresses.create) : page, back: own?.href ?? above.last?.href,
            form: questions(value, in: context, for: visit), stored: value,
            version: isNew ? nil : value.version, button: isNew ? words.add : "Enregistrer")
        if !isNew, let wayOut = words.wayOut {
            form.aside = CommonPages.wayOut(wayOut, visit.address(addresses.removal))
        }
        if isNew { form.andNext = words.andNext }
        dress(&form, in: context, for: visit)
        return form
    }

    func save(_ typed: Typed, _ visit: MemberVisit, in context: Context) async throws -> String {
        var typed = typed
        typed.value = typed.versioned
        let target = try await write(typed, visit, in: context)
        let goesOn = typed.sent.goesOn && words(typed.value).andNext != nil
        return goesOn ? visit.address(addresses.new) : target
    }

    func removal(_ value: Value, in context: Context, for visit: MemberVisit) -> Removal {
        let (words, page) = (words(value), visit.address(addresses.save))
        return Removal(
            title: words.remove, takes: takes(value, in: context),
            breadcrumb: visit.viewer.breadcrumb(context.contract) + above(context)
                + (words.crumb.map { [Link($0, page)] } ?? []),
            back: page, version: value.version)
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let context = try await context(visit)
        let value = try await find(visit, in: context)
        try await removing(visit.store)(value.id, version, context.slug, visit.signature)
        return above(context).last?.href ?? Path.contract(context.slug)
    }
}

extension MemberVisit {
    /// An address written with «{slug}» and the like, each as in the address that was asked for.
    func address(_ template: String) -> String {
        template.split(separator: "/", omittingEmptySubsequences: false).map { piece in
            guard piece.hasPrefix("{"), piece.hasSuffix("}") else { return String(piece) }
            return visit.parameters.get(String(piece.dropFirst().dropLast())) ?? ""
        }.joined(separator: "/")
    }
}
