import Domain
import HTML
import Storage

/// The pages that write an indicator.
struct IndicatorResource: KeptResource {
    let addresses = ResourceAddresses(Path.indicators("{slug}"), new: "nouveau")
    let section = Section.indicators

    func context(_ visit: MemberVisit) async throws -> Dossier {
        try await visit.dossier(.indicatorForm)
    }

    func above(_ dossier: Dossier) -> [Link] { [Link("Indicateurs", Path.indicators(dossier.slug))] }

    func words(_ indicator: Indicator) -> ResourceWords {
        ResourceWords(
            new: "Ajouter un indicateur",
            edit: "Modifier l’indicateur «\u{202f}\(indicator.label.shortened(60))\u{202f}»",
            remove: "Supprimer l’indicateur «\u{202f}\(indicator.label.shortened(60))\u{202f}»\u{202f}?",
            crumb: indicator.label.shortened(60), add: "Ajouter l’indicateur",
            wayOut: "Supprimer cet indicateur")
    }

    let kept: Kept = \.$indicators

    func blank(_ visit: MemberVisit, in dossier: Dossier) -> Indicator {
        let asked = visit.query("de")
        let subjects: [Indicator.Subject] =
            dossier.axes.map { .axis($0.id) } + dossier.actions.map { .action($0.id) }
        return Indicator(subjects.first { $0.code == asked } ?? .contract, .process, "")
    }

    func questions(_ indicator: Indicator, in dossier: Dossier, for visit: MemberVisit) -> Form<Indicator> {
        Indicator.form(dossier)
    }

    func dress(_ form: inout EditForm<Indicator>, in dossier: Dossier, for visit: MemberVisit) {
        form.kicker = "\(subject(form.stored, in: dossier))"
        if form.version == nil { (form.unanswered, form.andNext) = (["kind"], "Ajouter et suivant") }
    }

    func write(_ typed: Typed, _ visit: MemberVisit, in dossier: Dossier) async throws -> String {
        let id = try await visit.store.save(typed.value, in: dossier.slug, by: visit.signature)
        return typed.sent.goesOn
            ? Path.newIndicator(dossier.slug, of: typed.value.subject) : Path.indicator(dossier.slug, id)
    }

    func takes(_ indicator: Indicator, in dossier: Dossier) -> [String] {
        [indicator.label, French.count(indicator.readings.count, "valeur datée", "valeurs datées")]
    }

    var removing: Removing { Store.removeIndicator }

    /// Two fiches may have indicators of one name: the page says whose.
    func removal(_ indicator: Indicator, in dossier: Dossier, for visit: MemberVisit) -> Removal {
        let page = Path.indicator(dossier.slug, indicator.id)
        let crumb = "\(subject(indicator, in: dossier))\u{202f}: \(indicator.label.shortened(60))"
        return Removal(
            title: words(indicator).remove, takes: takes(indicator, in: dossier),
            breadcrumb: visit.viewer.breadcrumb(dossier.contract) + above(dossier) + [Link(crumb, page)],
            back: page, version: indicator.version)
    }

    private func subject(_ indicator: Indicator, in dossier: Dossier) -> String {
        if let action = indicator.action.flatMap({ dossier.$actions[$0] }) { return action.shortName }
        return indicator.axis.flatMap { dossier.$axes[$0] }.map { "Axe\u{a0}\($0.number)" } ?? "Contrat"
    }
}
