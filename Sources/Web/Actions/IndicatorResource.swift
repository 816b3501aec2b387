import Domain
import HTML
import Storage

/// The pages that write an indicator of a fiche.
struct IndicatorResource: ObjectResource {
    /// The contract, and the fiche of the address.
    struct Context: OfContract {
        let dossier: Dossier
        let action: Action

        var contract: Contract { dossier.contract }
    }

    let addresses = ResourceAddresses(
        formsAt: "\(Path.actions("{slug}"))/{number}/indicateurs", new: "nouveau")
    let section = Section.actions

    func context(_ visit: MemberVisit) async throws -> Context {
        let dossier = try await visit.dossier(.indicators(of: visit.number()))
        return Context(dossier: dossier, action: try dossier.action(numbered: visit.number()))
    }

    func above(_ context: Context) -> [Link] {
        [Link("Fiches action", Path.actions(context.slug)), .action(context.slug, context.action)]
    }

    func words(_ indicator: Indicator) -> ResourceWords {
        ResourceWords(
            new: "Ajouter un indicateur",
            edit: "Modifier l’indicateur «\u{202f}\(indicator.label.shortened(60))\u{202f}»",
            remove: "Supprimer l’indicateur «\u{202f}\(indicator.label.shortened(60))\u{202f}»\u{202f}?",
            add: "Ajouter l’indicateur", andNext: "Ajouter et suivant", wayOut: "Supprimer cet indicateur")
    }

    func find(_ visit: MemberVisit, in context: Context) throws -> Indicator {
        let id: ID<Indicator> = try visit.id()
        let found = context.dossier.$indicators[id]
        guard let found, found.action == context.action.id else { throw Refusal.notFound }
        return found
    }

    func blank(_ visit: MemberVisit, in context: Context) -> Indicator {
        Indicator(action: context.action.id, .process, "")
    }

    func questions(_ indicator: Indicator, in context: Context, for visit: MemberVisit) -> Form<Indicator> {
        Indicator.form
    }

    func dress(_ form: inout EditForm<Indicator>, in context: Context, for visit: MemberVisit) {
        form.kicker = "\(context.action.shortName), \(context.action.title.shortened(60))"
        if form.version == nil { form.unanswered = ["kind"] }
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in context: Context) async throws -> String {
        let id = try await visit.store.save(typed.value, in: context.slug, by: visit.signature)
        return Path.indicatorPlace(context.slug, context.action.number, id)
    }

    func takes(_ indicator: Indicator, in context: Context) -> [String] {
        [indicator.label, French.count(indicator.readings.count, "valeur datée", "valeurs datées")]
    }

    var removing: Removing { Store.removeIndicator }
}
