import Domain
import HTML
import Storage

/// The pages that write an indicator of a fiche.
struct IndicatorResource: Resource {
    /// The contract, and the fiche of the address.
    struct Context: OfContract {
        let dossier: Dossier
        let action: Action

        var contract: Contract { dossier.contract }
        var slug: String { contract.slug }
    }

    let addresses = ResourceAddresses(
        formsAt: "\(Path.actions("{slug}"))/{number}/indicateurs", new: "nouveau")
    let section = Section.actions

    func context(_ visit: MemberVisit) async throws -> Context {
        let dossier = try await visit.dossier(.indicators(of: visit.number()))
        return Context(dossier: dossier, action: try dossier.action(numbered: visit.number()))
    }

    func find(_ visit: MemberVisit, in context: Context) throws -> Indicator {
        let id: ID<Indicator> = try visit.id()
        let own = context.dossier.indicators.first { $0.id == id && $0.action == context.action.id }
        guard let own else { throw Refusal.notFound }
        return own
    }

    func blank(_ visit: MemberVisit, in context: Context) -> Indicator {
        Indicator(action: context.action.id, .process, "")
    }

    func form(
        _ indicator: Indicator, isNew: Bool, in context: Context, for visit: MemberVisit
    ) -> EditForm<Indicator> {
        let (slug, action) = (context.slug, context.action)
        return EditForm(
            contract: context.contract, section: section,
            title: isNew ? "Ajouter un indicateur" : "Modifier l’indicateur",
            breadcrumb: visit.viewer.breadcrumb(context.contract, of: action),
            action: isNew
                ? Path.newIndicator(slug, action.number) : Path.indicator(slug, action.number, indicator.id),
            back: Path.action(slug, action.number), form: Indicator.form, stored: indicator,
            version: isNew ? nil : indicator.version, button: isNew ? "Ajouter l’indicateur" : "Enregistrer",
            kicker: "\(action.shortName), \(action.title.shortened(60))",
            aside: isNew
                ? .empty
                : CommonPages.wayOut(
                    "Supprimer cet indicateur", Path.indicatorRemoval(slug, action.number, indicator.id)),
            unanswered: isNew ? ["kind"] : [])
    }

    func save(
        _ typed: EditForm<Indicator>.Typed, _ sent: FormData, _ visit: MemberVisit, in context: Context
    ) async throws -> String {
        var indicator = typed.value
        indicator.version = typed.version
        let id = try await visit.store.save(indicator, in: context.slug, by: visit.signature)
        return Path.indicatorPlace(context.slug, context.action.number, id)
    }

    func removal(_ indicator: Indicator, in context: Context, for viewer: Viewer) -> Removal {
        Removal(
            title: "Supprimer un indicateur",
            takes: [
                indicator.label, French.count(indicator.readings.count, "valeur datée", "valeurs datées"),
            ],
            breadcrumb: viewer.breadcrumb(context.contract, of: context.action),
            back: Path.indicator(context.slug, context.action.number, indicator.id),
            version: indicator.version)
    }

    func remove(_ visit: MemberVisit, version: Int) async throws -> String {
        let context = try await context(visit)
        let indicator = try find(visit, in: context)
        try await visit.store.removeIndicator(
            indicator.id, version: version, in: context.slug, by: visit.signature)
        return Path.action(context.slug, context.action.number)
    }
}
